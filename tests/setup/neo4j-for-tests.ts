import { connect, type Socket } from 'node:net'
import { afterAll, inject } from 'vitest'
import { ask, emptied } from './neo4j-access.ts'
import type { LeaseAnswer } from './neo4j-lease.ts'
import type { Neo4jAccess } from './neo4j-server.ts'

interface TestDatabase extends Neo4jAccess {
  readonly available: true
  readonly reason?: undefined
  /** Rows of one statement, past the program. */
  ask(query: string): Promise<unknown[][]>
  empty(): Promise<void>
}

/**
 * The Neo4j of this run, empty and for this test file alone until it ends; else why there is none.
 * Await it at the top of a test file: `describe.skipIf(!neo4j.available)`. With NEO4J_REQUIRED set nothing is skipped.
 */
export async function neo4jForTests(): Promise<TestDatabase | Extract<LeaseAnswer, { available: false }>> {
  const socket = connect(inject('neo4jLeasePort'), '127.0.0.1')
  afterAll(() => {
    socket.destroy()
  })
  const answer = await answerOf(socket)
  if (answer.available) return { ...answer, ask: (query) => ask(answer, query), empty: () => emptied(answer) }
  if (process.env['NEO4J_REQUIRED']) throw new Error(`A Neo4j is required here: ${answer.reason}.`)
  return answer
}

function answerOf(socket: Socket): Promise<LeaseAnswer> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.once('error', reject)
    socket.once('close', () => { reject(new Error('The set-up of the tests could not start a Neo4j.')) })
    socket.on('data', (chunk: string) => {
      text += chunk
      if (text.endsWith('\n')) resolve(JSON.parse(text) as LeaseAnswer)
    })
  })
}

/** The name of a suite that is left out where there is a reason; the closing lines of a run tell it. */
export function suiteName(name: string, reason: string | undefined): string {
  return reason === undefined ? name : `${name}: ${reason}`
}
