import type { TestProject } from 'vitest/node'
import { Neo4jLeases } from './neo4j-lease.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where suites ask for the database; see `neo4jForTests`. */
    neo4jLeasePort: number
  }
}

/** Nothing is started here: the first suite that asks for a Neo4j starts it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { leases, port } = await Neo4jLeases.open()
  project.provide('neo4jLeasePort', port)
  return () => leases.close()
}
