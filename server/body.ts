/** JSON bodies: size and media type before reading, depth before parsing, keys before anything uses them. */
import express, { type RequestHandler } from 'express'
import type { Limits } from './config.ts'
import { AppError } from './errors.ts'

/** Of a body, beside the query and its parameters: bytes, and levels of nesting. */
const around = { bytes: 4_000, depth: 8 }
/** A character of a query takes at most so many, as UTF-8. */
const bytesOfCharacter = 3
const safeKey = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/
const typedValueKeys = new Set(['$type', '_value'])
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Parses the body of a POST into `request.body`, or fails with the problem that names what is wrong. */
export function jsonBodyReader({ queryCharacters, parameterBytes, parameterDepth }: Limits): readonly RequestHandler[] {
  const limit = bytesOfCharacter * queryCharacters + parameterBytes + around.bytes
  return [
    (request, _response, next) => {
      if (request.headers['content-encoding'] !== undefined) return next(new AppError('encoding', 'Send the body as it is, without Content-Encoding.'))
      if (!request.is('application/json')) return next(new AppError('media-type', 'Send the body as Content-Type: application/json.'))
      next()
    },
    express.text({ type: 'application/json', limit, inflate: false, defaultCharset: 'utf-8' }),
    (request, _response, next) => {
      request.body = parseJson(typeof request.body === 'string' ? request.body : '', parameterDepth + around.depth)
      next()
    },
  ]
}

/** Strict JSON of bounded depth, without keys that name what every object inherits. Throws AppError. */
function parseJson(text: string, depth: number): unknown {
  if (nesting(text) > depth) throw new AppError('body-too-deep', `The body is nested more than ${depth} levels deep.`)
  const value = parse(text)
  checkKeys(value, '')
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('body-not-json', `The body is not JSON: ${error instanceof SyntaxError ? error.message : 'it cannot be read'}.`)
  }
}

/** Deepest nesting of brackets outside strings, counted before any recursive parser sees the text. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

function checkKeys(value: unknown, pointer: string): void {
  if (Array.isArray(value)) return value.forEach((item, index) => checkKeys(item, `${pointer}/${index}`))
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (!typedValueKeys.has(key) && (!safeKey.test(key) || inherited.has(key))) {
      throw new AppError('validation', 'A key of the body is not allowed: letters, digits and _ only, at most 64, no name that every object has.', {
        errors: [{ pointer: pointer === '' ? '/' : pointer, detail: 'a key that is not allowed' }],
      })
    }
    checkKeys(item, `${pointer}/${key}`)
  }
}
