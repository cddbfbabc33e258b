/** The sentences around a span, to show it in its context. */
import type { CodePoints } from './code-points.ts'

const sentencesShown = 2
/** Code points looked at on each side; two sentences are seldom longer. */
const reach = 1500

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Up to two sentences; the beginning of the span's own sentence counts as one. */
export function sentencesBefore(text: CodePoints, start: number): string {
  const from = Math.max(0, start - reach)
  const pieces = piecesOf(text.slice(from, start))
  const whole = from === 0 ? pieces : pieces.slice(1)
  return firstSentences(whole.reverse()).reverse().join('').trimStart()
}

/** Up to two sentences; the rest of the span's own sentence counts as one. */
export function sentencesAfter(text: CodePoints, end: number): string {
  const to = Math.min(text.length, end + reach)
  const pieces = piecesOf(text.slice(end, to))
  const whole = to === text.length ? pieces : pieces.slice(0, -1)
  return firstSentences(whole).join('').trimEnd()
}

function piecesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** The first pieces, up to the second that is not blank. */
function firstSentences(pieces: readonly string[]): string[] {
  const kept: string[] = []
  for (const piece of pieces) {
    if (kept.filter((one) => one.trim() !== '').length === sentencesShown) break
    kept.push(piece)
  }
  return kept
}
