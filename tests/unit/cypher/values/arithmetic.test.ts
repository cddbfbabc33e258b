import { describe, expect, it } from 'vitest'
import { add, and, concatenate, divide, modulo, multiply, negate, or, power, subtract, truthOf, xor, type Value } from '../../../../cypher/engine/values/index.ts'
import { map } from '../call.ts'

const max = 2n ** 63n - 1n

describe('arithmetic', () => {
  it.each<[string, Value, Value]>([
    ['1 + 1', add(1n, 1n), 2n],
    ['1 + 1.5', add(1n, 1.5), 2.5],
    ["'a' + 1", add('a', 1n), 'a1'],
    ["1.0 + 'a'", add(1, 'a'), '1.0a'],
    ["[1] + 'a'", add([1n], 'a'), [1n, 'a']],
    ["'a' + [1]", add('a', [1n]), ['a', 1n]],
    ['[1] + [[2]]', add([1n], [[2n]]), [1n, [2n]]],
    ['[1] + null', add([1n], null), null],
    ['1 - 2.5', subtract(1n, 2.5), -1.5],
    ['2 * 3', multiply(2n, 3n), 6n],
    ['-7 / 2', divide(-7n, 2n), -3n],
    ['1 / 0.0', divide(1n, 0), Infinity],
    ['-5 % 3', modulo(-5n, 3n), -2n],
    ['5.5 % -3', modulo(5.5, -3n), 2.5],
    ['1 % 0.0', modulo(1n, 0), NaN],
    ['2 ^ 3', power(2n, 3n), 8],
    ['-(5)', negate(5n), -5n],
    ['null / 0.0', divide(null, 0), null],
    ["'a' || 'b'", concatenate('a', 'b'), 'ab'],
    ['[1] || [2]', concatenate([1n], [2n]), [1n, 2n]],
  ])('%s', (_, result, expected) => {
    expect(result).toEqual(expected)
  })

  it.each<[string, () => Value]>([
    ['addition', () => add(max, 1n)],
    ['subtraction', () => subtract(-max, 2n)],
    ['multiplication', () => multiply(max, 2n)],
    ['negation', () => negate(-max - 1n)],
    ['division', () => divide(-max - 1n, -1n)],
  ])('%s fails beyond 64 bits', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ type: 'ArithmeticError', detail: 'IntegerOverflow', phase: 'runtime' }))
  })

  it('fails to divide an integer by zero', () => {
    expect(() => divide(1n, 0n)).toThrow(expect.objectContaining({ detail: 'DivisionByZero' }))
    expect(() => modulo(1n, 0n)).toThrow(expect.objectContaining({ detail: 'DivisionByZero' }))
  })

  it.each<[string, () => Value]>([
    ["'a' + true", () => add('a', true)],
    ['true + 1', () => add(true, 1n)],
    ['{} + 1', () => add(map({}), 1n)],
    ["'a' - 'b'", () => subtract('a', 'b')],
    ["'a' * 2", () => multiply('a', 2n)],
    ["-'a'", () => negate('a')],
    ["'a' || 1", () => concatenate('a', 1n)],
  ])('%s is a type error', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ type: 'TypeError', detail: 'InvalidArgumentType' }))
  })
})

describe('logic', () => {
  it('knows three values', () => {
    expect([and(null, false), and(null, true), or(null, true), or(null, false), xor(true, null), xor(true, false)]).toEqual([
      false, null, true, null, null, true,
    ])
  })
  it('takes nothing but BOOLEAN and null for a truth', () => {
    expect(truthOf(null)).toBeNull()
    expect(() => truthOf(1n)).toThrow('INTEGER')
  })
})
