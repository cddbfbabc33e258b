/** The relations of an actor as the panel groups them, and the words of each row. Pure. */
import type { ActorRef, RelationView } from '../../graph-data/api/schemas.ts'
import type { Family } from '../../graph-data/model/relation-types.ts'
import { certainty, familyLabels } from '../appearance.ts'
import { drawingOrder } from '../drawing-order.ts'
import { otherEnd } from '../state/visible.ts'
import { typeOf } from '../wording.ts'

export interface Row {
  readonly relation: RelationView
  readonly other: ActorRef
  /** The actor is the relation's `from`. */
  readonly forward: boolean
  /** "from", "into", "split into": short, as the line beside it shows the rest. */
  readonly verb: string
  /** ", reported": the hedge, so that no row states more than the documents do. */
  readonly hedge: string
}

export function rowsOf(id: string, relations: readonly RelationView[], others: readonly ActorRef[]): Row[] {
  const byId = new Map(others.map((other) => [other.id, other]))
  return relations.flatMap((relation) => {
    const other = byId.get(otherEnd(relation, id))
    if (!other) return []
    const forward = relation.from === id
    return [{ relation, other, forward, verb: verbOf(relation, forward), hedge: hedgeOf(relation) }]
  })
}

function verbOf(relation: RelationView, forward: boolean): string {
  if (relation.type === 'MERGED_INTO') return forward ? 'into' : 'from'
  const { label, inverse } = typeOf(relation)
  return forward ? label : inverse
}

function hedgeOf(relation: RelationView): string {
  const status = certainty(relation)
  if (status === 'reported') return ', reported'
  if (status === 'disputed') return ', disputed'
  if (status === 'denied') return relation.status === 'denied' ? ', denied' : ', fell through'
  return ''
}

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

const leading: ReadonlySet<string> = new Set(['LED_BY', 'FOUNDED_BY'])

/** Lineage and leaders always; the others by family when all relations are asked for. */
export function sections(rows: readonly Row[], all: boolean): Section[] {
  const leads = rows.filter(({ relation }) => leading.has(relation.type))
  const first: Section[] = [
    { title: 'Lineage', rows: rows.filter(({ relation }) => typeOf(relation).family === 'lineage').sort(byTime) },
    { title: 'Led by', rows: leads.filter(({ forward, relation }) => forward && relation.type === 'LED_BY').sort(byTime) },
    { title: 'Founded by', rows: leads.filter(({ forward, relation }) => forward && relation.type === 'FOUNDED_BY').sort(byTime) },
    { title: 'Led or founded', rows: leads.filter(({ forward }) => !forward).sort(byTime) },
  ]
  const rest = (family: Family): Section => ({
    title: family === 'structure' ? 'Part of, members' : familyLabels[family],
    rows: rows.filter(({ relation }) => typeOf(relation).family === family && !leading.has(relation.type)).sort(byTime),
  })
  const families = [...drawingOrder].reverse().filter((family) => family !== 'lineage')
  return [...first, ...(all ? families.map(rest) : [])].filter((section) => section.rows.length > 0)
}

function byTime(a: Row, b: Row): number {
  const day = ({ relation }: Row): string => relation.startMin ?? relation.startMax ?? relation.attestedFirst ?? '9999'
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.other.label.localeCompare(b.other.label)
}
