/** What happens to the program when its database is away, wrong, dead or silent. Each time is three times what is promised. */
import { connect, createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { Neo4jServer, whyNoNeo4j } from '../setup/neo4j-server.ts'
import { Program } from '../setup/program.ts'

const missing = whyNoNeo4j()
if (missing !== undefined && process.env['NEO4J_REQUIRED']) throw new Error(`A Neo4j is required here: ${missing}.`)

const promised = { answer: 5_000, ready: 10_000, afterDeadline: 2_000 }
const slack = 3
const deadlineMs = 2_000
const slowQuery = 'MATCH (a)-[*]-(b) MATCH (c)-[*]-(d) RETURN count(*)'
const dataRoutes = ['/api/summary', '/api/graph', '/api/actors/mujao', '/api/lineage?from=mujao&to=jnim']

describe.skipIf(missing !== undefined)(suiteName('on Neo4j', missing), () => {
  let server: Neo4jServer
  let program: Program | undefined

  beforeAll(async () => {
    server = await Neo4jServer.install()
  })
  afterEach(() => program?.stop())
  afterAll(() => server.remove())

  const started = async (settings: Readonly<Record<string, string>> = {}): Promise<Program> => {
    program = await Program.start({ NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password, ...settings })
    return program
  }

  it('serves without its database, says that it is away, and is ready soon after it comes up', { timeout: 180_000 }, async () => {
    const running = await started()
    expect(await running.get('/healthz')).toMatchObject({ status: 200 })
    expect(await running.get('/readyz')).toMatchObject({ status: 503, body: { code: 'store-unavailable', reason: expect.stringMatching(/cannot be reached/) as string } })
    for (const route of dataRoutes) {
      const { status, body, took } = await running.get(route)
      expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'store-unavailable' })
      expect(took).toBeLessThan(slack * promised.answer)
    }
    await server.start()
    expect(await running.until('/readyz', 200, slack * promised.ready)).toBeLessThan(slack * promised.ready)
    await running.until('/api/summary', 200, slack * promised.answer)
    expect(await running.get('/api/actors/mujao')).toMatchObject({ status: 200, body: { actor: { id: 'mujao' } } })
  })

  it('answers in time when the database is killed under a query, stays alive and recovers by itself', { timeout: 180_000 }, async () => {
    const running = await started()
    await running.until('/readyz', 200, slack * promised.ready)
    await running.until('/api/summary', 200, slack * promised.answer)
    const before = (await running.get('/api/summary')).body['counts']
    const slow = running.cypher(slowQuery, { timeoutMs: deadlineMs })
    await pause(500)
    await server.kill()
    const { status, took } = await slow
    expect([503, 422]).toContain(status)
    expect(took).toBeLessThan(deadlineMs + slack * promised.afterDeadline)
    expect((await running.get('/healthz')).status).toBe(200)
    expect((await running.cypher('RETURN 1')).status).toBe(503)
    await server.start()
    await running.until('/readyz', 200, slack * promised.ready)
    await running.until('/api/summary', 200, slack * promised.answer)
    expect((await running.get('/api/summary')).body['counts']).toEqual(before)
    expect(await running.cypher('RETURN 1')).toMatchObject({ status: 200, body: { rows: [[1]] } })
  })

  it('answers in time when the database falls silent, and does not fill up with waiting sessions', { timeout: 180_000 }, async () => {
    const running = await started()
    await running.until('/readyz', 200, slack * promised.ready)
    server.freeze()
    const asked = Array.from({ length: 30 }, () => running.cypher('MATCH (n) RETURN count(n)', { timeoutMs: deadlineMs }))
    for (const { status, took } of await Promise.all(asked)) {
      expect([503, 422, 429]).toContain(status)
      expect(took).toBeLessThan(slack * (deadlineMs + promised.afterDeadline))
    }
    expect((await running.get('/healthz')).took).toBeLessThan(slack * 1_000)
    expect((await running.get('/api/lineage?from=flm')).took).toBeLessThan(slack * promised.answer)
    server.thaw()
    await running.until('/readyz', 200, slack * promised.ready)
    expect(await running.cypher('RETURN 1')).toMatchObject({ status: 200 })
  })

  it('says that the password is wrong, and knocks no more than once in ten seconds', { timeout: 120_000 }, async () => {
    const door = await countingDoor(server.port)
    const running = await started({ NEO4J_URI: `bolt://127.0.0.1:${String(door.port)}`, NEO4J_PASSWORD: 'not-the-password' })
    await running.until('/readyz', 503, 0)
    const opened = Date.now()
    while (Date.now() - opened < 7_000) {
      const { status, body } = await running.get('/api/summary')
      expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'store-auth' })
      await pause(150)
    }
    expect((await running.get('/readyz')).body).toMatchObject({ ready: false, code: 'store-auth', reason: expect.stringMatching(/NEO4J_PASSWORD/) as string })
    expect(door.knocks()).toBeLessThanOrEqual(3)
    expect(running.log()).not.toContain('not-the-password')
    await door.close()
    await program?.stop()
    const right = await started()
    await right.until('/readyz', 200, slack * promised.ready)
  })
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Lets connections through to a port and counts them. */
async function countingDoor(target: number): Promise<{ port: number; knocks: () => number; close: () => Promise<void> }> {
  let count = 0
  const door: Server = createServer((socket) => {
    count += 1
    const inner = connect(target, '127.0.0.1')
    socket.pipe(inner).pipe(socket)
    for (const end of [socket, inner]) end.on('error', () => { socket.destroy(); inner.destroy() })
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, knocks: () => count, close: () => new Promise((resolve) => { door.close(() => resolve()) }) }
}
