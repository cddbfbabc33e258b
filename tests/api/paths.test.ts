/** What the issue asks of the paths in the Mali data, through the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathsAnswer, type PathsAnswer } from '../../graph-data/api/schemas.ts'
import { relationTypes } from '../../graph-data/model/relation-types.ts'
import { openApi, type Api } from './app.ts'
import { expectProblem } from './problem-of.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function paths(query: string): Promise<PathsAnswer> {
  const response = await api.request().get(`/api/paths?${query}`)
  expect(response.status, response.text.slice(0, 300)).toBe(200)
  return pathsAnswer.parse(response.body)
}

const typesOf = (...families: string[]) => relationTypes.filter(({ family }) => families.includes(family)).map(({ id }) => id)

/** Each hop joins two neighbours of the path, in the direction it says, and brings its claims. */
function expectWhole({ paths: found }: PathsAnswer): void {
  for (const { actors, hops, weakest } of found) {
    expect(hops).toHaveLength(actors.length - 1)
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
    expect(hops[weakest.hop]).toBeDefined()
    hops.forEach(({ relation, forward, claims, sentence }, at) => {
      const ends = [actors[at]?.id, actors[at + 1]?.id]
      const symmetric = relationTypes.some(({ id, symmetric: both }) => id === relation.type && both)
      if (symmetric) expect([relation.from, relation.to].sort()).toEqual([...ends].sort())
      else expect(forward ? [relation.from, relation.to] : [relation.to, relation.from]).toEqual(ends)
      expect(claims.map(({ id }) => id).sort()).toEqual([...relation.claimIds].sort())
      expect(claims.length).toBeGreaterThan(0)
      expect(sentence).toBe(relation.summary)
    })
  }
}

describe('between Mokhtar Belmokhtar and Amadou Koufa', () => {
  it('lineage, structure and allegiance lead, each hop with its claims', async () => {
    const types = typesOf('lineage', 'structure', 'allegiance')
    const answer = await paths(`from=mokhtar-belmokhtar&to=amadou-koufa&types=${types.join(',')}`)
    expect(answer.paths).toHaveLength(5)
    expectWhole(answer)
    expect(answer.paths.flatMap(({ hops }) => hops).every(({ relation }) => types.some((type) => type === relation.type))).toBe(true)
    expect(answer.paths.map(({ actors }) => actors.map(({ id }) => id).join(', '))).toContain('mokhtar-belmokhtar, al-mourabitoun, jnim, amadou-koufa')
  })

  it('these are the types when none are given', async () => {
    expect((await paths('from=mokhtar-belmokhtar&to=amadou-koufa')).types).toEqual(typesOf('lineage', 'structure', 'allegiance'))
  })

  it('the shortest come first, as many as asked for', async () => {
    const answer = await paths('from=mokhtar-belmokhtar&to=amadou-koufa&k=20')
    const lengths = answer.paths.map(({ hops }) => hops.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(answer.paths).toHaveLength(20)
    expect((await paths('from=mokhtar-belmokhtar&to=amadou-koufa&k=1')).paths).toHaveLength(1)
  })

  it('the answer is the same however it is asked again', async () => {
    const [once, again] = await Promise.all([paths('from=mokhtar-belmokhtar&to=amadou-koufa'), paths('to=amadou-koufa&from=mokhtar-belmokhtar')])
    expect(once).toEqual(again)
  })
})

describe('between Abdelmalek Droukdel and Adnan Abu Walid al-Sahrawi', () => {
  it('groups lead by default', async () => {
    const answer = await paths('from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi')
    expectWhole(answer)
    const between = answer.paths.flatMap(({ actors }) => actors.slice(1, -1))
    expect(between.length).toBeGreaterThan(0)
    expect(between.every(({ kind }) => kind === 'group' || kind === 'coalition')).toBe(true)
  })

  it('who killed both leads when KILLED_OR_CAPTURED is asked for', async () => {
    const answer = await paths('from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi&types=KILLED_OR_CAPTURED')
    expectWhole(answer)
    expect(answer.paths[0]?.actors.map(({ id }) => id)).toEqual(['abdelmalek-droukdel', 'french-armed-forces', 'adnan-abu-walid-al-sahrawi'])
    expect(answer.paths[0]?.hops.map(({ forward }) => forward)).toEqual([false, true])
  })

  it('no such path is walked along the arrows alone', async () => {
    const answer = await paths('from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi&types=KILLED_OR_CAPTURED&direction=forward')
    expect(answer).toMatchObject({ paths: [], reason: { code: 'ignore-direction', allow: { direction: 'any' } } })
  })
})

describe('where nothing leads', () => {
  it('two actors that nothing connects: an empty list and the reason', async () => {
    const answer = await paths('from=jnim&to=cnsp')
    expect(answer).toMatchObject({ paths: [], truncated: false, reason: { code: 'unconnected' } })
    expect(answer.reason?.sentence).toMatch(/whatever is allowed/)
    expect(answer.title).toContain('No path')
  })

  it('one and the same actor', async () => {
    expect(await paths('from=mujao&to=mujao')).toMatchObject({ paths: [], reason: { code: 'same-actor' } })
  })

  it('what the reason would allow gives a path', async () => {
    const answer = await paths('from=mujao&to=jnim&types=DESIGNATED')
    expect(answer.reason?.code).toBe('allow-types')
    expect((await paths(`from=mujao&to=jnim&types=${answer.reason?.allow?.['types'] ?? ''}`)).paths.length).toBeGreaterThan(0)
  })

  it('an end that does not exist is said', async () => {
    expect(expectProblem(await api.request().get('/api/paths?from=mujao&to=nobody'), 'not-found').detail).toContain('nobody')
  })
})

describe('in the order of time', () => {
  it('a path has steps that may follow one another', async () => {
    const answer = await paths('from=mujao&to=jnim&types=MERGED_INTO&direction=forward&timeRespecting=true')
    expectWhole(answer)
    expect(answer.paths.map(({ actors }) => actors.map(({ id }) => id).join(', '))).toEqual(['mujao, al-mourabitoun, jnim', 'mujao, al-mourabitoun, aqim, jnim'])
  })

  it('no step is taken before its day', async () => {
    expect((await paths('from=mujao&to=jnim&types=MERGED_INTO&at=2012-01-01')).paths).toEqual([])
  })
})

it('many questions at once are answered within seconds, whatever is asked', async () => {
  const started = performance.now()
  const all = relationTypes.map(({ id }) => id).join(',')
  const people = ['mokhtar-belmokhtar', 'amadou-koufa', 'iyad-ag-ghaly', 'abdelmalek-droukdel']
  for (const from of people) {
    const answer = await paths(`from=${from}&to=france&k=20&types=${all}&status=accepted,single,disputed,reported,denied`)
    expectWhole(answer)
  }
  expect(performance.now() - started).toBeLessThan(15_000)
})
