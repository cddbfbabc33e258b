import { earliest, latest } from '../claim-time.ts'
import type { ConflictRule, Findings } from '../conflict-rule.ts'
import { conflictOf, stating } from '../conflict-rule.ts'
import type { RelationDraft } from '../draft.ts'
import { addTo } from '../grouped.ts'
import { compareIds } from '../order.ts'
import type { Conflict } from '../types.ts'
import { listed } from '../words.ts'

/** One leadership, with the days on which it may have held: unknown ends are no further than it was seen. */
interface Leadership {
  readonly draft: RelationDraft
  readonly from: string
  readonly until: string
}

/**
 * Two persons called the leader of one body whose spans may overlap, unless a document says that one followed the
 * other. Bodies may have many deputies and commanders, and co-leaders by name, so only `leader` is a role for one.
 */
export const sameRole: ConflictRule = (findings) => {
  const successions = successionsOf(findings)
  return [...leadershipsByBody(findings.drafts)].flatMap(([body, leaderships]) =>
    rivalGroups(leaderships, successions).map((rivals, index) => conflictOfRivals(findings, body, rivals, index)),
  )
}

function successionsOf({ drafts }: Findings): ReadonlySet<string> {
  const pairs = drafts
    .filter((draft) => draft.facts.type === 'SUCCEEDED_BY' && stating(draft.evidence).length > 0)
    .flatMap(({ facts: { from, to } }) => [`${from} ${to}`, `${to} ${from}`])
  return new Set(pairs)
}

function leadershipsByBody(drafts: readonly RelationDraft[]): ReadonlyMap<string, Leadership[]> {
  const byBody = new Map<string, Leadership[]>()
  for (const draft of drafts) {
    if (draft.facts.type !== 'LED_BY' || !draft.facts.role.includes('leader') || stating(draft.evidence).length === 0) continue
    const from = draft.facts.startMin ?? earliest([draft.facts.attestedFirst, draft.facts.startMax])
    const until = draft.facts.endMax ?? latest([draft.facts.attestedLast, draft.facts.endMin])
    if (from === null || until === null) continue
    addTo(byBody, draft.facts.from, { draft, from, until })
  }
  return byBody
}

/** Groups of leaderships tied by overlaps that no succession explains; each of at least two persons. */
function rivalGroups(leaderships: readonly Leadership[], successions: ReadonlySet<string>): Leadership[][] {
  const sorted = [...leaderships].sort((a, b) => compareIds(a.from, b.from) || compareIds(a.draft.facts.id, b.draft.facts.id))
  const groupOf = new Map<Leadership, Set<Leadership>>()
  sorted.forEach((one, index) => {
    for (let other = index + 1; other < sorted.length; other += 1) {
      const next = sorted[other]
      if (!next || next.from > one.until) break
      if (next.draft.facts.to === one.draft.facts.to || successions.has(`${one.draft.facts.to} ${next.draft.facts.to}`)) continue
      join(groupOf, one, next)
    }
  })
  return [...new Set(groupOf.values())].map((group) => [...group])
}

function join(groupOf: Map<Leadership, Set<Leadership>>, one: Leadership, other: Leadership): void {
  const [left, right] = [groupOf.get(one) ?? new Set([one]), groupOf.get(other) ?? new Set([other])]
  const [larger, smaller] = left.size >= right.size ? [left, right] : [right, left]
  for (const member of [...larger, ...smaller]) {
    larger.add(member)
    groupOf.set(member, larger)
  }
}

function conflictOfRivals({ nameOf }: Findings, body: string, rivals: readonly Leadership[], index: number): Conflict {
  const drafts = rivals.map((rival) => rival.draft).sort((a, b) => compareIds(a.facts.id, b.facts.id))
  const leaders = listed([...new Set(drafts.map((draft) => nameOf(draft.facts.to)))])
  return conflictOf({
    rule: 'same-role',
    subject: 'role',
    about: index === 0 ? body : `${body}--${String(index + 1)}`,
    question: `Who was the leader of ${nameOf(body)}?`,
    explanation: `${leaders} are each called its leader at times that may overlap, and no document says that one followed the other.`,
    relations: drafts.map((draft) => draft.facts.id),
    sides: [...new Set(drafts.map((draft) => draft.facts.to))].map((person) => ({
      answer: nameOf(person),
      claims: drafts.filter((draft) => draft.facts.to === person).flatMap((draft) => stating(draft.evidence)),
    })),
  })
}
