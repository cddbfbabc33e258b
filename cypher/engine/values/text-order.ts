/** By Unicode code points, where JavaScript compares UTF-16 units: the two differ only at surrogates. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left === right) continue
    const bothAboveBasic = left >= 0xd800 && right >= 0xd800
    return bothAboveBasic ? codePointRank(left) - codePointRank(right) : left - right
  }
  return a.length - b.length
}

/** Surrogates stand for code points beyond U+FFFF, so they come after U+E000 to U+FFFF. */
function codePointRank(unit: number): number {
  return unit <= 0xdfff ? unit + 0x10000 : unit
}
