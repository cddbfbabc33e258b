/** Words on a drawing: each takes the first of its places that is free. Pure. */

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Anchor = 'start' | 'middle' | 'end'

export interface Spot {
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: Anchor
}

export interface Words {
  /** What they belong to: a body, a step or a joint. */
  readonly of: string
  readonly look: 'name' | 'target' | 'date' | 'note'
  readonly tone: 'ink' | 'second' | 'lit' | 'grey' | 'agreed'
  readonly lines: readonly string[]
  /** Said in this way where the other finds no free place. */
  readonly orElse?: readonly string[]
  /** Best first. */
  readonly spots: readonly Spot[]
  /** Left out where no place is free. */
  readonly optional?: boolean
}

export type PlacedWords = Omit<Words, 'spots' | 'optional' | 'orElse'> & Spot

export const lineHeight = 15
const sizes = { name: 13, target: 16, date: 12, note: 12 } as const

/** How much wider than the kinds of letters tell; names are semibold. As in the widest of the fonts of the page. */
const wide = { name: 1.18, target: 1.18, date: 1.07, note: 1.07 } as const

/** Width in pixels, estimated from the kinds of letters: near enough to keep words apart, and free of any browser. */
export function widthOf(text: string, look: Words['look']): number {
  const units = Array.from(text).reduce((sum, letter) => sum + (/[ilj.,:;'’|ftrI()\s-]/.test(letter) ? 0.34 : /[mwMW]/.test(letter) ? 0.86 : /[A-Z0-9]/.test(letter) ? 0.65 : 0.555), 0)
  return units * sizes[look] * wide[look]
}

/** Breaks words into lines of at most `width` pixels. */
export function wrap(text: string, width: number, look: Words['look'] = 'note'): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, look) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export function boxOf({ lines, look }: Pick<Words, 'lines' | 'look'>, { x, y, anchor }: Spot): Box {
  const width = Math.max(...lines.map((line) => widthOf(line, look)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - sizes[look] * 0.8, bottom: y + (lines.length - 1) * lineHeight + 3 }
}

/** Places words in the order given. Nothing leaves `frame`; where nothing is free, the place that covers least is taken. */
export function placeWords(words: readonly Words[], obstacles: readonly Box[], frame: Box): PlacedWords[] {
  const taken = [...obstacles]
  return words.flatMap((one) => {
    const ways = one.orElse ? [one.lines, one.orElse] : [one.lines]
    const tried = ways.flatMap((lines) => one.spots.map((spot, at) => {
      const box = boxOf({ lines, look: one.look }, spot)
      return { lines, spot, box, cost: outside(box, frame) * 1_000 + taken.reduce((sum, other) => sum + overlap(box, other), 0) + at * 0.01 }
    }))
    const best = tried.find(({ cost }) => cost < 1) ?? tried.sort((a, b) => a.cost - b.cost)[0]
    if (!best || (one.optional && best.cost >= 1)) return []
    taken.push(best.box)
    const { of, look, tone } = one
    return [{ of, look, tone, lines: best.lines, ...best.spot }]
  })
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

function outside(box: Box, frame: Box): number {
  return Math.max(0, frame.left - box.left) + Math.max(0, box.right - frame.right) + Math.max(0, frame.top - box.top) + Math.max(0, box.bottom - frame.bottom)
}
