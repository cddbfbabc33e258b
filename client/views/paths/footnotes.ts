/** Paths as text to paste: numbered sentences, each with its sources as footnotes. Pure. */
import type { ClaimView, PathsAnswer, PathView } from '../../../graph-data/api/schemas.ts'
import { citation, documentTitle, count } from '../../wording.ts'

type Hop = PathView['hops'][number]

export function withFootnotes(answer: PathsAnswer): string {
  const notes = new Map<string, ClaimView>()
  const numberOf = (claim: ClaimView): number => {
    notes.set(claim.id, claim)
    return [...notes.keys()].indexOf(claim.id) + 1
  }
  const paths = answer.paths.map((path, at) => [
    `${at + 1}. ${path.title}. ${weakestWords(path)}. ${path.window.text}.`,
    ...path.hops.map((hop, step) => `   ${step + 1}) ${hop.sentence} ${hop.claims.map((claim) => `[${numberOf(claim)}]`).join('')}`),
  ].join('\n'))
  const footnotes = [...notes.values()].map((claim, at) => `[${at + 1}] ${citation(claim, answer.version)}`)
  return [answer.title, ...paths, footnotes.join('\n')].join('\n\n')
}

export function weakestWords({ weakest }: PathView): string {
  return `Weakest step: ${weakest.reason}`
}

/** "2 publishers · “Mali” and 1 more" */
export function hopSources({ relation, claims }: Hop): string {
  const titles = [...new Map(claims.map(({ document }) => [document.id, documentTitle(document)])).values()]
  const others = titles.length - 1
  return `${count(relation.publishers, 'publisher')} · ${titles[0] ?? 'no document'}${others > 0 ? ` and ${others} more` : ''}`
}
