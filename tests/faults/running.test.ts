/** A program that runs: asked to end in the midst of work, and under many connections that say nothing. */
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { started, type Child } from './child.ts'

const small = fileURLToPath(new URL('../fixtures/small', import.meta.url))
// Each test starts the program, which takes a while on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 })
const slack = 3
const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a % 7 + b)'

let program: Child | undefined
afterEach(async () => {
  program?.terminate()
  await program?.ended
})

async function running(settings: Readonly<Record<string, string>> = {}): Promise<Child> {
  program = await started({ DATA_DIR: small, ...settings })
  return program
}

function ask(url: string, timeoutMs: number): Promise<Response> {
  return fetch(`${url}/api/cypher`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: endless, timeoutMs }) })
}

it('SIGTERM lets a running request finish, takes no new one and ends with 0', async () => {
  const { url, terminate, ended } = await running()
  const slow = ask(url, 2_000)
  await pause(500)
  terminate()
  await pause(300)
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  const answer = await slow
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'query-timeout'])
  const asked = performance.now()
  expect((await ended).code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(slack * 1_000)
})

it('SIGTERM cuts off what would run longer than ten seconds, and still ends with 0', async () => {
  const { url, terminate, ended } = await running()
  const slow = ask(url, 30_000).catch((error: unknown) => error)
  await pause(500)
  const asked = performance.now()
  terminate()
  expect(await slow).toBeInstanceOf(Error)
  expect((await ended).code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(11_000)
})

it('SIGTERM does not wait for connections that say nothing', async () => {
  const { url, terminate, ended } = await running()
  const idle = await sockets(url, 20)
  expect((await fetch(`${url}/healthz`, { headers: { Connection: 'keep-alive' } })).status).toBe(200)
  const asked = performance.now()
  terminate()
  expect((await ended).code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(slack * 3_000)
  for (const socket of idle) socket.destroy()
})

it('with 200 idle connections and 50 slow writers, health answers within a second', async () => {
  const { url } = await running()
  const idle = await sockets(url, 200)
  const slow = await sockets(url, 50)
  for (const socket of slow) socket.write('POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"query":')
  await pause(200)
  for (const path of ['/healthz', '/readyz', '/api/summary']) {
    const asked = performance.now()
    expect((await fetch(`${url}${path}`)).status).toBe(200)
    expect(performance.now() - asked).toBeLessThan(slack * 1_000)
  }
  for (const socket of [...idle, ...slow]) socket.destroy()
  await pause(200)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

async function sockets(url: string, count: number): Promise<Socket[]> {
  const { port } = new URL(url)
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(Number(port), '127.0.0.1', () => resolve(socket))
          socket.on('error', reject)
        }),
    ),
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
