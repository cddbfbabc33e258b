import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { duplicateFindings, nameFindings, passageFindings } from '../../graph-data/commands/data-checks.ts'
import { openDocuments } from '../../graph-data/model/documents.ts'
import { readDataset } from '../../graph-data/model/read-dataset.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'

const folder = fileURLToPath(new URL('../../graph-data/mali', import.meta.url))
const beside = fileURLToPath(new URL('../../../shared/documents', import.meta.url))
const documentsFolder = process.env['DOCUMENTS_DIR'] ?? (existsSync(beside) ? beside : undefined)
const dataset = await readDataset(folder)
const graph = rollUp(dataset)

const hedge = /^(One publisher says that|Sources disagree on this: some say that|It is reported, not confirmed, that|It is denied that) /

describe('the Mali data set', () => {
  it('is valid and says nothing twice', () => {
    expect(duplicateFindings(dataset)).toEqual([])
    expect(dataset.documents.map((document) => document.id)).toEqual(['000', '001', '002', '003', '004'])
  })

  it('has the actors that links and checks rely on', () => {
    const ids = new Set(dataset.actors.map((actor) => actor.id))
    const fixed =
      'mujao al-mulathamun al-mourabitoun aqim gspc ansar-dine flm jnim isgs ansarul-islam mnla al-qaeda islamic-state ' +
      'mokhtar-belmokhtar amadou-koufa iyad-ag-ghaly abdelmalek-droukdel adnan-abu-walid-al-sahrawi'
    expect(fixed.split(' ').filter((id) => !ids.has(id))).toEqual([])
  })

  it('puts every claim that is not retracted into one relation', () => {
    const claims = dataset.claims.filter((claim) => !claim.retracted).map((claim) => claim.id)
    expect(graph.relations.flatMap((relation) => relation.claimIds).sort()).toEqual(claims.sort())
  })

  it('states no reported, disputed or denied relation as a fact', () => {
    const bare = graph.relations.filter(({ status, summary }) => status !== 'accepted' && !hedge.test(summary))
    expect(bare.map((relation) => relation.summary)).toEqual([])
  })

  it('gives every conflict at least two sides, each with claims', () => {
    const flat = graph.conflicts.filter(({ sides }) => sides.length < 2 || sides.some((side) => side.claims.length === 0))
    expect(flat.map((conflict) => conflict.id)).toEqual([])
  })

  it('names both parents of August 2013 and disputes whether MUJAO was whole', () => {
    const parents = graph.relations.filter((one) => one.event === 'al-mourabitoun-founding-2013-08' && one.type === 'MERGED_INTO')
    expect(parents.map(({ from, startMin, startMax }) => [from, startMin, startMax])).toEqual([
      ['al-mulathamun', '2013-08-01', '2013-08-31'],
      ['mujao', '2013-08-01', '2013-08-31'],
    ])
    expect(parents.find((one) => one.from === 'mujao')?.disputedOn).toEqual(['extent'])
  })

  it('names the four parents of March 2017 and disputes who took part', () => {
    const parents = graph.relations.filter((one) => one.event === 'jnim-founding-2017-03' && one.type === 'MERGED_INTO')
    expect(parents.map((one) => one.from)).toEqual(['al-mourabitoun', 'ansar-dine', 'aqim', 'flm'])
    expect(parents.filter((one) => one.disputedOn.includes('participants')).map((one) => one.from)).toEqual(['flm'])
  })
})

describe.skipIf(documentsFolder === undefined)('the Mali data set beside its documents (skipped without DOCUMENTS_DIR)', () => {
  it('cites exactly the text that stands in each document', async () => {
    const documents = await openDocuments(documentsFolder ?? '', dataset.documents)
    expect([...documents.missing]).toEqual([])
    expect(passageFindings(dataset, documents)).toEqual([])
  })

  it('names each spelling in the documents where it occurs and in no other', async () => {
    expect(nameFindings(dataset, await openDocuments(documentsFolder ?? '', dataset.documents))).toEqual([])
  })
})
