/** Texts counted and cut by Unicode code points, as Cypher counts; texts without surrogates take the short way. */
const SURROGATE = /[\ud800-\udfff]/

/** The characters of Cypher: code points, surrogates never apart. */
export function codePoints(text: string): string[] {
  return Array.from(text)
}

export function codePointCount(text: string): number {
  return SURROGATE.test(text) ? codePoints(text).length : text.length
}

/** `end` may lie beyond the text. */
export function codePointSlice(text: string, start: number, end?: number): string {
  return SURROGATE.test(text) ? codePoints(text).slice(start, end).join('') : text.slice(start, end)
}

export function reversed(text: string): string {
  return codePoints(text).reverse().join('')
}
