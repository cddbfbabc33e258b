import type { Connection } from './connection.ts'

/** What a setting should be, and what it leaves open where it is not. */
const wanted: readonly { readonly name: string; readonly value: string; readonly holds: (value: string) => boolean; readonly otherwise: string }[] = [
  {
    name: 'dbms.security.allow_csv_import_from_file_urls',
    value: 'false',
    holds: (value) => value === 'false',
    otherwise: 'the database may read files of its machine',
  },
  { name: 'db.transaction.timeout', value: '30s', holds: isSet, otherwise: 'a query that is not stopped runs for ever' },
  { name: 'db.memory.transaction.max', value: '256m', holds: isSet, otherwise: 'one query may take all memory of the database' },
  { name: 'dbms.memory.transaction.total.max', value: '1g', holds: isSet, otherwise: 'queries together may take all memory of the database' },
  { name: 'db.lock.acquisition.timeout', value: '10s', holds: isSet, otherwise: 'a load may wait for ever for another one' },
]

const unseen = 'internal.dbms.cypher_ip_blocklist cannot be read back: see in neo4j.conf that it is 0.0.0.0/0,::/0'

/** `0s` and `0B` stand for no limit. */
function isSet(value: string): boolean {
  return !/^0[a-zA-Z]*$/.test(value)
}

/** Which settings of `cypher/neo4j.conf.example` the server lacks, one sentence each. */
export async function settingWarnings(connection: Connection): Promise<readonly string[]> {
  const records = await connection.query(
    'SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value',
    { names: wanted.map((setting) => setting.name) },
    { milliseconds: 4_000 },
  )
  const values = new Map(records.map((record) => [String(record.get('name')), String(record.get('value'))]))
  const open = wanted.filter(({ name, holds }) => {
    const value = values.get(name)
    return value !== undefined && !holds(value)
  })
  if (open.length === 0) return []
  return [...open.map(({ name, value, otherwise }) => `${name} should be ${value}: ${otherwise}.`), `${unseen}.`]
}
