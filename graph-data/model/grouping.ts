/** Which claims tell of one relation: happenings by their event, states by role or kind and by spell. */
import { claimTimes, isMereEnd } from './claim-time.ts'
import type { ClaimTime } from './claim-time.ts'
import { groupedBy } from './grouped.ts'
import { isHappening } from './relation-types.ts'
import type { RelationTypeId } from './relation-types.ts'
import { compareIds } from './order.ts'
import type { Claim } from './types.ts'

/** The claims of one relation, sorted by id. */
export interface ClaimGroup {
  readonly id: string
  readonly type: RelationTypeId
  readonly from: string
  readonly to: string
  readonly happening: boolean
  readonly claims: readonly Claim[]
}

/** Claims not retracted, each in exactly one group; groups sorted by id. The order of `claims` does not matter. */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  const standing = claims.filter((one) => !one.retracted).sort((a, b) => compareIds(a.id, b.id))
  return [...groupedBy(standing, groupId)].flatMap(([id, group]) => spellsOf(id, group)).sort((a, b) => compareIds(a.id, b.id))
}

/** `merged-into--mujao--al-mourabitoun--al-mourabitoun-founding-2013-08`: stable as long as what groups the claims is. */
function groupId(claim: Claim): string {
  const happening = isHappening(claim.type, claim.kind)
  const distinction = happening ? (claim.event ?? claim.id) : slugOf(claim.role ?? claim.kind ?? '')
  return [slugOf(claim.type), claim.from, claim.to, distinction].filter((part) => part !== '').join('--')
}

/** `LED_BY` → `led-by`: a text as it stands in an id, empty where nothing of it may. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function spellsOf(id: string, claims: readonly Claim[]): ClaimGroup[] {
  const [first] = claims
  if (!first) return []
  const { type, from, to } = first
  const happening = isHappening(type, first.kind)
  const spells = happening ? [claims] : splitIntoSpells(claims)
  return spells.map((spell, index) => ({
    id: index === 0 ? id : `${id}--spell-${String(index + 1)}`,
    type,
    from,
    to,
    happening,
    claims: spell,
  }))
}

/**
 * A new spell begins only where a stated end lies before a later claim. A claim that merely tells an end closes the
 * spell that it falls in and opens none; claims without a date stand with the first spell.
 */
function splitIntoSpells(claims: readonly Claim[]): (readonly Claim[])[] {
  const times = claimTimes(claims.filter((claim) => claim.stance !== 'denies'))
  const beginnings = spellBeginnings(times)
  if (beginnings.length === 1) return [claims]
  const spells = beginnings.map((): Claim[] => [])
  const placeOf = new Map(times.map((time) => [time.claim, spellOf(time, beginnings)]))
  for (const claim of claims) spells[placeOf.get(claim) ?? 0]?.push(claim)
  return spells.filter((spell) => spell.length > 0)
}

/** The day from which each spell is seen; the first spell reaches back without limit. */
function spellBeginnings(times: readonly ClaimTime[]): string[] {
  const ends = times.flatMap((time) => (time.endStated && time.end.max !== null ? [time.end.max] : [])).sort()
  if (ends.length === 0) return ['']
  const openings = times.filter((time) => !isMereEnd(time)).map((time) => time.start.min ?? '').sort()
  const beginnings = ['']
  let next = 0
  for (const opening of openings) {
    const current = beginnings.at(-1) ?? ''
    while (next < ends.length && (ends[next] ?? '') < current) next += 1
    const end = ends[next]
    if (end !== undefined && end < opening) beginnings.push(opening)
  }
  return beginnings
}

function spellOf(time: ClaimTime, beginnings: readonly string[]): number {
  const day = (isMereEnd(time) ? time.end.max : time.start.min) ?? ''
  let place = 0
  while (place + 1 < beginnings.length && (beginnings[place + 1] ?? '') <= day) place += 1
  return place
}
