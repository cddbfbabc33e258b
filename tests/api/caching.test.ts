/** Which answers are kept, and in what form they travel. */
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import { listening, openApi, type Api, type Listening } from './app.ts'
import { examples } from './examples.ts'

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

describe('answers that depend on the data alone', () => {
  const cached = routes.filter(({ cached: kept, path }) => kept && !path.includes('passages')).map(({ method, path }) => examples[`${method} ${path}`]?.address ?? path)

  it.each(cached)('%s has an ETag and answers 304 to it', async (address) => {
    const { headers } = await api.request().get(address)
    const etag = String(headers['etag'])
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    const again = await api.request().get(address).set('If-None-Match', etag)
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await api.request().get(address).set('If-None-Match', '"other"')).status).toBe(200)
  })

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    ['', undefined, (body: Buffer) => body],
  ] as const)('Accept-Encoding: %s', async (accepted, encoding, read) => {
    const plain = await api.request().get('/api/graph').set('Accept-Encoding', 'identity')
    const response = await rawGet(server.port, '/api/graph', accepted)
    expect(response.encoding).toBe(encoding)
    expect(response.vary).toContain('Accept-Encoding')
    expect(JSON.parse(read(response.body).toString())).toEqual(plain.body)
    if (encoding !== undefined) expect(response.body.length).toBeLessThan(Buffer.byteLength(plain.text) / 3)
  })

  it('the others are not kept', async () => {
    for (const address of ['/api/search?q=mujao', '/api/limits', '/api/export?format=json', '/healthz', '/readyz']) {
      expect((await api.request().get(address)).headers['cache-control']).toBe('no-store')
    }
  })
})

function rawGet(port: number, path: string, accepted: string): Promise<{ encoding: string | undefined; vary: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', headers: accepted === '' ? {} : { 'Accept-Encoding': accepted } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], vary: String(response.headers['vary']), body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })
}
