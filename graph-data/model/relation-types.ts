import type { ActorKind } from './actor-kinds.ts'

export const families = ['lineage', 'allegiance', 'structure', 'conflict', 'politics'] as const
export type Family = (typeof families)[number]

export interface RelationType {
  readonly id: string
  /** Verb read from → to, and its inverse read to → from. */
  readonly label: string
  readonly inverse: string
  /** The same in a sentence: "was led by". */
  readonly verb: string
  readonly definition: string
  readonly family: Family
  readonly symmetric: boolean
  /** A happening is an event with a date; a state lasts. ALLIED is either, by its kind. */
  readonly temporal: 'happening' | 'state' | 'by-kind'
  /** Whom such a claim shows acting, leading or led; to be listed, killed or remembered is no act. */
  readonly acting: 'from' | 'both' | 'nobody'
  readonly from: readonly ActorKind[]
  readonly to: readonly ActorKind[]
}

const bodies = ['group', 'coalition', 'force', 'institution'] as const
const nonPersons = ['group', 'coalition', 'state', 'force', 'institution', 'community', 'company'] as const
const any = [...nonPersons, 'person'] as const

/** The one table of relation types: every label, direction rule and colour family follows from it. */
export const relationTypes = [
  { id: 'MERGED_INTO', label: 'merged into', inverse: 'formed from', verb: 'merged into', definition: 'The first body, or part of it, became part of the second. One relation a parent; the parents of one merger share an event.', family: 'lineage', symmetric: false, temporal: 'happening', acting: 'from', from: bodies, to: bodies },
  { id: 'SPLIT_INTO', label: 'split into', inverse: 'split from', verb: 'split, giving rise to', definition: 'The second body broke away from the first.', family: 'lineage', symmetric: false, temporal: 'happening', acting: 'from', from: bodies, to: bodies },
  { id: 'RENAMED_TO', label: 'renamed to', inverse: 'formerly', verb: 'was renamed to', definition: 'The first body took the name of the second and is spoken of under both.', family: 'lineage', symmetric: false, temporal: 'happening', acting: 'nobody', from: bodies, to: bodies },
  { id: 'SUCCEEDED_BY', label: 'succeeded by', inverse: 'succeeded', verb: 'was succeeded by', definition: 'The second took over the place, task or office of the first.', family: 'lineage', symmetric: false, temporal: 'happening', acting: 'nobody', from: [...bodies, 'person'], to: [...bodies, 'person'] },
  { id: 'PLEDGED_TO', label: 'pledged to', inverse: 'received the pledge of', verb: 'pledged allegiance to', definition: 'The first swore or announced allegiance to the second.', family: 'allegiance', symmetric: false, temporal: 'happening', acting: 'from', from: ['group', 'coalition', 'person'], to: ['group', 'coalition', 'person'] },
  { id: 'ALLIED', label: 'allied with', inverse: 'allied with', verb: 'was allied with', definition: 'The two worked together: a standing alliance, a joint operation, a pact, a truce or an agreed merger, as its kind says.', family: 'allegiance', symmetric: true, temporal: 'by-kind', acting: 'both', from: any, to: any },
  { id: 'SUPPORTED', label: 'supported', inverse: 'supported by', verb: 'supported', definition: 'The first gave the second money, arms, training, intelligence or other help.', family: 'allegiance', symmetric: false, temporal: 'state', acting: 'from', from: any, to: any },
  { id: 'PART_OF', label: 'part of', inverse: 'has as part', verb: 'was part of', definition: 'The first is a member, unit, affiliate or spokesman of the second.', family: 'structure', symmetric: false, temporal: 'state', acting: 'from', from: any, to: ['group', 'coalition', 'force', 'institution', 'state'] },
  { id: 'LED_BY', label: 'led by', inverse: 'led', verb: 'was led by', definition: 'The person led, co-led, commanded or was deputy of the body.', family: 'structure', symmetric: false, temporal: 'state', acting: 'both', from: nonPersons, to: ['person'] },
  { id: 'FOUNDED_BY', label: 'founded by', inverse: 'founded', verb: 'was founded or co-founded by', definition: 'The second founded or co-founded the first.', family: 'structure', symmetric: false, temporal: 'happening', acting: 'nobody', from: any, to: any },
  { id: 'FOUGHT', label: 'fought', inverse: 'fought', verb: 'attacked', definition: 'The first attacked the second, or the two clashed where no attacker is told. One relation an incident.', family: 'conflict', symmetric: false, temporal: 'happening', acting: 'both', from: any, to: any },
  { id: 'KILLED_OR_CAPTURED', label: 'killed or captured', inverse: 'killed or captured by', verb: 'killed or captured', definition: 'The first killed, captured, arrested, extradited or released the person.', family: 'conflict', symmetric: false, temporal: 'happening', acting: 'from', from: any, to: ['person'] },
  { id: 'NEGOTIATED_WITH', label: 'negotiated with', inverse: 'negotiated with', verb: 'negotiated with', definition: 'The two held talks or signed a ceasefire or an accord.', family: 'politics', symmetric: true, temporal: 'happening', acting: 'both', from: any, to: any },
  { id: 'DESIGNATED', label: 'designated', inverse: 'designated by', verb: 'designated', definition: 'The first put the second on a list of terrorists or under sanctions.', family: 'politics', symmetric: false, temporal: 'happening', acting: 'from', from: ['state', 'institution'], to: any },
  { id: 'DEPLOYED_IN', label: 'deployed in', inverse: 'hosted', verb: 'was deployed in', definition: 'The first had forces or staff in the second.', family: 'politics', symmetric: false, temporal: 'state', acting: 'from', from: ['force', 'state', 'company', 'institution', 'coalition'], to: ['state'] },
] as const satisfies readonly RelationType[]

export type RelationTypeId = (typeof relationTypes)[number]['id']

const byId = new Map<string, RelationType>(relationTypes.map((type) => [type.id, type]))

export function isRelationType(id: string): id is RelationTypeId {
  return byId.has(id)
}

/** The row of the table; the id is known, so there is always one. */
export function relationType(id: RelationTypeId): RelationType {
  const type = byId.get(id)
  if (!type) throw new RangeError(`no relation type ${id}`)
  return type
}

/** Kinds of ALLIED that are happenings; every other kind is a standing state. */
const alliedHappenings: ReadonlySet<string> = new Set(['pact', 'truce', 'joint-operation', 'joint-statement', 'merger-agreed'])

/** Whether claims of this type and kind are grouped by event (happening) or by spell (state). */
export function isHappening(id: RelationTypeId, kind?: string): boolean {
  const { temporal } = relationType(id)
  return temporal === 'by-kind' ? kind !== undefined && alliedHappenings.has(kind) : temporal === 'happening'
}
