/** Small lineages in wire form: bodies by the years in which they are seen, joints by their parents and children. */
import type { ActorView, Joint, LineageAnswer, LineageStep, RelationView } from '../../../../graph-data/api/schemas.ts'

export function body(id: string, first: number, last: number, label = id): ActorView {
  return { id, kind: 'group', name: label, label, names: [], summary: '', claims: 1, documents: ['000'], seenFirst: `${first}-01-01`, seenLast: `${last}-12-31` }
}

const types = { merger: 'MERGED_INTO', split: 'SPLIT_INTO', rename: 'RENAMED_TO', succession: 'SUCCEEDED_BY', collapsed: 'ALLIED' } as const

export interface Event {
  readonly kind: Joint['kind']
  readonly parents: readonly string[]
  readonly children: readonly string[]
  /** First and last possible day; without them the event is undated, drawn between the days of `drawn`. */
  readonly when?: readonly [string, string]
  readonly drawn?: readonly [string, string]
  readonly flows?: boolean
  readonly survives?: boolean
  readonly step?: Partial<RelationView>
  readonly id?: string
}

export interface Question {
  readonly bodies: readonly ActorView[]
  readonly events: readonly Event[]
  readonly from?: string
  readonly to?: string
  /** Routes as lists of bodies. */
  readonly routes?: readonly (readonly string[])[]
}

export function lineage({ bodies, events, from, to, routes = [] }: Question): LineageAnswer {
  const ref = (id: string) => {
    const found = bodies.find((one) => one.id === id)
    if (!found) throw new RangeError(`no body ${id}`)
    return { id, name: found.name, label: found.label, kind: found.kind }
  }
  const steps = events.flatMap((event, at) => event.parents.flatMap((parent) => event.children.map((child) => stepOf(event, at, parent, child))))
  const joints = events.map((event, at): Joint => {
    const own = steps.filter((step) => step.relation.event === `event-${at}`)
    return {
      id: event.id ?? `event-${at}`, number: at + 1, kind: event.kind,
      parents: event.parents.map(ref), children: event.children.map(ref), steps: own.map((step) => step.relation.id),
      startMin: event.when?.[0] ?? null, startMax: event.when?.[1] ?? null,
      drawnFrom: event.when?.[0] ?? event.drawn?.[0] ?? null, drawnTo: event.when?.[1] ?? event.drawn?.[1] ?? null,
      dateText: event.when ? event.when[0].slice(0, 7) : 'no date',
      status: own[0]?.relation.status ?? 'single', disputedOn: own[0]?.relation.disputedOn ?? [],
      onRoute: false, flows: event.flows ?? true, sentence: `Sentence ${at + 1}.`, sources: '1 publisher', conflicts: [],
    }
  })
  return {
    version: '1', title: 'Title', actors: [...bodies], steps, joints, truncated: false,
    from: from === undefined ? null : ref(from), to: to === undefined ? null : ref(to),
    routes: routes.map((actors) => ({
      actors: [...actors], sentence: '', weakest: '',
      steps: actors.slice(1).map((child, at) => steps.filter(({ relation }) => relation.from === actors[at] && relation.to === child).map(({ relation }) => relation.id)),
    })),
  }
}

function stepOf(event: Event, at: number, from: string, to: string): LineageStep {
  const relation: RelationView = {
    id: `${from}-${to}-${at}`, type: types[event.kind], from, to, event: `event-${at}`,
    startMin: event.when?.[0] ?? null, startMax: event.when?.[1] ?? null, endMin: null, endMax: null, attestedFirst: null, attestedLast: null,
    dateText: event.when ? 'between November and December 2015' : 'no date', status: 'single', disputedOn: [], claims: 1, documents: 1, publishers: 1,
    claimIds: [], documentIds: ['000'], extent: [], outcome: event.kind === 'collapsed' ? ['collapsed'] : ['done'], kind: [], fate: [], role: [], place: [],
    survives: event.survives ?? event.kind === 'split', summary: '', ...event.step,
  }
  return {
    relation, accounts: [], extentByDocument: {}, onRoute: false, flows: (event.flows ?? true) && event.kind !== 'collapsed',
    walkable: event.kind !== 'collapsed', claims: [], sentence: '',
  }
}

/** Two bodies, one a splinter, become a third, which with a fourth becomes the last; an undated renaming before, a dropped merger beside. */
export const troubled = lineage({
  to: 'last',
  routes: [['splinter', 'third', 'last']],
  bodies: [
    body('old', 2000, 2003), body('first', 2004, 2020), body('splinter', 2011, 2018), body('second', 2012, 2013),
    body('third', 2013, 2017), body('fourth', 2011, 2024), body('bystander', 2012, 2015), body('last', 2017, 2024), body('later', 2018, 2022),
  ],
  events: [
    { kind: 'rename', parents: ['old'], children: ['first'], drawn: ['2003-01-01', '2006-01-01'], survives: false },
    { kind: 'split', parents: ['first'], children: ['splinter'], drawn: ['2006-01-01', '2011-12-01'] },
    { kind: 'collapsed', parents: ['fourth'], children: ['bystander'], when: ['2012-05-01', '2012-05-31'], flows: false },
    { kind: 'split', parents: ['first'], children: ['second'], when: ['2012-09-01', '2012-12-31'] },
    { kind: 'merger', parents: ['splinter', 'second'], children: ['third'], when: ['2013-08-01', '2013-08-31'], survives: true, step: { status: 'disputed', disputedOn: ['extent'], extent: ['whole', 'faction'] } },
    { kind: 'merger', parents: ['third'], children: ['first'], when: ['2015-11-01', '2015-12-31'], survives: true, step: { status: 'reported' } },
    { kind: 'merger', parents: ['third', 'first', 'fourth'], children: ['last'], when: ['2017-03-01', '2017-03-31'], survives: true },
    { kind: 'split', parents: ['last'], children: ['later'], when: ['2018-06-01', '2018-06-30'], flows: false, step: { extent: ['faction'] } },
  ],
})
