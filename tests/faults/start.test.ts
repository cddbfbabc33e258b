/** What keeps the program from starting is said in words, with an exit code, and soon. */
import { chmod, cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { endOf, started, type End } from './child.ts'

const small = fileURLToPath(new URL('../fixtures/small', import.meta.url))
// Each test starts the program, which takes a while on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 })
const slack = 3

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actor-graph-faults-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function copyOfData(name: string): Promise<string> {
  const copy = join(folder, name)
  await cp(small, copy, { recursive: true })
  return copy
}

/** It never starts on what is wrong: nothing on the output, a message without a stack. */
function expectRefusal({ code, output, errors }: End, expected: number): void {
  expect(errors).not.toMatch(/^\s+at /m)
  expect({ code, output }).toEqual({ code: expected, output: '' })
}

describe('a data set that is not valid', () => {
  it('a wrong record is named by file, line and field', async () => {
    const data = await copyOfData('wrong-record')
    const file = join(data, 'claims/100.jsonl')
    const lines = (await readFile(file, 'utf8')).split('\n')
    lines[1] = (lines[1] ?? '').replace(/"stance":"\w+"/, '"stance":"shouts"')
    await writeFile(file, lines.join('\n'))
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toMatch(/claims\/100\.jsonl:2 \/stance/)
  })

  it('a flipped byte in an id is found as an end that does not exist', async () => {
    const data = await copyOfData('flipped')
    const file = join(data, 'actors.jsonl')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"id":"ben-salu"', '"id":"ben-sal5"'))
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toContain('ben-salu')
  })

  it('a cut file is named with the line where it ends', async () => {
    const data = await copyOfData('cut')
    const file = join(data, 'actors.jsonl')
    await truncate(file, (await readFile(file)).length - 30)
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toMatch(/actors\.jsonl:8.*not JSON/)
  })

  it('an empty or missing file never starts an empty program', async () => {
    const data = await copyOfData('empty')
    await writeFile(join(data, 'actors.jsonl'), '')
    expectRefusal(await endOf({ DATA_DIR: data }), 65)
    await rm(join(data, 'dataset.json'))
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toContain('dataset.json')
  })

  it('bytes that are no text are named', async () => {
    const data = await copyOfData('bytes')
    await writeFile(join(data, 'claims/101.jsonl'), Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toMatch(/claims\/101\.jsonl.*UTF-8/)
  })

  it('a folder that is not there, or no folder, is said', async () => {
    for (const name of ['nowhere', join('wrong-record', 'dataset.json')]) {
      const end = await endOf({ DATA_DIR: join(folder, name) })
      expectRefusal(end, 65)
      expect(end.errors).toContain('cannot be read')
    }
  })

  it('a file that cannot be read is named with the reason', async () => {
    const data = await copyOfData('unreadable')
    await rm(join(data, 'documents.json'))
    await mkdir(join(data, 'documents.json'))
    const end = await endOf({ DATA_DIR: data })
    expectRefusal(end, 65)
    expect(end.errors).toContain('documents.json: cannot be read (EISDIR)')
  })

  // The system administrator may read everything.
  if (process.getuid?.() !== 0)
    it('a folder that may not be read is said', async () => {
      const data = await copyOfData('closed')
      await chmod(data, 0o000)
      const end = await endOf({ DATA_DIR: data })
      await chmod(data, 0o700)
      expectRefusal(end, 65)
      expect(end.errors).toContain('EACCES')
    })
})

describe('a port that is in use', () => {
  it('is named with what to do, within two seconds', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    const end = await endOf({ PORT: port })
    other.close()
    expectRefusal(end, 1)
    expect(end.errors).toContain(port)
    expect(end.errors).toContain('PORT=')
    expect(end.errors.trimEnd().split('\n')).toHaveLength(1)
    expect(end.took).toBeLessThan(slack * 2_000)
  })
})

describe('wrong settings', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, ['HOST', 'ACCESS_TOKEN', 'ALLOWED_HOSTS']],
    [{ HOST: '192.168.0.7' }, ['HOST', 'ACCESS_TOKEN', 'ALLOWED_HOSTS']],
    [{ PORT: 'http' }, ['PORT']],
    [{ PORT: '70000' }, ['PORT']],
    [{ PORT: '-1' }, ['PORT']],
    [{ QUERY_DEADLINE_MS: '0' }, ['QUERY_DEADLINE_MS']],
    [{ QUERY_ROWS: '1.5', LOG_LEVEL: 'loud' }, ['QUERY_ROWS', 'LOG_LEVEL']],
    [{ NEO4J_URI: 'http://localhost:7474' }, ['NEO4J_URI', 'neo4j://']],
    [{ NEO4J_URI: 'bolt://neo4j:secret-word@localhost' }, ['NEO4J_URI']],
    [{ DOCUMENTS_DIR: '/nowhere/at/all' }, ['DOCUMENTS_DIR']],
  ])('%o are refused by name', async (settings, names) => {
    const end = await endOf(settings)
    expectRefusal(end, 78)
    for (const name of names) expect(end.errors).toContain(name)
    expect(end.errors.trimEnd().split('\n')).toHaveLength(1)
    expect(end.errors).not.toContain('secret-word')
    expect(end.errors).not.toContain('/nowhere')
  })
})

describe('a start that succeeds', () => {
  it('prints one line with the address and nothing else, though documents are missing', async () => {
    const documents = join(folder, 'no-documents')
    await cp(join(small, 'claims'), documents, { recursive: true })
    const program = await started({ DATA_DIR: small, DOCUMENTS_DIR: documents, LOG_LEVEL: 'info' })
    const ready = await fetch(`${program.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }])
    const listed = (await (await fetch(`${program.url}/api/documents`)).json()) as { documents: { attached: boolean }[] }
    expect(listed.documents.map(({ attached }) => attached)).toEqual([false, false])
    program.terminate()
    const { code, output, errors } = await program.ended
    expect(output).toBe(`Actor graph: ${program.url}/\n`)
    expect(code).toBe(0)
    for (const line of errors.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('level')
  })

  it('answers a request that comes while the data is still read', async () => {
    const probe = createServer()
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
    const { port } = probe.address() as AddressInfo
    await new Promise((resolve) => probe.close(resolve))
    const starting = started({ PORT: String(port), DATA_DIR: small })
    const early = firstAnswer(`http://127.0.0.1:${port}/api/summary`)
    const program = await starting
    expect((await early).status).toBe(200)
    program.terminate()
    expect((await program.ended).code).toBe(0)
  })
})

/** Asks until somebody listens. */
async function firstAnswer(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
