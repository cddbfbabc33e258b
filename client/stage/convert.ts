/** From the wire to what is drawn: actors as dots, relations as bundles, one line a family and pair. Pure. */
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Family, RelationTypeId } from '../../graph-data/model/relation-types.ts'
import type { ActorKind } from '../../graph-data/model/types.ts'
import { radiusOf } from '../../graph-data/formats/appearance.ts'
import { addTo } from '../../graph-data/model/grouped.ts'
import { certainty, certaintyOrder, hasArrow, lineLook } from '../appearance.ts'
import type { LineLook } from '../appearance.ts'
import { drawingOrder } from '../drawing-order.ts'
import { typeOf } from '../wording.ts'

/** Keys carry a prefix: a raw id such as `__proto__` must never become a key of graphology. */
export const actorKey = (id: string): string => `a:${id}`
export const idOf = (key: string): string => key.slice(2)

export interface Dot {
  readonly key: string
  readonly id: string
  readonly label: string
  readonly kind: ActorKind
  readonly claims: number
  /** Pixels. */
  readonly radius: number
}

export interface Bundle {
  readonly key: string
  readonly family: Family
  /** Ids in the direction in which the line is drawn. */
  readonly from: string
  readonly to: string
  /** Best sourced first. */
  readonly relations: readonly RelationView[]
  readonly look: LineLook
  readonly arrows: { readonly from: boolean; readonly to: boolean }
  /** How strongly the layout pulls its ends together. */
  readonly weight: number
  /** How far it bends to the left of its direction, -1 to 1; 0 is straight. */
  readonly bend: number
}

export function dots(actors: readonly ActorView[]): Dot[] {
  return actors.map(({ id, label, kind, claims }) => ({ key: actorKey(id), id, label, kind, claims, radius: radiusOf(kind, claims) }))
}

export function bundles(relations: readonly RelationView[]): Bundle[] {
  const pairs = new Map<string, Map<Family, RelationView[]>>()
  for (const relation of relations) {
    if (relation.from === relation.to) continue
    const pair = [relation.from, relation.to].sort().join('|')
    const families = pairs.get(pair) ?? new Map<Family, RelationView[]>()
    pairs.set(pair, families)
    addTo(families, typeOf(relation).family, relation)
  }
  return [...pairs.values()].flatMap((families) => {
    const present = drawingOrder.filter((family) => families.has(family))
    return present.map((family, at) => bundle(family, families.get(family) ?? [], bendOf(at, present.length)))
  })
}

const weights: Readonly<Record<Family, number>> = { lineage: 1.4, structure: 1.2, allegiance: 0.5, conflict: 0.25, politics: 0.2 }

function bundle(family: Family, unsorted: readonly RelationView[], bend: number): Bundle {
  const relations = [...unsorted].sort(bySourcing)
  const best = relations[0]
  if (!best) throw new RangeError('a bundle without relations')
  const points = (end: string): boolean => relations.some((relation) => relation.to === end && hasArrow(relation.type as RelationTypeId))
  return {
    key: `e:${family}:${[best.from, best.to].sort().join('|')}`,
    family,
    from: best.from,
    to: best.to,
    relations,
    look: lineLook(family, certainty(best), best.disputedOn.length > 0),
    weight: weights[family],
    arrows: { from: points(best.from), to: points(best.to) },
    // The bend belongs to the pair, not to the direction, or two lines would lie on one another.
    bend: best.from < best.to ? bend : -bend,
  }
}

export function bySourcing(a: RelationView, b: RelationView): number {
  return (
    certaintyOrder.indexOf(certainty(a)) - certaintyOrder.indexOf(certainty(b)) ||
    b.publishers - a.publishers ||
    b.claims - a.claims ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Parallels spread evenly around the straight line. */
function bendOf(at: number, many: number): number {
  if (many === 1) return 0
  const widest = many === 2 ? 0.6 : 1
  return -widest + (2 * widest * at) / (many - 1)
}
