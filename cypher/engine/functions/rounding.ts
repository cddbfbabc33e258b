/** `round(value [, precision [, mode]])`, on the decimal digits of the number, not on its binary approximation. */
import { runtimeError } from '../values/errors.ts'
import { requireIndex, requireNumber, requireText, strict } from './function-types.ts'

/** Whether to go away from zero, given the half (below, at or above it), the last kept digit and the sign. */
type Mode = (half: -1 | 0 | 1, lastDigitOdd: boolean, negative: boolean) => boolean

const MODES = new Map<string, Mode>([
  ['UP', () => true],
  ['DOWN', () => false],
  ['CEILING', (_, __, negative) => !negative],
  ['FLOOR', (_, __, negative) => negative],
  ['HALF_UP', (half) => half >= 0],
  ['HALF_DOWN', (half) => half > 0],
  ['HALF_EVEN', (half, lastDigitOdd) => half > 0 || (half === 0 && lastDigitOdd)],
])
const MAX_PRECISION = 400

/**
 * With one argument halves go up (-2.5 to -2.0); with a precision they go away from zero unless the mode says else.
 * Never -0.0.
 */
export const round = strict('round', [1, 3], ([value, precision, mode]) => {
  const number = Number(requireNumber('round', value))
  if (!Number.isFinite(number)) return number
  if (precision === undefined) return roundHalfUp(number)
  const digits = requireIndex('round', precision)
  if (digits < 0) throw invalid('The precision of round() cannot be negative.')
  const choose = MODES.get(mode === undefined ? 'HALF_UP' : requireText('round', mode).toUpperCase())
  if (choose === undefined) throw invalid(`Unknown mode of round(); known are ${[...MODES.keys()].join(', ')}.`)
  return roundDecimal(number, Math.min(digits, MAX_PRECISION), choose) + 0
})

/** Ends at the bounds of INTEGER, as Java's `Math.round` does. */
function roundHalfUp(number: number): number {
  if (Math.abs(number) >= 2 ** 52) return Math.max(-(2 ** 63), Math.min(2 ** 63, number))
  const floor = Math.floor(number)
  return (number - floor >= 0.5 ? floor + 1 : floor) + 0
}

function invalid(message: string): Error {
  return runtimeError('ArgumentError', 'InvalidArgumentValue', message)
}

function roundDecimal(number: number, precision: number, awayFromZero: Mode): number {
  const { digits, scale } = decimalOf(Math.abs(number))
  if (scale <= precision) return number
  const unit = 10n ** BigInt(scale - precision)
  const kept = digits / unit
  const rest = digits % unit
  if (rest === 0n) return number
  const half = rest * 2n > unit ? 1 : rest * 2n < unit ? -1 : 0
  const rounded = awayFromZero(half, kept % 2n === 1n, number < 0) ? kept + 1n : kept
  return Number(`${number < 0 ? '-' : ''}${rounded}e-${precision}`)
}

/** The shortest decimal that reads back as the number: digits × 10^-scale. */
function decimalOf(size: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = '0', exponent = '0'] = size.toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  return scale >= 0
    ? { digits: BigInt(whole + fraction), scale }
    : { digits: BigInt(whole + fraction) * 10n ** BigInt(-scale), scale: 0 }
}
