/** What the issue asks of the lineages of the Mali data, through the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineageAnswer, type LineageAnswer } from '../../graph-data/api/schemas.ts'
import { statuses } from '../../graph-data/model/types.ts'
import { openApi, type Api } from './app.ts'
import { expectProblem } from './problem-of.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function lineage(query: string): Promise<LineageAnswer> {
  const response = await api.request().get(`/api/lineage?${query}`)
  expect(response.status, response.text.slice(0, 300)).toBe(200)
  return lineageAnswer.parse(response.body)
}

const sequences = ({ routes }: LineageAnswer) => routes.map(({ actors }) => actors.join(', '))
const ids = (actors: readonly { readonly id: string }[]) => actors.map(({ id }) => id).sort()
const joint = ({ joints }: LineageAnswer, child: string, start: string) =>
  joints.find(({ children, startMin }) => children.some(({ id }) => id === child) && startMin?.startsWith(start) === true)

describe('from MUJAO to JNIM', () => {
  let answer: LineageAnswer
  beforeAll(async () => {
    answer = await lineage('from=mujao&to=jnim')
  })

  it('there are two sequences of actors and no third', () => {
    expect(sequences(answer)).toEqual(['mujao, al-mourabitoun, jnim', 'mujao, al-mourabitoun, aqim, jnim'])
    expect(answer.truncated).toBe(false)
    expect(answer.reason).toBeUndefined()
  })

  it('every step of them has bounds, extent by document, status and claims', () => {
    const steps = new Map(answer.steps.map((step) => [step.relation.id, step]))
    for (const id of answer.routes.flatMap((route) => route.steps.flat())) {
      const step = steps.get(id)
      expect(step).toMatchObject({ onRoute: true, walkable: true })
      expect(statuses).toContain(step?.relation.status)
      expect(step?.claims.map((claim) => claim.id).sort()).toEqual([...(step?.relation.claimIds ?? [])].sort())
      expect(step?.accounts).toHaveLength(step?.claims.length ?? -1)
      expect(Object.keys(step?.extentByDocument ?? {}).length).toBeGreaterThan(0)
      if (step?.relation.edtf !== undefined) expect(step.relation.startMax ?? step.relation.startMin).not.toBeNull()
    }
  })

  it('the steps of a route lead from each actor to the next', () => {
    const steps = new Map(answer.steps.map(({ relation }) => [relation.id, relation]))
    for (const route of answer.routes) {
      route.steps.forEach((parallel, at) => {
        expect(parallel.length).toBeGreaterThan(0)
        for (const id of parallel) expect([steps.get(id)?.from, steps.get(id)?.to]).toEqual([route.actors[at], route.actors[at + 1]])
      })
    }
  })

  it('the joint of August 2013 names both parents, and the dispute whether a faction or the whole', () => {
    const found = joint(answer, 'al-mourabitoun', '2013-08')
    expect(found).toMatchObject({ kind: 'merger', startMin: '2013-08-01', startMax: '2013-08-31', dateText: 'August 2013', onRoute: true })
    expect(ids(found?.parents ?? [])).toEqual(['al-mulathamun', 'mujao'])
    expect(found?.disputedOn).toContain('extent')
    const extent = found?.conflicts.find(({ subject }) => subject === 'extent')
    expect(extent?.sides.map(({ answer: said }) => said).join(' / ')).toMatch(/faction.*without qualification|without qualification.*faction/)
    expect(extent?.sides.every(({ claims }) => claims.length > 0)).toBe(true)
    const step = answer.steps.find(({ relation }) => relation.from === 'mujao' && relation.to === 'al-mourabitoun')
    expect(new Set(Object.values(step?.extentByDocument ?? {}).flat())).toEqual(new Set(['whole', 'faction']))
  })

  it('the joint of March 2017 names all four, and what the documents disagree on', () => {
    const found = joint(answer, 'jnim', '2017-03')
    expect(found).toMatchObject({ kind: 'merger', dateText: 'March 2017' })
    expect(ids(found?.parents ?? [])).toEqual(['al-mourabitoun', 'ansar-dine', 'aqim', 'flm'])
    expect(found?.disputedOn).toEqual(expect.arrayContaining(['extent', 'participants']))
    expect(found?.conflicts.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['extent', 'participants']))
    expect(found?.sentence).toContain('Disputed')
  })

  it('the step of 2015 keeps what 000 reports and what 001 calls announced apart', () => {
    const step = answer.steps.find(({ relation }) => relation.from === 'al-mourabitoun' && relation.to === 'aqim')
    expect(step?.relation.status).toBe('reported')
    const of = (document: string) => step?.accounts.filter((account) => account.document === document) ?? []
    expect(of('000').length).toBeGreaterThan(0)
    expect(of('001').length).toBeGreaterThan(0)
    expect(of('000').every(({ stance }) => stance === 'reports')).toBe(true)
    expect(of('001').every(({ outcome }) => outcome === 'announced')).toBe(true)
    expect(of('000').some(({ outcome }) => outcome === 'announced')).toBe(false)
    expect(step?.sentence).toMatch(/^It is reported, not confirmed/)
  })

  it('everybody in it has a lane', () => {
    const lanes = new Set(answer.actors.map(({ id }) => id))
    for (const { relation } of answer.steps) expect([lanes.has(relation.from), lanes.has(relation.to)]).toEqual([true, true])
    expect(answer.joints.map(({ number }) => number)).toEqual(answer.joints.map((_, index) => index + 1))
  })
})

it('al-Mulathamun leads to JNIM on the same two ways', async () => {
  expect(sequences(await lineage('from=al-mulathamun&to=jnim'))).toEqual(['al-mulathamun, al-mourabitoun, jnim', 'al-mulathamun, al-mourabitoun, aqim, jnim'])
})

it('AQIM to JNIM ends, lists no actor twice and goes over al-Mulathamun too', async () => {
  const answer = await lineage('from=aqim&to=jnim')
  expect(sequences(answer)).toContain('aqim, al-mulathamun, al-mourabitoun, jnim')
  expect(sequences(answer)).toContain('aqim, jnim')
  for (const { actors } of answer.routes) expect(new Set(actors).size).toBe(actors.length)
})

describe('with one end alone', () => {
  it('tells what a body came from', async () => {
    const answer = await lineage('to=jnim')
    expect(answer).toMatchObject({ from: null, to: { id: 'jnim' }, routes: [] })
    expect(ids(answer.actors)).toEqual(expect.arrayContaining(['mujao', 'al-mulathamun', 'al-mourabitoun', 'aqim', 'ansar-dine', 'flm', 'gspc']))
  })

  it('tells what became of a body', async () => {
    const answer = await lineage('from=gspc')
    expect(answer).toMatchObject({ from: { id: 'gspc' }, to: null })
    expect(ids(answer.actors)).toEqual(expect.arrayContaining(['aqim', 'al-mourabitoun', 'jnim']))
  })
})

describe('where there is no way', () => {
  it.each([
    ['from=jnim&to=mujao', 'forward in time'],
    ['from=mujao&to=mujao', 'same body'],
    ['from=france&to=jnim', 'no merger'],
  ])('%s answers no route and the reason', async (query, reason) => {
    const answer = await lineage(query)
    expect(answer.routes).toEqual([])
    expect(answer.reason).toContain(reason)
  })

  it('an end that does not exist is said', async () => {
    expect(expectProblem(await api.request().get('/api/lineage?from=mujao&to=nobody'), 'not-found').detail).toContain('nobody')
    expectProblem(await api.request().get('/api/lineage'), 'validation')
  })
})

it('every body of the data can be asked about, both ways', async () => {
  const bodies = api.data.actors.filter(({ kind }) => kind === 'group' || kind === 'coalition')
  for (const { id } of bodies) {
    const [before, after] = await Promise.all([lineage(`to=${id}`), lineage(`from=${id}`)])
    expect(before.truncated || after.truncated).toBe(false)
  }
})
