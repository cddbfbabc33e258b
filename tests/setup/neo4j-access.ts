/** What suites do to the database behind the back of the program. */
import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jAccess } from './neo4j-server.ts'

/** The rows of one statement, integers as numbers. */
export function ask(access: Neo4jAccess, query: string): Promise<unknown[][]> {
  return withDriver(access, (driver) => rowsOf(driver, query))
}

/** Removes all nodes, constraints and indexes. */
export function emptied(access: Neo4jAccess): Promise<void> {
  return withDriver(access, async (driver) => {
    await rowsOf(driver, 'MATCH (n) DETACH DELETE n')
    for (const [name] of await rowsOf(driver, 'SHOW CONSTRAINTS YIELD name')) await rowsOf(driver, `DROP CONSTRAINT \`${String(name)}\``)
    for (const [name] of await rowsOf(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
      await rowsOf(driver, `DROP INDEX \`${String(name)}\``)
    }
  })
}

async function rowsOf(driver: Driver, query: string): Promise<unknown[][]> {
  const { records } = await driver.executeQuery(query)
  return records.map((record) => [...record.values()])
}

async function withDriver<T>({ uri, user, password }: Neo4jAccess, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    return await work(driver)
  } finally {
    await driver.close()
  }
}
