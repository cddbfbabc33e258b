import { createHash } from 'node:crypto'
import { compareIds } from './order.ts'
import type { DatasetContent } from './validate.ts'

/**
 * First 12 hex digits of the SHA-256 of the content. The order of records and of fields does not matter; positions do
 * not count, as they are derived from the content.
 */
export function datasetVersion({ id, title, schemaVersion, documents, actors, claims }: DatasetContent): string {
  const hash = createHash('sha256')
  hash.update(canonicalJson({ id, title, schemaVersion }))
  for (const records of [documents, actors, claims]) {
    for (const record of [...records].sort((a, b) => compareIds(a.id, b.id))) hash.update(`\n${canonicalJson(record)}`)
    hash.update('\n')
  }
  return hash.digest('hex').slice(0, 12)
}

/** JSON with the keys of every object in order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareIds(a, b)))
      : inner,
  )
}
