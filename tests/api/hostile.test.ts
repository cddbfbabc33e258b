/** Whatever is sent, nothing breaks: no 500, and every failure is a problem of the table. */
import type { Response } from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes } from '../../server/api/index.ts'
import { openApi, type Api } from './app.ts'
import { examples } from './examples.ts'
import { problemOf } from './problem-of.ts'

let api: Api
beforeAll(async () => {
  api = await openApi({ limits: { deadlineMaxMs: 1_000 } })
})
afterAll(() => api.close())

const long = 'x'.repeat(5_000)
const values = [
  '', ' ', '%00', '%0', '%', '%E0%A4%A', '%ff', '%F0%9F%A6%8A', '%u0041', 'null', 'undefined', 'NaN', 'Infinity', '-Infinity', 'true', '[]', '{}', '0', '-0', '-1', '1.5', '1e309', '1e3', '0x10', '9007199254740993',
  '99999999999999999999999999', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '..', '../../../etc/passwd', '..%2f..%2fpackage.json', '%2e%2e', ';', "'", '"', '<script>alert(1)</script>', '${7*7}',
  "') RETURN 1 //", '*', '.*', '(a+)+$', ',', ',,,,', 'MERGED_INTO,', 'MERGED_INTO,__proto__', '2020-02-30', '0000-01-01', '9999-12-31', '99999-01-01', '-2020-01-01', 'a%0d%0aSet-Cookie:x=1', 'ﬃ', 'İ', '%EF%BF%BF', '%ED%A0%80', 'a'.repeat(201), long,
]
const names = ['from', 'to', 'types', 'kinds', 'documents', 'status', 'q', 'k', 'at', 'limit', 'depth', 'start', 'end', 'format', 'scope', 'direction', 'timeRespecting', '__proto__', 'constructor', 'a[b]', 'a[]', '%00', '']

async function expectUnharmed(sent: PromiseLike<Response>, what: string): Promise<void> {
  const response = await sent
  expect(response.status, what).not.toBe(500)
  if (response.status >= 400) problemOf(response)
  expect(response.headers['set-cookie']).toBeUndefined()
}

const gets = routes.filter(({ method }) => method === 'get')

it.each(gets)('$path takes any text in its path', async ({ path, method }) => {
  if (!path.includes(':id')) return
  const query = (examples[`${method} ${path}`]?.address ?? '').split('?')[1] ?? ''
  for (const value of values) {
    const address = `${path.replace(':id', value.replaceAll('/', '%2f').replaceAll('?', '%3f'))}?${query}`
    await expectUnharmed(api.request().get(address), address)
  }
})

it.each(gets)('$path takes any text in any parameter, twice, and any combination', async ({ path, method }) => {
  const address = examples[`${method} ${path}`]?.address ?? path
  const [bare = path, query = ''] = address.split('?')
  const own = query.split('&').map((pair) => pair.split('=')[0] ?? '')
  for (const name of own.filter((one) => one !== '')) {
    const others = query.split('&').filter((pair) => !pair.startsWith(`${name}=`))
    for (const value of values) {
      const sent = encodeBare(value)
      await expectUnharmed(api.request().get(`${bare}?${[...others, `${name}=${sent}`].join('&')}`), `${path} ${name}=${value.slice(0, 60)}`)
    }
    await expectUnharmed(api.request().get(`${bare}?${query}&${name}=again`), `${path} ${name} twice`)
    await expectUnharmed(api.request().get(`${bare}?${query.replace(`${name}=`, `${name}[]=`)}`), `${path} ${name}[]`)
    await expectUnharmed(api.request().get(`${bare}?${query.replace(`${name}=`, `${name}[deep][er]=`)}`), `${path} ${name}[deep]`)
  }
  for (const name of names) await expectUnharmed(api.request().get(`${address}${query === '' ? '?' : '&'}${name}=1`), `${path} ${name}`)
  await expectUnharmed(api.request().get(`${bare}?${'a&'.repeat(1_500)}`), `${path} with 1,500 parameters`)
})

