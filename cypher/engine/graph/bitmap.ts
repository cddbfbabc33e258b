/** Bit i of a bitmap says whether id i is a member. */
export function setBit(bits: Uint32Array, id: number): void {
  const word = id >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (id & 31))
}

export function clearBit(bits: Uint32Array, id: number): void {
  const word = id >>> 5
  bits[word] = (bits[word] ?? 0) & ~(1 << (id & 31))
}

export function hasBit(bits: Uint32Array, id: number): boolean {
  return (((bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1
}

/** The smallest member above `after`, or -1. */
export function nextBit(bits: Uint32Array, after: number): number {
  const from = after + 1
  let word = from >>> 5
  if (word >= bits.length) return -1
  let rest = (bits[word] ?? 0) & (-1 << (from & 31))
  while (rest === 0) {
    word++
    if (word >= bits.length) return -1
    rest = bits[word] ?? 0
  }
  return (word << 5) + 31 - Math.clz32(rest & -rest)
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (let id = nextBit(bits, -1); id >= 0; id = nextBit(bits, id)) count++
  return count
}
