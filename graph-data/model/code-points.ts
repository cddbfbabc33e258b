/** Text addressed by Unicode code points, as spans are, and not by the UTF-16 units of JavaScript strings. */
export interface CodePoints {
  readonly text: string
  /** In code points. */
  readonly length: number
  slice(start: number, end: number): string
  /** Code point offsets at which `phrase` begins, in order. */
  placesOf(phrase: string): number[]
}

export function codePoints(text: string): CodePoints {
  const unitOf = unitOffsets(text)
  const length = unitOf ? unitOf.length - 1 : text.length
  const unit = (point: number) => (unitOf ? (unitOf[point] ?? text.length) : point)
  return {
    text,
    length,
    slice: (start, end) => text.slice(unit(start), unit(end)),
    placesOf: (phrase) => unitPlaces(text, phrase).map((place) => pointAt(unitOf, place)),
  }
}

/** Where each code point begins, and the end; undefined where every one is a single unit. */
function unitOffsets(text: string): Uint32Array | undefined {
  if (!/[\ud800-\udfff]/.test(text)) return undefined
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  return Uint32Array.from([...offsets, unit])
}

function unitPlaces(text: string, phrase: string): number[] {
  const places: number[] = []
  if (phrase === '') return places
  for (let place = text.indexOf(phrase); place >= 0; place = text.indexOf(phrase, place + 1)) places.push(place)
  return places
}

/** Binary search: offsets rise. */
function pointAt(unitOf: Uint32Array | undefined, unit: number): number {
  if (!unitOf) return unit
  let [low, high] = [0, unitOf.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((unitOf[middle] ?? 0) < unit) low = middle + 1
    else high = middle
  }
  return low
}
