import { readFileSync } from 'node:fs'

/** The questions that the program itself asks: one file of `cypher/store` each, the same for every store. */
export const queryNames = [
  'actors',
  'actors-of-kinds',
  'claims',
  'claims-of',
  'claims-of-document',
  'conflicts',
  'dataset',
  'documents',
  'evidence',
  'figures',
  'lineage',
  'names',
  'neighbours',
  'relation',
  'relations',
  'relations-among',
  'relations-of',
] as const
export type QueryName = (typeof queryNames)[number]

const texts = new Map<string, string>()

/** The text of `cypher/store/<name>.cypher`. */
export function queryText(name: QueryName): string {
  return cypherFile(`store/${name}`)
}

/** The text of a file below `cypher/`, read once. */
export function cypherFile(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), 'utf8')
  texts.set(name, text)
  return text
}
