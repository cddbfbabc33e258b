/** The state of the page and what can be done with it: signals and actions, no DOM. */
import { batch, computed, signal } from '@preact/signals'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { GraphAnswer, SummaryAnswer } from '../../graph-data/api/schemas.ts'
import type { Api } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import type { Theme } from '../appearance.ts'
import { actorKindsOf, firstView } from './filter.ts'
import type { Filter } from './filter.ts'
import { loader } from './load.ts'
import type { Loader } from './load.ts'
import { formatAddress } from './url.ts'
import type { Address, ViewId } from './url.ts'
import { addedNeighbours, graphData, hiddenNeighbours, legendCounts, merged, visible } from './visible.ts'
import type { GraphData, LegendCounts, Visible } from './visible.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export type ThemeChoice = Theme | 'system'

/** What Ctrl+Z takes back. */
interface Step {
  readonly said: string
  readonly hidden: readonly string[]
  readonly shown: readonly string[]
  readonly pinned: ReadonlyMap<string, Point>
  /** Where the step took a selection away. */
  readonly selection?: Pick<Change, 'selected' | 'relation'>
}

/** A change of the address; `undefined` takes a member away. */
export type Change = { readonly [K in keyof Address]?: Address[K] | undefined }

export interface App {
  readonly api: Api
  readonly address: ReadonlySignal<Address>
  readonly summary: Loader<SummaryAnswer>
  readonly graph: Loader<GraphAnswer>
  readonly data: ReadonlySignal<GraphData | undefined>
  readonly visible: ReadonlySignal<Visible>
  readonly counts: ReadonlySignal<LegendCounts | undefined>
  /** The actor whose panel is open. */
  readonly actor: ReadonlySignal<string | undefined>
  /** Positions found by dragging or by laying out again, over the stored ones. */
  readonly places: Signal<ReadonlyMap<string, Point>>
  readonly pinned: Signal<ReadonlyMap<string, Point>>
  readonly themeChoice: Signal<ThemeChoice>
  readonly systemTheme: Signal<Theme>
  readonly theme: ReadonlySignal<Theme>
  /** One line for screen readers and the status bar: what just happened. */
  readonly said: Signal<string>

  /** Changes the address; `replace` leaves no step in the history of the browser. */
  go(change: Change, how?: 'push' | 'replace'): void
  /** The address as a link, with a change applied. */
  link(change: Change): string
  open(view: ViewId, change?: Change): void
  select(id: string, how?: 'only' | 'toggle' | 'add'): void
  /** Selects it alone in Explore, from whatever view. */
  openActor(id: string): void
  /** The change of the address that brings these onto the stage of Explore. */
  onStage(ids: readonly string[]): Change
  /** Adds all of them to the selection. */
  selectAll(ids: readonly string[]): void
  openRelation(id: string, actor?: string): void
  clear(): void
  setFilter(change: Partial<Filter>): void
  /** Back to the first view and the stored picture. */
  resetFilter(): void
  hide(ids: readonly string[]): void
  show(ids: readonly string[]): void
  /** Shows the neighbours that are not on the stage; where all are, takes away again those that were added. */
  expand(id: string): Promise<void>
  pin(id: string, at: Point): void
  unpin(id: string): void
  undo(): void
}

export interface AppParts {
  readonly api: Api
  readonly start: Address
  readonly systemTheme?: Theme
  readonly themeChoice?: ThemeChoice
  /** Called after every change of the address, so that the browser follows. */
  readonly onAddress?: (address: Address, how: 'push' | 'replace') => void
}

