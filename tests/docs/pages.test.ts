import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportFormats } from '../../graph-data/formats/index.ts'
import { routes } from '../../server/api/index.ts'
import { errorTable } from '../../server/errors.ts'
import { pages, readText } from './pages.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('the pages', () => {
  test('link only to files that exist', () => {
    const broken = pages().flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(([, target = '']) => (existsSync(path.join(root, path.dirname(file), target)) ? [] : [`${file} → ${target}`])),
    )
    expect(broken).toEqual([])
  })

  test('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
    const named = pages().flatMap(({ text }) => [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script))
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })
})

describe('docs/API.md', () => {
  const text = readText('docs/API.md')

  test('names every route and no other', () => {
    const listed = [...text.matchAll(/`(GET|POST) (\/api\/[^`?]*)/g)].map(([, method = '', route = '']) => `${method} ${route}`)
    expect(listed.sort()).toEqual(routes.map((route) => `${route.method.toUpperCase()} ${route.path}`).sort())
  })

  test('names every error code with its status and no other', () => {
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| (.+) \|$/gm)].map(([, code = '', status = '', title = '']) => [code, Number(status), title])
    expect(listed).toEqual(Object.entries(errorTable).map(([code, { status, title }]) => [code, status, title]))
  })

  test('names every export format', () => {
    for (const { id } of exportFormats) expect(text).toContain(`\`${id}\``)
  })
})

describe('docs/DECISIONS.md', () => {
  test('gives every dependency a reason', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
    const told = readText('docs/DECISIONS.md')
    const silent = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => {
      const base = name.startsWith('@types/') ? name.slice('@types/'.length) : name
      const scope = `${base.split('/')[0] ?? ''}/*`
      return ![base, scope].some((wanted) => told.includes(wanted)) && !(base.startsWith('graphology-') && told.includes(base.slice('graphology-'.length)))
    })
    expect(silent).toEqual([])
  })
})
