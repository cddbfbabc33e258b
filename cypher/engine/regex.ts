/** `text =~ pattern`, in linear time whatever the pattern: RE2 instead of a backtracking engine. */
import { RE2JS } from 're2js'
import { runtimeError, wrongType } from './values/errors.ts'
import { kindOf } from './values/kinds.ts'
import type { Value } from './values/types.ts'

const MAX_PATTERN_LENGTH = 200
const MAX_CACHED = 100

const compiled = new Map<string, RE2JS>()

/** The whole text must match. Null where either side is null, or the left is no text. */
export function matchesRegex(text: Value, pattern: Value): boolean | null {
  if (text === null || pattern === null) return null
  if (typeof pattern !== 'string') throw wrongType(`=~ needs a STRING on its right and got ${kindOf(pattern)}.`)
  return typeof text === 'string' ? compilePattern(pattern).matches(text) : null
}

/** Fails where the pattern is too long or is no regular expression; the reason is in the message. */
export function compilePattern(pattern: string): RE2JS {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw invalidPattern(`it has ${pattern.length} characters; at most ${MAX_PATTERN_LENGTH} are read`)
  }
  const regex = tryCompile(pattern)
  if (compiled.size >= MAX_CACHED) compiled.clear()
  compiled.set(pattern, regex)
  return regex
}

function tryCompile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (error) {
    throw invalidPattern(error instanceof Error ? error.message : String(error))
  }
}

function invalidPattern(reason: string): Error {
  return runtimeError('SemanticError', 'InvalidRegex', `The regular expression cannot be used: ${reason}.`)
}
