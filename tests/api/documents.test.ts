import { writeFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claim, documentsAnswer, evidenceAnswer, passagesAnswer } from '../../graph-data/api/schemas.ts'
import { invented, openApi, type Api } from './app.ts'
import { inventDocuments, type InventedDocuments } from './invented-documents.ts'
import { expectProblem } from './problem-of.ts'

const cited = '100-grey-column-merged-into-union'

let made: InventedDocuments
let folder: string
beforeAll(async () => {
  made = await inventDocuments()
  folder = await invented(made.files)
})
afterAll(() => rm(folder, { recursive: true }))

const points = (document: string) => Array.from(made.files[`${document}.txt`] ?? '')

describe('with the documents attached', () => {
  let api: Api
  beforeAll(async () => {
    api = await openApi({ data: made.data, documents: folder })
  })
  afterAll(() => api.close())

  it('a claim comes with its passage, cut by code points', async () => {
    const { passage } = claim.parse((await api.request().get(`/api/claims/${cited}`)).body)
    expect(passage).toMatchObject({ start: 100, end: 160, text: points('100').slice(100, 160).join('') })
    expect(passage?.before).not.toBe('')
    expect(points('100').join('')).toContain(`${passage?.before ?? ''}${passage?.text ?? ''}${passage?.after ?? ''}`)
  })

  it('the evidence of a relation comes with the passages of every document', async () => {
    const relation = made.data.relationOfClaim.get(cited) ?? ''
    const { claims } = evidenceAnswer.parse((await api.request().get(`/api/relations/${relation}/evidence`)).body)
    expect(claims.map(({ source, passage }) => [source.document, passage === null])).toEqual([
      ['100', false],
      ['101', false],
    ])
  })

  it('the list says that they are attached', async () => {
    const { attached, documents } = documentsAnswer.parse((await api.request().get('/api/documents')).body)
    expect([attached, ...documents.map((document) => document.attached)]).toEqual([true, true, true])
    expect((await api.request().get('/api/summary')).body).toMatchObject({ documentsAttached: true })
  })

  it('a piece of the text comes with the claims that rest on it', async () => {
    const response = await api.request().get('/api/documents/100/passages?start=110&end=310')
    const answer = passagesAnswer.parse(response.body)
    expect(answer).toEqual(response.body)
    expect(answer).toMatchObject({ document: { id: '100' }, start: 110, end: 310, length: 5_000, text: points('100').slice(110, 310).join('') })
    expect(answer.claims.map(({ start }) => start)).toEqual([...answer.claims.map(({ start }) => start)].sort((a, b) => a - b))
    expect(answer.claims.map(({ id }) => id)).toContain(cited)
    expect(answer.claims.map(({ id }) => id)).toContain('100-grey-column-led-by-ben-salu')
  })

  it('a piece that reaches over the end is cut there', async () => {
    const answer = passagesAnswer.parse((await api.request().get('/api/documents/101/passages?start=3990&end=9000')).body)
    expect(answer).toMatchObject({ end: 4_000, text: points('101').slice(3_990).join('') })
  })

  it.each([
    ['start=0', 'validation'],
    ['start=10&end=10', 'validation'],
    ['start=20&end=10', 'validation'],
    ['start=6000&end=7000', 'validation'],
    ['start=-1&end=7', 'validation'],
    ['start=0.5&end=7', 'validation'],
    ['start=9007199254740991&end=9007199254740993', 'validation'],
    ['start=NaN&end=Infinity', 'validation'],
    ['start=&end=', 'validation'],
  ] as const)('%s is refused', async (query, code) => {
    expectProblem(await api.request().get(`/api/documents/100/passages?${query}`), code)
  })

  it.each(['999', '..', '100.txt', '%2e%2e%2f100', 'constructor'])('the document %s is not there', async (id) => {
    const response = await api.request().get(`/api/documents/${id}/passages?start=0&end=10`)
    expect([400, 404]).toContain(response.status)
    expect(response.text).not.toContain('Sentence')
  })
})

describe('without them', () => {
  let api: Api
  beforeAll(async () => {
    api = await openApi({ data: made.data })
  })
  afterAll(() => api.close())

  it('a claim says how to attach them', async () => {
    const { passage, passageMissing } = claim.parse((await api.request().get(`/api/claims/${cited}`)).body)
    expect(passage).toBeNull()
    expect(passageMissing).toContain('DOCUMENTS_DIR')
  })

  it('a piece of text is not there, and the problem says why', async () => {
    expect(expectProblem(await api.request().get('/api/documents/100/passages?start=0&end=10'), 'not-found').detail).toContain('DOCUMENTS_DIR')
  })
})

describe('with an altered document and one that is absent', () => {
  let api: Api
  let altered: string
  beforeAll(async () => {
    altered = await invented({})
    await writeFile(join(altered, '100.txt'), `${made.files['100.txt'] ?? ''} And one word more.`)
    api = await openApi({ data: made.data, documents: altered })
  })
  afterAll(async () => {
    await api.close()
    await rm(altered, { recursive: true })
  })

  it('the list says what is wrong with each', async () => {
    const { attached, documents } = documentsAnswer.parse((await api.request().get('/api/documents')).body)
    expect(attached).toBe(false)
    expect(documents.map(({ problem }) => problem)).toEqual([expect.stringContaining('differs'), expect.stringContaining('not in the folder')])
  })

  it('no passage of the altered one is shown, and the claim says why', async () => {
    const { passage, passageMissing } = claim.parse((await api.request().get(`/api/claims/${cited}`)).body)
    expect(passage).toBeNull()
    expect(passageMissing).toContain('differs')
    expect(expectProblem(await api.request().get('/api/documents/100/passages?start=0&end=10'), 'not-found').detail).toContain('differs')
  })

  it('no answer tells the folder', async () => {
    for (const address of ['/api/documents', `/api/claims/${cited}`, '/api/documents/100/passages?start=0&end=10']) {
      expect((await api.request().get(address)).text).not.toContain(altered)
    }
  })
})
