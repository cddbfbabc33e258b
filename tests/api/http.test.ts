/** What every answer has in common: methods, bodies, headers, and who may ask. */
import { createConnection } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import { listening, openApi, type Api, type Listening } from './app.ts'
import { examples } from './examples.ts'
import { expectProblem, problemOf } from './problem-of.ts'

let api: Api
let server: Listening
beforeAll(async () => {
  api = await openApi()
  server = await listening(api)
})
afterAll(async () => {
  server.close()
  await api.close()
})

const query = { query: 'RETURN 1 AS one' }

/** Sends the bytes as they are and gives all that comes back until the other side, or silence, ends it. */
function speak(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = createConnection(server.port, '127.0.0.1', () => socket.write(text))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

describe('methods', () => {
  const others = (method: string) => (['get', 'post', 'put', 'patch', 'delete', 'options'] as const).filter((one) => one !== method)

  for (const { method, path } of routes) {
    it(`${path} takes ${method.toUpperCase()} alone`, async () => {
      for (const other of others(method)) {
        const response = await api.request()[other](path.replace(':id', 'mujao'))
        expectProblem(response, 'method')
        expect(response.headers['allow']).toBe(method === 'get' ? 'GET, HEAD' : 'POST')
      }
    })
  }

  it.each(['/healthz', '/readyz', '/api/openapi.json', '/', '/explore'])('%s takes GET and HEAD alone', async (path) => {
    expect((await api.request().get(path)).status).toBe(200)
    for (const other of others('get')) {
      const response = await api.request()[other](path)
      expectProblem(response, 'method')
      expect(response.headers['allow']).toBe('GET, HEAD')
    }
  })

  it('HEAD answers as GET does, without the body', async () => {
    for (const { method, path } of routes) {
      const { address } = examples[`${method} ${path}`] ?? { address: path }
      if (method === 'post') continue
      const [head, get] = await Promise.all([api.request().head(address), api.request().get(address)])
      expect([path, head.status]).toEqual([path, get.status])
      expect(head.text).toBeFalsy()
      expect(head.headers['content-type']).toBe(get.headers['content-type'])
      expect(head.headers['etag']).toBe(get.headers['etag'])
    }
  })

  it('HEAD of a POST route is refused', async () => {
    const response = await api.request().head('/api/cypher')
    expect([response.status, response.headers['allow']]).toEqual([405, 'POST'])
  })
})

describe('addresses', () => {
  it.each(['/api', '/api/', '/api/nothing', '/api/actors', '/api/actors/mujao/nothing', '/API/nothing', '/api/%2e%2e/summary', '/apis'])('%s is no route: a JSON 404', async (path) => {
    expectProblem(await api.request().get(path), 'not-found')
    expectProblem(await api.request().head(path).then((response) => (response.body ? api.request().get(path) : response)), 'not-found')
  })

  it.each(['/', '/lineage', '/paths/mujao/jnim', '/explore?selected=mujao', '/%E2%82%AC', '/%00', '/%'])('%s is the page', async (path) => {
    const response = await api.request().get(path)
    expect(response.status).toBe(200)
    expect(response.text).toContain('The page')
    expect(response.headers['cache-control']).toBe('no-cache')
  })

  it.each(['/assets/none.js', '/package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd.txt', '/.env', '/assets/../../package.json'])('%s is nothing', async (path) => {
    expectProblem(await api.request().get(path), 'not-found')
  })

  it('an asset with a hash in its name never changes', async () => {
    const response = await api.request().get('/assets/page-1a2b3c.js')
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('a % that is no text is said', async () => {
    expectProblem(await api.request().get('/api/actors/%E0%A4%A'), 'validation')
  })

  it('the page keeps its connection for the next request', async () => {
    const ask = 'GET /lineage HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const heard = await speak(`${ask}${ask}${ask}`)
    expect(heard.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3)
    expect(heard.match(/The page/g)).toHaveLength(3)
  })

  it.each(['Range: bytes=9999-', 'Range: bytes=0-3', 'If-Match: "other"', 'If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT', 'If-Range: x'])('no header breaks the page: %s', async (header) => {
    const [name = '', value = ''] = header.split(': ')
    for (const path of ['/', '/lineage', '/assets/page-1a2b3c.js']) {
      const response = await api.request().get(path).set(name, value)
      if (response.status !== 200) expectProblem(response, 'validation')
    }
  })

  it('a page that is not built is said', async () => {
    const { createApp } = await import('../../server/app.ts')
    const { default: pino } = await import('pino')
    const { default: supertest } = await import('supertest')
    const context = { store: api.store, limits: api.limits } as Parameters<typeof createApp>[0]['context']
    const app = createApp({ context, log: pino({ level: 'silent' }), requestsPerMinute: 10, pageFolder: '/nowhere', programVersion: '0' })
    expect(expectProblem(await supertest(app).get('/'), 'not-found').detail).toContain('npm run build')
  })
})

describe('bodies', () => {
  const post = () => api.request().post('/api/cypher')

  it('must be JSON by their header', async () => {
    expectProblem(await post().type('text/plain').send(JSON.stringify(query)), 'media-type')
    expectProblem(await post().type('application/x-www-form-urlencoded').send('query=RETURN 1'), 'media-type')
    expectProblem(await post().type('multipart/form-data; boundary=x').send('--x--'), 'media-type')
    expectProblem(await post(), 'media-type')
    expect((await post().type('application/json; charset=utf-8').send(JSON.stringify(query))).status).toBe(200)
  })

  it('must be JSON', async () => {
    for (const text of ['{', '', 'undefined', "{'query': 1}", '{"query":"RETURN 1",}', '\u0000', '{"query": NaN}']) {
      expectProblem(await post().type('application/json').send(text), 'body-not-json')
    }
  })

  it('must be an object of the schema', async () => {
    for (const text of ['null', '[]', '"RETURN 1"', '{}', '{"query":1}', '{"query":""}', '{"query":"RETURN 1","other":1}', '{"query":"RETURN 1","limit":0}', '{"query":"RETURN 1","limit":1.5}', '{"query":"RETURN 1","timeoutMs":"1"}', '{"query":"RETURN 1","params":[]}', '{"query":"RETURN 1","params":null}']) {
      const { errors } = expectProblem(await post().type('application/json').send(text), 'validation')
      expect(errors?.every(({ pointer }) => pointer.startsWith('/body'))).toBe(true)
    }
  })

  it('may not hold names that every object has, nor odd keys', async () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a b', 'é', '', '1a', '$where', 'x'.repeat(65)]) {
      expectProblem(await post().type('application/json').send(`{"query":"RETURN 1","params":{"deep":[{${JSON.stringify(key)}:1}]}}`), 'validation')
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('may be nested so deep and no deeper, brackets in strings aside', async () => {
    const nested = (depth: number) => `{"query":"RETURN 1","params":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`
    expect((await post().type('application/json').send(nested(20))).status).toBe(200)
    expectProblem(await post().type('application/json').send(nested(36)), 'validation')
    expectProblem(await post().type('application/json').send(nested(60)), 'body-too-deep')
    expectProblem(await post().type('application/json').send('['.repeat(60_000)), 'body-too-deep')
    expect((await post().type('application/json').send(JSON.stringify({ query: `RETURN '${'['.repeat(500)}'` }))).status).toBe(200)
  })

  it('may be so large and no larger, said or not', async () => {
    const large = JSON.stringify({ query: 'RETURN 1', params: { a: 'x'.repeat(130_000) } })
    expectProblem(await post().type('application/json').send(large), 'body-too-large')
    expect(await speak(`POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${Array.from({ length: 20 }, () => `2000\r\n${'x'.repeat(0x2000)}\r\n`).join('')}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413/)
    expectProblem(await post().send({ query: 'RETURN 1', params: { a: 'x'.repeat(64_000) } }), 'body-too-large')
  })

  it('may not be compressed', async () => {
    for (const [encoding, bytes] of [['gzip', gzipSync(JSON.stringify(query))], ['br', brotliCompressSync(JSON.stringify(query))], ['deflate', Buffer.from('x')], ['bomb', Buffer.from('x')]] as const) {
      const response = await post().type('application/json').set('Content-Encoding', encoding).serialize((body: unknown) => body as string).send(bytes)
      expectProblem(response, 'encoding')
    }
  })

  it('that end too soon do no harm', async () => {
    const heard = await speak('POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query":')
    expect(heard).toBe('')
    expect((await post().send(query)).status).toBe(200)
    expect(api.logged.filter(({ level }) => level >= 50)).toEqual([])
  })
})

describe('who may ask', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'localhost', 'LOCALHOST:3000', '[::1]:3000'])('the host %s is ours', async (host) => {
    expect((await api.request().get('/api/limits').set('Host', host)).status).toBe(200)
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', '0.0.0.0:3000', 'localhost:3000:3000', 'user@localhost', '192.168.0.7:3000', '127.0.0.1:123456', '[::]:3000'])('the host %s is refused, everywhere', async (host) => {
    for (const path of ['/api/limits', '/', '/healthz', '/assets/page-1a2b3c.js']) expectProblem(await api.request().get(path).set('Host', host), 'host-not-allowed')
    expectProblem(await api.request().post('/api/cypher').set('Host', host).send(query), 'host-not-allowed')
  })

  it('a forwarded host is not believed', async () => {
    const response = await api.request().get('/api/limits').set('X-Forwarded-Host', 'evil.example').set('X-Forwarded-For', '1.2.3.4').set('Forwarded', 'host=evil.example')
    expect(response.status).toBe(200)
    expectProblem(await api.request().get('/api/limits').set('Host', 'evil.example').set('X-Forwarded-Host', 'localhost'), 'host-not-allowed')
  })

  it.each(['cross-site', 'same-site', 'CROSS-SITE', 'nonsense'])('a request from another site (%s) is refused', async (site) => {
    for (const mode of ['cors', 'no-cors', 'same-origin', 'websocket']) {
      expectProblem(await api.request().get('/api/summary').set('Sec-Fetch-Site', site).set('Sec-Fetch-Mode', mode), 'cross-origin')
      expectProblem(await api.request().post('/api/cypher').set('Sec-Fetch-Site', site).set('Sec-Fetch-Mode', mode).send(query), 'cross-origin')
    }
  })

  it.each(['http://evil.example', 'https://localhost:3000', 'http://localhost:3001', 'null', 'http://localhost:3000.evil.example', 'chrome-extension://abcdef'])('the origin %s is refused', async (origin) => {
    expectProblem(await api.request().post('/api/cypher').set('Host', 'localhost:3000').set('Origin', origin).send(query), 'cross-origin')
    expectProblem(await api.request().get('/api/graph').set('Host', 'localhost:3000').set('Origin', origin), 'cross-origin')
  })

  it('our own page and programs are answered', async () => {
    const own = api.request().post('/api/cypher').set('Host', 'localhost:3000').set('Origin', 'http://localhost:3000').set('Sec-Fetch-Site', 'same-origin')
    expect((await own.send(query)).status).toBe(200)
    expect((await api.request().get('/api/summary').set('Sec-Fetch-Site', 'none').set('Sec-Fetch-Mode', 'navigate')).status).toBe(200)
    expect((await api.request().post('/api/cypher').send(query)).status).toBe(200)
  })

  it('a link on another site leads to the page and to an answer, but not into a frame', async () => {
    const visit = (path: string, destination: string) => api.request().get(path).set('Sec-Fetch-Site', 'cross-site').set('Sec-Fetch-Mode', 'navigate').set('Sec-Fetch-Dest', destination)
    expect((await visit('/', 'document')).status).toBe(200)
    expect((await visit('/api/export?format=json', 'document')).status).toBe(200)
    expectProblem(await visit('/api/summary', 'iframe'), 'cross-origin')
    expectProblem(await visit('/api/summary', 'embed'), 'cross-origin')
    expectProblem(await api.request().post('/api/cypher').set('Sec-Fetch-Site', 'cross-site').set('Sec-Fetch-Mode', 'navigate').set('Sec-Fetch-Dest', 'document').send(query), 'cross-origin')
  })
})

describe('headers', () => {
  const policy =
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data: blob:;font-src 'self';connect-src 'self';worker-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';script-src-attr 'none';require-trusted-types-for 'script';trusted-types default"

  it.each(['/', '/api/summary', '/api/nothing', '/healthz', '/assets/page-1a2b3c.js', '/api/export?format=csv'])('%s has the policy and the other headers', async (path) => {
    const { headers } = await api.request().get(path)
    expect(headers['content-security-policy']).toBe(policy)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    for (const absent of ['strict-transport-security', 'x-powered-by', 'access-control-allow-origin', 'set-cookie', 'server']) expect(headers[absent]).toBeUndefined()
  })

  it('no cross-origin permission is given, asked for or not', async () => {
    const response = await api.request().options('/api/cypher').set('Origin', 'http://evil.example').set('Access-Control-Request-Method', 'POST')
    problemOf(response)
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})
