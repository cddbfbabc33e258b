/** Parameters of a query: which it names, and their values as they are typed. Pure. */

const notCode = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g

/** Names after `$`, in the order in which they are met; comments and strings are no code. */
export function parameterNames(query: string): string[] {
  const code = query.replace(notCode, ' ')
  return [...new Set([...code.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? ''))]
}

/** JSON where it reads as JSON, else the text itself: `2012` is a number, `jnim` and `2012-01-01` are texts. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The reverse: a text stands bare unless it would be read as something else. */
export function showValue(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value)
}

/** The parameters of the address; anything but a map is none. */
export function readParameters(json: string | undefined): Readonly<Record<string, unknown>> {
  const value = json === undefined ? undefined : readValue(json)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** Only those that the query names, so that a value typed for another query is not sent. */
export function named(values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]))
}

export function parametersText(values: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(values).length === 0 ? undefined : JSON.stringify(values)
}
