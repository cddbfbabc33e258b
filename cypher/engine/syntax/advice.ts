/** What to write instead, where a query has a word of another language or one of the frequent slips. */
import type { Token } from './lexer.ts'

/** Words of SQL and others, where they stand in the way. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['SELECT', 'a query begins with MATCH and ends with RETURN'],
  ['FROM', 'what is looked for stands in MATCH (…)'],
  ['JOIN', 'what belongs together is joined by a relationship in MATCH, or by a second MATCH'],
  ['GROUP', 'leave GROUP BY out: rows are grouped by what stands beside an aggregate'],
  ['HAVING', 'write WITH … WHERE … for HAVING'],
  ['LIKE', 'write CONTAINS, STARTS WITH, ENDS WITH or =~ for LIKE'],
  ['ILIKE', 'write =~ \'(?i)…\' for ILIKE'],
  ['BETWEEN', 'write low <= value <= high for BETWEEN'],
  ['UPDATE', 'write MATCH … SET … for UPDATE'],
  ['INTO', 'write CREATE (…) for INSERT INTO'],
  ['WHERE', 'WHERE stands behind MATCH, WITH or YIELD; filter before RETURN'],
  ['AND', 'parts of a pattern are parted by commas, and conditions stand in WHERE'],
  ['EXCEPT', 'write WHERE NOT EXISTS { … } for EXCEPT'],
  ['INTERSECT', 'write WHERE EXISTS { … } for INTERSECT'],
])

/** Words that begin a clause; where one was taken for a name, something is missing in front of it. */
const CLAUSES = ['MATCH', 'OPTIONAL', 'WHERE', 'WITH', 'RETURN', 'UNWIND', 'CALL', 'ORDER', 'UNION']

const QUOTES = ['“', '”', '„', '‘', '’', '«', '»', '´']

/** The advice for the token at `index`, which was not `expected`; undefined where none is known. */
export function adviceFor(tokens: readonly Token[], index: number, expected: string): string | undefined {
  const [earlier, before, at, behind] = [tokens[index - 2], tokens[index - 1], tokens[index], tokens[index + 1]]
  if (at === undefined) return undefined
  const ofWord = WORDS.get(at.keyword)
  if (ofWord !== undefined) return ofWord
  if (at.kind === 'string' && expected === 'a key') return 'keys stand without quotes, or in backticks'
  if (at.kind === 'symbol') return ofSymbol(at, before, earlier, behind) ?? ofComma(tokens, index, expected)
  if (expected === '“(”') return 'a node is written (n) or (n:Label)'
  if (!expected.startsWith('a clause') || before === undefined || before.kind === 'symbol') return undefined
  return CLAUSES.includes(before.keyword)
    ? `${before.text} was taken for a name: something is missing in front of it`
    : 'or a comma or an operator is missing in front of it'
}

function ofSymbol(at: Token, before?: Token, earlier?: Token, behind?: Token): string | undefined {
  if (QUOTES.includes(at.text)) return 'a text stands between \' and \' or " and "'
  switch (at.text) {
    case '=':
      if (behind?.text === '>') return 'an arrow is written -->'
      return before?.text === '=' ? 'one = compares' : before?.kind === 'name' ? 'a map is written {key: value}' : undefined
    case '&':
      return 'write AND for &&'
    case '!':
      return 'write NOT for !'
    case '*':
      return before?.text === '.' ? 'write n {.*} for all properties of n' : undefined
    case '>':
      return before?.text === '-' && earlier?.text === '-' ? 'a path in a condition stands in EXISTS { … }' : undefined
    case '-': {
      const joined = before?.end === at.start && at.end === behind?.start
      if (!joined) return undefined
      if (before.kind === 'number') return 'a range of lengths is written *1..3'
      return before.kind === 'name' && behind.kind === 'name' ? 'a name with - in it stands in backticks' : undefined
    }
    default:
      return undefined
  }
}

/** `IN (1, 2)`, `LIMIT 5, 10`. */
function ofComma(tokens: readonly Token[], index: number, expected: string): string | undefined {
  if (tokens[index]?.text !== ',') return undefined
  if (expected.startsWith('a clause')) return 'a comma stands between patterns or columns only'
  const open = openBracket(tokens, index, '(', ')')
  return open !== undefined && tokens[open - 1]?.keyword === 'IN' ? 'a list stands in [ ]' : undefined
}

/** The index of the bracket that is still open in front of `index`. */
export function openBracket(
  tokens: readonly Token[],
  index: number,
  opening: string,
  closing: string,
): number | undefined {
  let closed = 0
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token?.kind !== 'symbol') continue
    if (token.text === closing) closed++
    else if (token.text === opening && closed-- === 0) return i
  }
  return undefined
}
