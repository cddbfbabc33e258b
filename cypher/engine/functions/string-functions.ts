/** Functions over strings. */
import { runtimeError } from '../values/errors.ts'
import { isList } from '../values/kinds.ts'
import type { Value } from '../values/types.ts'
import { codePointCount, codePoints, codePointSlice } from './code-points.ts'
import {
  alias,
  badArgument,
  lenient,
  requireIndex,
  requireText,
  strict,
  unary,
  type ScalarFunction,
} from './function-types.ts'

function requireSize(name: string, value: Value | undefined): number {
  const size = requireIndex(name, value)
  if (size >= 0) return size
  throw runtimeError('ArgumentError', 'NegativeIntegerArgument', `${name}() cannot take a negative start or length.`)
}

const left = strict('left', 2, ([text, size]) =>
  codePointSlice(requireText('left', text), 0, requireSize('left', size)),
)

const right = strict('right', 2, ([original, size]) => {
  const text = requireText('right', original)
  return codePointSlice(text, Math.max(0, codePointCount(text) - requireSize('right', size)))
})

const substring = strict('substring', [2, 3], ([original, first, size]) => {
  const text = requireText('substring', original)
  const start = requireSize('substring', first)
  return codePointSlice(text, start, size === undefined ? undefined : start + requireSize('substring', size))
})

const replace = strict('replace', 3, ([text, search, replacement]) => {
  const by = requireText('replace', replacement)
  return requireText('replace', text).replaceAll(requireText('replace', search), () => by)
})

function splitBy(text: string, delimiters: readonly string[]): readonly string[] {
  if (text === '') return ['']
  if (delimiters.includes('')) return codePoints(text)
  const [first, ...others] = delimiters
  if (first === undefined) return [text]
  return text.split(first).flatMap((part) => (others.length === 0 ? [part] : splitBy(part, others)))
}

const split = strict('split', 2, ([text, delimiters]) => {
  const list = isList(delimiters ?? null) ? (delimiters as readonly Value[]) : [delimiters ?? null]
  if (list.includes(null)) return null
  return splitBy(requireText('split', text), list.map((delimiter) => requireText('split', delimiter)))
})

type Side = 'both' | 'start' | 'end'

/** Cuts whitespace, or the characters of the second argument. No-break spaces are not whitespace here. */
function trimmer(name: string, side: Side): ScalarFunction {
  return strict(name, [1, 2], ([text, characters]) => {
    const points = codePoints(requireText(name, text))
    const cut = characters === undefined ? isWhitespace : isOneOf(requireText(name, characters))
    let start = 0
    let end = points.length
    if (side !== 'end') while (start < end && cut(points[start] ?? '')) start++
    if (side !== 'start') while (end > start && cut(points[end - 1] ?? '')) end--
    return points.slice(start, end).join('')
  })
}

function isWhitespace(point: string): boolean {
  return /\s/u.test(point) && !/[\u00a0\u2007\u202f\ufeff]/u.test(point)
}

function isOneOf(characters: string): (point: string) => boolean {
  const set = new Set(characters)
  return (point) => set.has(point)
}

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD'])

const normalize = strict('normalize', [1, 2], ([text, form = 'NFC']) => {
  const name = requireText('normalize', form).toUpperCase()
  if (!FORMS.has(name)) throw badArgument('normalize', 'one of NFC, NFD, NFKC, NFKD', form)
  return requireText('normalize', text).normalize(name)
})

const toUpper = unary('toUpper', (text) => requireText('toUpper', text).toUpperCase())
const toLower = unary('toLower', (text) => requireText('toLower', text).toLowerCase())
const charLength = unary('char_length', (text) => BigInt(codePointCount(requireText('char_length', text))))

export const stringFunctions: readonly ScalarFunction[] = [
  left,
  right,
  substring,
  replace,
  split,
  normalize,
  toUpper,
  alias('upper', toUpper),
  toLower,
  alias('lower', toLower),
  charLength,
  alias('character_length', charLength),
  trimmer('trim', 'both'),
  trimmer('btrim', 'both'),
  trimmer('ltrim', 'start'),
  trimmer('rtrim', 'end'),
  lenient('randomUUID', 0, (_, { random }) => uuid(random)),
]

/** Version 4 of RFC 9562. */
function uuid(random: () => number): string {
  const digit = (): number => Math.floor(random() * 16)
  const hex = Array.from({ length: 32 }, (_, index) => {
    if (index === 12) return '4'
    return (index === 16 ? 8 + (digit() & 3) : digit()).toString(16)
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
