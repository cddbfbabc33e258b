/** Who is named by whom: the table between the sides of a conflict about participants. Pure. */
import type { ActorRef, ConflictView, DocumentRef } from '../../../graph-data/api/schemas.ts'

export interface NamedBy {
  readonly documents: readonly DocumentRef[]
  readonly rows: readonly {
    readonly actor: ActorRef
    /** For each document, in the order of `documents`, whether it names the actor. */
    readonly named: readonly boolean[]
  }[]
}

/** Documents in the order of the sides; bodies that the answers list, those that not every document names last. */
export function namedBy(conflict: ConflictView): NamedBy {
  const claims = conflict.sides.flatMap((side) => side.claims)
  const documents = [...new Map(claims.map(({ document }) => [document.id, document])).values()]
  const ends = new Map(claims.flatMap((claim) => [claim.from, claim.to]).map((actor) => [actor.id, actor]))
  const listed = [...ends.values()].filter((actor) => conflict.sides.some((side) => names(side.answer, actor.label)))
  const rows = listed.map((actor) => ({
    actor,
    named: documents.map((document) => claims.some((claim) => claim.document.id === document.id && (claim.from.id === actor.id || claim.to.id === actor.id))),
  }))
  const by = (row: (typeof rows)[number]): number => row.named.filter((one) => !one).length
  return { documents, rows: rows.sort((a, b) => by(a) - by(b) || a.actor.label.localeCompare(b.actor.label)) }
}

/** Whether a list of names such as "A, B and C" holds the name as a whole. */
function names(answer: string, label: string): boolean {
  return answer === label || answer.split(/, | and /).includes(label) || (label.includes(' and ') && answer.includes(label))
}