/** Builds the state; `receive` is for the browser's back and forward, which must not be written back. */
export function createApp({ api, start, onAddress, systemTheme = 'light', themeChoice = 'system' }: AppParts): App & { receive(address: Address): void } {
  const address = signal(start)
  const extra = signal<GraphAnswer[]>([])
  const places = signal<ReadonlyMap<string, Point>>(new Map())
  const pinned = signal<ReadonlyMap<string, Point>>(new Map())
  const choice = signal(themeChoice)
  const system = signal(systemTheme)
  const said = signal('')
  const past: Step[] = []

  const summary = loader((abort) => api.summary(abort))
  const graph = loader((abort) => wholeOrFirst(api, abort))

  const filter = computed(() => address.value.filter)
  const hidden = computed(() => address.value.hidden)
  const shown = computed(() => address.value.shown)
  const data = computed(() => {
    const answer = graph.current.value
    if (answer.state !== 'ready') return undefined
    const first = graphData(answer.value.version, answer.value.actors, answer.value.relations)
    return extra.value.reduce((sum, more) => merged(sum, more.actors, more.relations), first)
  })
  const standing = computed<Visible>(() =>
    data.value ? visible(data.value, filter.value, hidden.value, shown.value) : { actors: [], relations: [] },
  )
  const counts = computed(() => data.value && legendCounts(data.value, filter.value, standing.value.actors))

  const go: App['go'] = (change, how = 'push') => {
    const next = without(address.value, change)
    if (formatAddress(next) === formatAddress(address.value)) return
    address.value = next
    onAddress?.(next, how)
  }
  const remember = (what: string, selection?: Step['selection']): void => {
    past.push({ said: what, hidden: hidden.value, shown: shown.value, pinned: pinned.value, ...(selection ? { selection } : {}) })
    said.value = what
  }
  const nameOf = (id: string): string => data.value?.actors.get(id)?.label ?? id
  const away = (ids: readonly string[]): string[] => ids.filter((id) => !standing.value.actors.some((actor) => actor.id === id))
  const onStage: App['onStage'] = (ids) => ({ view: 'explore', ...revealed(away(ids), hidden.value, shown.value) })
  /** True where there was something to collapse. */
  const collapse = (id: string): boolean => {
    if (!data.value || hiddenNeighbours(data.value, id, standing.value.actors).length > 0) return false
    const added = addedNeighbours(data.value, id, filter.value, shown.value)
    if (added.length === 0) return false
    remember(`${added.length} around ${nameOf(id)} taken away. Ctrl+Z brings back.`, selectionOf(address.value))
    go({ shown: shown.value.filter((each) => !added.includes(each)), ...withoutSelected(address.value, added) })
    return true
  }

  return {
    api, address, summary, graph, data, visible: standing, counts, places, pinned, said,
    themeChoice: choice,
    systemTheme: system,
    actor: computed(() => address.value.selected.at(-1)),
    theme: computed(() => (choice.value === 'system' ? system.value : choice.value)),
    go,
    receive: (next) => {
      address.value = next
    },
    link: (change) => formatAddress(without(address.value, change)) || '?',
    open: (view, change = {}) => go({ ...change, view }),
    select: (id, how = 'only') => {
      const others = address.value.selected.filter((each) => each !== id)
      const had = others.length < address.value.selected.length
      const selected = how === 'only' ? [id] : how === 'toggle' && had ? others : [...others, id]
      go({ selected, relation: undefined, claim: undefined, ...revealed(away(selected), hidden.value, shown.value) })
    },
    openActor: (id) => go({ ...onStage([id]), selected: [id], relation: undefined, claim: undefined }),
    onStage,
    selectAll: (ids) => go({ selected: [...new Set([...address.value.selected, ...ids])], relation: undefined, claim: undefined }),
    openRelation: (relation, actor) => go({ relation, claim: undefined, ...(actor === undefined ? {} : { selected: [actor] }) }),
    clear: () => go({ selected: [], relation: undefined, claim: undefined }),
    setFilter: (change) => go({ filter: { ...address.value.filter, ...change } }),
    resetFilter: () => {
      batch(() => {
        places.value = new Map()
        pinned.value = new Map()
        go({ filter: firstView, hidden: [], shown: [] })
      })
    },
    hide: (ids) => {
      remember(`${ids.map(nameOf).join(', ')} hidden. Ctrl+Z brings back.`, selectionOf(address.value))
      go({
        hidden: [...new Set([...hidden.value, ...ids])],
        shown: shown.value.filter((id) => !ids.includes(id)),
        ...withoutSelected(address.value, ids),
      })
    },
    show: (ids) => go(revealed(ids, hidden.value, shown.value)),
    expand: async (id) => {
      if (collapse(id)) return
      const answer = await api.neighbourhood(id, {}).catch((reason: unknown) => {
        said.value = `${nameOf(id)} could not be expanded. ${reason instanceof Error ? reason.message : ''}`.trim()
        return undefined
      })
      if (!answer) return
      batch(() => {
        extra.value = [...extra.value, answer]
        const found = data.value ? hiddenNeighbours(data.value, id, standing.value.actors) : []
        remember(found.length === 0 ? `All neighbours of ${nameOf(id)} are shown already.` : `${found.length} more around ${nameOf(id)}. Ctrl+Z takes them away.`)
        go(revealed(found.map((actor) => actor.id), hidden.value, shown.value))
      })
      if (answer.hidden > 0) said.value = `${said.value} ${answer.hidden} further neighbours are too many to draw.`
    },
    pin: (id, at) => {
      remember(`${nameOf(id)} pinned.`)
      pinned.value = new Map(pinned.value).set(id, at)
    },
    unpin: (id) => {
      remember(`${nameOf(id)} unpinned.`)
      pinned.value = new Map([...pinned.value].filter(([each]) => each !== id))
    },
    undo: () => {
      const step = past.pop()
      if (!step) return
      batch(() => {
        pinned.value = step.pinned
        go({ hidden: step.hidden, shown: step.shown, ...step.selection })
        said.value = 'Taken back.'
      })
    },
  }
}

/** The whole graph; a store too large for that answers 422, and the first view alone is asked for. */
async function wholeOrFirst(api: Api, abort: AbortSignal): Promise<GraphAnswer> {
  return api.graph({}, abort).catch((reason: unknown) => {
    if (reason instanceof ApiError && reason.code === 'result-too-large') return api.graph({ kinds: actorKindsOf(firstView.kinds) }, abort)
    throw reason
  })
}

function revealed(ids: readonly string[], hidden: readonly string[], shown: readonly string[]): Pick<Address, 'hidden' | 'shown'> {
  return { hidden: hidden.filter((id) => !ids.includes(id)), shown: [...new Set([...shown, ...ids])] }
}

function selectionOf({ selected, relation }: Address): NonNullable<Step['selection']> {
  return { selected, relation }
}

/** The selection without those who leave the stage. */
function withoutSelected({ selected, relation }: Address, leaving: readonly string[]): Pick<Change, 'selected' | 'relation'> {
  const left = selected.filter((id) => !leaving.includes(id))
  return { selected: left, relation: left.length === selected.length ? relation : undefined }
}

/** Applies a change; what is undefined is dropped, so that an absent member of the address stays absent. */
function without(address: Address, change: Change): Address {
  const all = Object.entries({ ...address, ...change })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as unknown as Address
}
