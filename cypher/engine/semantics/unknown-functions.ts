/** What to say of a function that does not exist: another name for it, or that it is left out on purpose. */
import { functionNames } from '../functions/index.ts'

/** Functions of Neo4j 5 that a graph in memory cannot have. */
const LEFT_OUT = [
  'db.namefromelementid', 'file', 'genai.vector.encode', 'graph.byelementid', 'graph.byname', 'graph.names',
  'graph.propertiesbyname', 'linenumber',
]

export function isLeftOut(name: string): boolean {
  return LEFT_OUT.includes(name.toLowerCase())
}

/** Functions of other languages, in lower case. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['len', 'strlen'].map((name) => [name, 'write size(…)'] as const),
  ['concat', 'write || between texts'],
  ...['ifnull', 'isnull', 'nvl'].map((name) => [name, 'write coalesce(…)'] as const),
  ...['if', 'iif'].map((name) => [name, 'write CASE WHEN … THEN … ELSE … END'] as const),
  ...['now', 'current_timestamp', 'getdate'].map((name) => [name, 'write datetime()'] as const),
  ['current_date', 'write date()'],
  ...['year', 'month', 'day'].map((name) => [name, `write value.${name} for the ${name} of a date`] as const),
  ...['lcase', 'lowercase', 'tolowercase'].map((name) => [name, 'write toLower(…)'] as const),
  ...['ucase', 'uppercase', 'touppercase'].map((name) => [name, 'write toUpper(…)'] as const),
  ...['group_concat', 'array_agg', 'string_agg'].map((name) => [name, 'write collect(…)'] as const),
  ...['contains', 'instr'].map((name) => [name, 'write text CONTAINS part'] as const),
  ...['startswith', 'starts_with'].map((name) => [name, 'write text STARTS WITH part'] as const),
  ...['pow', 'power'].map((name) => [name, 'write base ^ exponent'] as const),
  ['mod', 'write a % b'],
  ['cast', 'write toInteger(…), toFloat(…) or toString(…)'],
  ['to_char', 'write toString(…)'],
  ['median', 'write percentileCont(…, 0.5)'],
])

/** What to write instead of a function that does not exist; undefined where nothing comes near. */
export function insteadOf(name: string): string | undefined {
  const elsewhere = ELSEWHERE.get(name.toLowerCase())
  if (elsewhere !== undefined) return elsewhere
  const prefix = /^(apoc|gds)\./i.exec(name)?.[1]
  if (prefix !== undefined) return `there are no plug-ins such as ${prefix}`
  const near = nearest(name)
  return near === undefined ? undefined : `perhaps ${near}() is meant`
}

/** The function whose name is fewest slips away, at most two. */
function nearest(name: string): string | undefined {
  const most = name.length < 5 ? 1 : 2
  const found = [...functionNames].map((known) => ({ known, slips: slips(name.toLowerCase(), known.toLowerCase()) }))
  return found.filter((each) => each.slips <= most).toSorted((a, b) => a.slips - b.slips)[0]?.known
}

/** How many letters are missing, too many, wrong, or have changed places with the next (optimal string alignment). */
function slips(written: string, meant: string): number {
  if (Math.abs(written.length - meant.length) > 2) return Infinity
  let earlier: readonly number[] = []
  let before: readonly number[] = Array.from({ length: meant.length + 1 }, (_, i) => i)
  for (let i = 1; i <= written.length; i++) {
    const row = [i]
    for (let j = 1; j <= meant.length; j++) {
      const wrong = written[i - 1] === meant[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && written[i - 1] === meant[j - 2] && written[i - 2] === meant[j - 1]
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + wrong,
          swapped ? (earlier[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    earlier = before
    before = row
  }
  return before.at(-1) ?? Infinity
}
