import { describe, expect, it } from 'vitest'
import type { Api } from '../../../client/api/client.ts'
import { ApiError } from '../../../client/api/error.ts'
import { createApp } from '../../../client/state/app.ts'
import { firstAddress, parseAddress } from '../../../client/state/url.ts'
import { actorView, relationView } from './sample.ts'

const whole = {
  version: 'v1',
  actors: [actorView('aqim'), actorView('mujao'), actorView('france', { kind: 'state' })],
  relations: [relationView('SPLIT_INTO', 'aqim', 'mujao'), relationView('FOUGHT', 'france', 'aqim')],
}

/** A server that knows the graph above; anything else it is asked is a mistake of the test. */
function server(over: Partial<Api> = {}): Api {
  const known: Partial<Api> = {
    graph: () => Promise.resolve(whole),
    neighbourhood: (centre) => Promise.resolve({ ...whole, centre, hidden: 0 }),
    ...over,
  }
  return new Proxy({} as Api, {
    get: (_, route: keyof Api) => known[route] ?? (() => Promise.reject(new Error(`nobody expected ${route}`))),
  })
}

async function started(over: Partial<Api> = {}) {
  const written: string[] = []
  const app = createApp({ api: server(over), start: firstAddress, onAddress: (_, how) => written.push(how) })
  await app.graph.load()
  return { app, written }
}

const standing = (app: Awaited<ReturnType<typeof started>>['app']): string[] => app.visible.value.actors.map(({ id }) => id)

describe('The state of the page', () => {
  it('writes every change of the address once, and none where nothing changes', async () => {
    const { app, written } = await started()
    app.go({ view: 'lineage', from: 'mujao' })
    app.go({ view: 'lineage', from: 'mujao' })
    app.go({ from: undefined }, 'replace')
    expect(written).toEqual(['push', 'replace'])
    expect(app.address.value).toEqual({ ...firstAddress, view: 'lineage' })
  })

  it('does not write back what the browser sends on back and forward', async () => {
    const { app, written } = await started()
    app.receive(parseAddress('?selected=aqim'))
    expect(app.actor.value).toBe('aqim')
    expect(written).toEqual([])
  })

  it('selects one, adds and toggles', async () => {
    const { app } = await started()
    app.select('aqim')
    app.select('mujao', 'add')
    expect(app.address.value.selected).toEqual(['aqim', 'mujao'])
    app.select('aqim', 'toggle')
    expect(app.address.value.selected).toEqual(['mujao'])
    app.clear()
    expect(app.address.value.selected).toEqual([])
  })

  it('brings onto the stage whoever is selected by name although his kind is off', async () => {
    const { app } = await started()
    expect(standing(app)).not.toContain('france')
    app.select('france')
    expect(standing(app)).toContain('france')
  })

  it('opens an actor from another view in one step of the history, also one that was hidden', async () => {
    const { app, written } = await started()
    app.go({ view: 'paths', hidden: ['aqim'] })
    app.openActor('aqim')
    expect(app.address.value).toMatchObject({ view: 'explore', selected: ['aqim'], hidden: [] })
    app.openActor('mujao')
    expect(app.address.value.shown).toEqual(['aqim'])
    expect(written).toEqual(['push', 'push', 'push'])
  })

  it('takes back hiding and expanding, the last first', async () => {
    const { app } = await started()
    app.hide(['mujao'])
    await app.expand('aqim')
    expect(standing(app).sort()).toEqual(['aqim', 'france', 'mujao'])
    app.undo()
    expect(standing(app)).toEqual(['aqim'])
    app.undo()
    expect(standing(app).sort()).toEqual(['aqim', 'mujao'])
    app.undo()
    expect(standing(app).sort()).toEqual(['aqim', 'mujao'])
  })

  it('takes away again, at the second time, those whom expanding added', async () => {
    const { app } = await started()
    await app.expand('aqim')
    app.select('france', 'add')
    await app.expand('aqim')
    expect(standing(app).sort()).toEqual(['aqim', 'mujao'])
    expect(app.address.value.selected).toEqual([])
    app.undo()
    expect(standing(app).sort()).toEqual(['aqim', 'france', 'mujao'])
    expect(app.address.value.selected).toEqual(['france'])
  })

  it('gives back the selection that hiding took away, and the open relation', async () => {
    const { app } = await started()
    app.selectAll(['aqim', 'mujao'])
    app.go({ relation: 'SPLIT_INTO.aqim.mujao' })
    app.hide(['mujao'])
    expect(app.address.value).toMatchObject({ selected: ['aqim'], hidden: ['mujao'] })
    expect(app.address.value.relation).toBeUndefined()
    app.undo()
    expect(app.address.value).toMatchObject({ selected: ['aqim', 'mujao'], hidden: [], relation: 'SPLIT_INTO.aqim.mujao' })
  })

  it('keeps the selection of others when somebody else is hidden', async () => {
    const { app } = await started()
    app.select('aqim')
    app.hide(['mujao'])
    expect(app.address.value.selected).toEqual(['aqim'])
  })

  it('takes back a pin', async () => {
    const { app } = await started()
    app.pin('aqim', { x: 1, y: 2 })
    expect(app.pinned.value.get('aqim')).toEqual({ x: 1, y: 2 })
    app.undo()
    expect(app.pinned.value.size).toBe(0)
  })

  it('says so when expanding fails, and keeps the stage', async () => {
    const { app } = await started({ neighbourhood: () => Promise.reject(new ApiError(503, 'store-unavailable', 'The database cannot be reached.')) })
    await app.expand('aqim')
    expect(app.said.value).toContain('The database cannot be reached.')
    expect(standing(app).sort()).toEqual(['aqim', 'mujao'])
  })

  it('asks for the first view alone where the graph is too large to send', async () => {
    const asked: unknown[] = []
    const graph: Api['graph'] = (query) => {
      asked.push(query)
      return asked.length === 1 ? Promise.reject(new ApiError(422, 'result-too-large', 'too large')) : Promise.resolve(whole)
    }
    const { app } = await started({ graph })
    expect(asked).toEqual([{}, { kinds: ['group', 'coalition', 'person'] }])
    expect(app.graph.current.value.state).toBe('ready')
  })

  it('follows the system until a theme is chosen', async () => {
    const { app } = await started()
    app.systemTheme.value = 'dark'
    expect(app.theme.value).toBe('dark')
    app.themeChoice.value = 'light'
    expect(app.theme.value).toBe('light')
  })
})