it('the query route takes any body', async () => {
  const bodies = [
    ...['null', '0', '""', '[]', '{}', '[[]]', 'true', '"\\ud800"', '{"query":null}', '{"query":["RETURN 1"]}', '{"query":{"$type":"String"}}', '{"query":"RETURN 1","query":"CREATE (x)"}', '{"query":"RETURN 1","limit":1e999}', '{"query":"RETURN 1","limit":-1}', '{"query":"RETURN 1","timeoutMs":1e308}'],
    ...values.map((value) => JSON.stringify({ query: value })),
    ...values.map((value) => JSON.stringify({ query: 'RETURN $a', params: { a: value } })),
    ...values.map((value) => JSON.stringify({ query: 'RETURN $a', params: { a: { $type: value, _value: value } } })),
    ...['Date', 'Time', 'LocalTime', 'LocalDateTime', 'OffsetDateTime', 'ZonedDateTime', 'Duration', 'Point', 'Integer', 'Float', 'Boolean', 'Null', 'List', 'Map', 'Node', 'Relationship', 'Path', 'Bytes'].flatMap((type) =>
      [null, 1, 'x', '', [], {}, [[]], { _element_id: 1 }, '2020-13-45', 'P'.repeat(500), '9'.repeat(40), { _element_id: 'n', _labels: ['A'], _properties: null }].map((_value) => JSON.stringify({ query: 'RETURN $a AS a', params: { a: { $type: type, _value } } })),
    ),
  ]
  for (const body of bodies) await expectUnharmed(api.request().post('/api/cypher').type('application/json').send(body), body.slice(0, 120))
})

it('the query route takes any query', async () => {
  const queries = [
    '\u0000', '\ufeffRETURN 1', 'RETURN \ud800', '`', '``', "'", '/*', '//', '(((((', 'RETURN 1;;;', 'MATCH', 'RETURN $`a b`', 'RETURN $1', 'RETURN $', 'RETURN 1 AS `__proto__`, 2 AS constructor', 'RETURN {__proto__: 1, `a b`: 2, `$type`: 3} AS m',
    'RETURN 1e999', 'RETURN 99999999999999999999', 'RETURN -9223372036854775808 AS least', 'RETURN 9223372036854775807 + 1', 'RETURN 0x', 'RETURN 1/0', 'RETURN 1.0/0', 'RETURN 0.0/0', 'RETURN toInteger("x")', 'RETURN date("x")', 'RETURN date({year: 99999999999})', 'RETURN duration("P99999999999999Y")', 'RETURN range(1, 10, 0)', 'RETURN range(0, 9223372036854775807)[0]',
    "RETURN substring('abc', -1)", "RETURN left('abc', 9223372036854775807)", "RETURN split('a', '')", "RETURN replace('aaa', '', 'b')", 'RETURN [1][9223372036854775807]', 'RETURN null.a.b', 'RETURN point({x: 1})', 'RETURN nothing(1)', 'RETURN count(*) + count(*)', 'RETURN reduce(a = 0, x IN [1] | a / x - 1)',
    'MATCH (n) RETURN n LIMIT -1', 'MATCH (n) RETURN n SKIP 1.5', 'MATCH (n) RETURN n LIMIT n', 'MATCH (a)-[*99999999999]->(b) RETURN a', 'MATCH (a)-[*2..1]->(b) RETURN a', 'MATCH p = shortestPath((a)-[*]-(a)) RETURN p', 'MATCH (n) WHERE n RETURN n', "MATCH (n) WHERE n.name =~ '(' RETURN n", 'UNWIND 1 AS x RETURN x', 'UNWIND null AS x RETURN x', 'CALL db.labels() YIELD nothing RETURN 1', 'CALL db.labels(1, 2)', "CALL db.index.fulltext.queryNodes('none', '(((') YIELD node RETURN node", 'EXPLAIN', 'EXPLAIN EXPLAIN RETURN 1', 'USE x', 'RETURN EXISTS { }', 'RETURN [x IN', 'FOREACH (x IN [1] | CREATE ())', 'MATCH (a) RETURN a.x.y.z', `RETURN ${'['.repeat(199)}${']'.repeat(199)}`, `RETURN ${'-'.repeat(10_000)}1`, `RETURN ${'NOT '.repeat(4_000)}true`, `RETURN ${'1+'.repeat(9_000)}1`, `MATCH ${'(a)--'.repeat(2_000)}(b) RETURN b`, `RETURN '${'\\u0041'.repeat(3_000)}'`, `WITH 1 AS a ${'WITH a '.repeat(2_000)} RETURN a`, `RETURN ${'CASE WHEN true THEN '.repeat(500)}1${' END'.repeat(500)}`, `${'RETURN 1 UNION '.repeat(1_000)}RETURN 1`,
  ]
  for (const query of queries) await expectUnharmed(api.request().post('/api/cypher').send({ query, timeoutMs: 1_000 }), query.slice(0, 120))
}, 120_000)

it('nothing was logged as a bug', () => {
  expect(api.logged.filter(({ level }) => level >= 50).map(({ path, err }) => [path, err])).toEqual([])
})

/** As it stands where it is text for an address, else escaped. */
function encodeBare(value: string): string {
  return /^[\w%.,-]*$/.test(value) ? value : encodeURIComponent(value)
}
