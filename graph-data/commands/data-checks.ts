/** What `check:data` verifies beyond validity: passages, names and duplicates; and what it counts. */
import { PassageError } from '../model/documents.ts'
import type { OpenDocuments } from '../model/documents.ts'
import { compareIds } from '../model/order.ts'
import type { Claim, Dataset } from '../model/types.ts'
import { wholeWords } from './mentions.ts'

/** Every cited passage whose document is at hand, against the hash of its text. */
export function passageFindings({ claims }: Dataset, documents: OpenDocuments): string[] {
  return claims.flatMap((claim) => {
    if (!documents.available.has(claim.source.document)) return []
    try {
      documents.passage(claim.source)
      return []
    } catch (error) {
      if (!(error instanceof PassageError)) throw error
      return [`claim ${claim.id}: ${error.message}`]
    }
  })
}

/** Names that do not occur where they are said to, or occur where they are not said to. */
export function nameFindings({ actors }: Dataset, documents: OpenDocuments): string[] {
  const texts = [...documents.available].sort(compareIds).map((id) => ({ id, text: documents.text(id).text }))
  return actors.flatMap((actor) =>
    actor.names.flatMap((name) => {
      const occurs = wholeWords([name.text])
      return texts.flatMap(({ id, text }) => {
        const said = name.documents.includes(id)
        if (said === occurs.test(text)) return []
        return [`actor ${actor.id}: “${name.text}” ${said ? 'does not occur' : 'occurs'} in document ${id}${said ? '' : ', which it does not name'}`]
      })
    }),
  )
}

/** Claims that say the same of the same passage. */
export function duplicateFindings({ claims }: Dataset): string[] {
  const firstOf = new Map<string, string>()
  return claims.flatMap((claim) => {
    const key = contentKey(claim)
    const first = firstOf.get(key)
    if (first === undefined) firstOf.set(key, claim.id)
    return first === undefined ? [] : [`claim ${claim.id}: says the same of the same passage as ${first}`]
  })
}

/** Everything but its id and the words in which it is told. */
function contentKey({ id: _id, says: _says, whenText: _whenText, ...content }: Claim): string {
  return JSON.stringify(content)
}

/** "claims by type: ALLIED 56, FOUGHT 119 …", a line a heading. */
export function countLines({ actors, claims }: Dataset): string[] {
  return [
    `${String(actors.length)} actors, by kind: ${counted(actors.map((actor) => actor.kind))}`,
    `${String(claims.length)} claims, by type: ${counted(claims.map((claim) => claim.type))}`,
    `by document: ${counted(claims.map((claim) => claim.source.document))}`,
    `by stance: ${counted(claims.map((claim) => claim.stance))}`,
  ]
}

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => compareIds(a, b)).map(([value, count]) => `${value} ${String(count)}`).join(', ')
}
