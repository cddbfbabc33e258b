/** Makes a screenshot small: 256 colours instead of all, which flat pages do not miss. After the PNG specification, third edition. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Pixels {
  readonly width: number
  readonly height: number
  /** Bytes a pixel: red, green, blue, and alpha where there is one. */
  readonly depth: 3 | 4
  readonly bytes: Uint8Array
}

/** An indexed PNG of the same picture; alpha is left out, as pages have none. */
export function indexedPng(png: Buffer): Buffer {
  const pixels = read(png)
  const { palette, indexes } = reduce(pixels)
  const lines = Buffer.alloc((pixels.width + 1) * pixels.height)
  for (let y = 0; y < pixels.height; y += 1) lines.set(indexes.subarray(y * pixels.width, (y + 1) * pixels.width), y * (pixels.width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pixels.width, 0)
  head.writeUInt32BE(pixels.height, 4)
  head.set([8, 3], 8)
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function read(png: Buffer): Pixels {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const depth = png[25] === 6 ? 4 : 3
  return { width, height, depth, bytes: unfiltered(inflateSync(Buffer.concat(data)), width * depth, height, depth) }
}

function unfiltered(lines: Buffer, length: number, height: number, depth: number): Uint8Array {
  const out = new Uint8Array(length * height)
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : (out[y * length + x] ?? 0))
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x += 1) {
      const [left, up, corner] = [at(y, x - depth), at(y - 1, x), at(y - 1, x - depth)]
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[y * length + x] = (lines[y * (length + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The most frequent colours, each the commonest of those that look like it; all others become the nearest. */
function reduce({ width, height, depth, bytes }: Pixels): { readonly palette: readonly number[]; readonly indexes: Uint8Array } {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => ((bytes[at * depth] ?? 0) << 16) | ((bytes[at * depth + 1] ?? 0) << 8) | (bytes[at * depth + 2] ?? 0))
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const alike = new Map<number, { colour: number; most: number; all: number }>()
  for (const [colour, many] of counts) {
    const key = colour & 0xf8f8f8
    const known = alike.get(key) ?? { colour, most: 0, all: 0 }
    alike.set(key, { ...(many > known.most ? { colour, most: many } : known), all: known.all + many })
  }
  const palette = [...alike.values()].sort((a, b) => b.all - a.all).slice(0, 256).map(({ colour }) => colour)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]))
  return { palette, indexes: Uint8Array.from(colours, (colour) => nearest.get(colour) ?? 0) }
}

function nearestIn(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity]
  palette.forEach((other, index) => {
    const away = [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0)
    if (away < least) [best, least] = [index, away]
  })
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
