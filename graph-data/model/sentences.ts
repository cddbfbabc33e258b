/** The sentences around a span, to show it in its context, which never leaves the span's own paragraph; and all sentences. */
import type { CodePoints } from './code-points.ts'

const sentencesShown = 2
/** Code points looked at on each side; two sentences are seldom longer. */
const reach = 1500

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Up to two sentences; the beginning of the span's own sentence counts as one. */
export function sentencesBefore(text: CodePoints, start: number): string {
  const from = Math.max(0, start - reach)
  const near = text.slice(from, start)
  const paragraph = near.lastIndexOf('\n') + 1
  const pieces = piecesOf(near.slice(paragraph))
  const whole = from === 0 || paragraph > 0 ? pieces : pieces.slice(1)
  return firstSentences(whole.reverse()).reverse().join('').trimStart()
}

/** Up to two sentences; the rest of the span's own sentence counts as one. */
export function sentencesAfter(text: CodePoints, end: number): string {
  const to = Math.min(text.length, end + reach)
  const near = text.slice(end, to)
  const paragraph = near.indexOf('\n')
  const pieces = piecesOf(paragraph < 0 ? near : near.slice(0, paragraph))
  const whole = to === text.length || paragraph >= 0 ? pieces : pieces.slice(0, -1)
  return firstSentences(whole).join('').trimEnd()
}

/** A note's number between the full stop and the next sentence ("… in 2013.45 The …") hides the end from the segmenter. */
const afterNote = /(?<=[.!?]["”’)]?\d{1,3}(?:, ?\d{1,3})*\s+)(?=["“‘]?\p{Lu})/u

function piecesOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) => segment.split(afterNote))
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

/** A sentence without the white space around it; offsets in code points, half open. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An initial or a rank before a name looks like the end of a sentence: “the U.S. Navy”, “Col. Ann”. */
const seemingEnd = /(?:\b\p{Lu}|\b(?:Col|Gen|Lt|Dr|Mr|Ms|Mrs|St))\.\s*$/u

/** Every sentence that is not blank, in order. Line ends end sentences too. */
export function sentencesOf({ text }: CodePoints): Sentence[] {
  let start = 0
  return joinedPieces(text).flatMap((piece) => {
    const before = codePointsIn(piece) - codePointsIn(piece.trimStart())
    const sentence = { start: start + before, end: start + before + codePointsIn(piece.trim()), text: piece.trim() }
    start += codePointsIn(piece)
    return sentence.text === '' ? [] : [sentence]
  })
}

function joinedPieces(text: string): string[] {
  const joined: string[] = []
  for (const piece of piecesOf(text)) {
    const last = joined.at(-1)
    if (last !== undefined && seemingEnd.test(last) && !last.endsWith('\n')) joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

function codePointsIn(text: string): number {
  return Array.from(text).length
}
