/** Colours and sizes of exported files, those of the light page (the stage takes sizes and hues from here). */
import type { Family } from '../model/relation-types.ts'
import type { ActorKind } from '../model/types.ts'

export const familyColour: Readonly<Record<Family, string>> = { lineage: '#3B1FA8', allegiance: '#0290AE', structure: '#7F7A70', conflict: '#9C1409', politics: '#B17400' }

const ink = '#1F2933'
const blue = '#2F6DB5'
const second = '#5A6572'
export const kindColour: Readonly<Record<ActorKind, string>> = { group: ink, coalition: ink, person: '#FBFAF7', state: blue, force: blue, institution: blue, community: second, company: second }

/** Radius of an actor in pixels, by the square root of its claims, 4 to 18; persons half a step smaller. */
export function radiusOf(kind: ActorKind, claims: number): number {
  const radius = Math.min(18, Math.max(4, 2.2 + 1.9 * Math.sqrt(claims)))
  return kind === 'person' ? Math.max(4, radius * 0.7) : radius
}
