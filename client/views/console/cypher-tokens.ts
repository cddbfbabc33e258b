/** Tokens of Cypher for colouring, one line at a time. It knows no grammar, so it never refuses what is being typed. */
import type { StreamParser, StringStream } from '@codemirror/language'

export interface Place {
  /** Inside a comment that began on an earlier line. */
  comment: boolean
  /** What comes next is a label or a type: it follows `:`, or `|` after one. */
  label: boolean
}

const keywords = new Set(
  ('all and any as asc ascending by call case contains count desc descending distinct else end ends exists explain false filter for in is limit match none not null ' +
    'on optional or order profile return shortest single skip starts then true union unwind using when where with xor yield ' +
    'create delete detach drop foreach load merge remove set').split(' '),
)

export const cypherTokens: StreamParser<Place> = {
  name: 'cypher',
  startState: () => ({ comment: false, label: false }),
  copyState: (place) => ({ ...place }),
  token(stream, place) {
    if (place.comment) return restOfComment(stream, place)
    if (stream.eatSpace()) return null
    if (stream.match('//')) {
      stream.skipToEnd()
      return 'comment'
    }
    if (stream.match('/*')) {
      place.comment = true
      return restOfComment(stream, place)
    }
    if (stream.match(/^'(?:\\.|[^'\\])*'?|^"(?:\\.|[^"\\])*"?/)) return 'string'
    if (stream.match(/^\$(?:[\p{L}\p{N}_]+|`[^`]*`?)/u)) return 'parameter'
    if (stream.match(/^(?:0[xo][\da-f_]+|(?:\d[\d_]*)(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number'
    if (stream.match(/^(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`?)/u)) return word(stream, place)
    const sign = stream.next()
    place.label = sign === ':' || (place.label && (sign === '|' || sign === '&' || sign === '!'))
    return null
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } },
}

function restOfComment(stream: StringStream, place: Place): string {
  if (stream.match(/^.*?\*\//)) place.comment = false
  else stream.skipToEnd()
  return 'comment'
}

/** After `:` a label, before a parenthesis a function, after a dot a property, else a keyword or a name. */
function word(stream: StringStream, place: Place): string | null {
  const text = stream.current()
  if (place.label) {
    // It stays one for `|`; a map key before its colon is none, so the colon decides, not the word.
    place.label = stream.match(/^\s*[|&]/, false) !== null
    return 'label'
  }
  if (stream.string.slice(0, stream.start).trimEnd().endsWith('.')) return null
  return keywords.has(text.toLowerCase()) ? 'keyword' : null
}
