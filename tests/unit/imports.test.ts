import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folders = ['cypher/engine', 'graph-data', 'server', 'client']

/** Which folder may import from which; the longest matching folder speaks for a file. */
const order: Readonly<Record<string, readonly string[]>> = {
  'cypher/engine': ['cypher/engine'],
  'graph-data': ['graph-data'],
  'graph-data/api': ['graph-data', 'cypher/engine/values'],
  server: ['server', 'graph-data', 'cypher/engine'],
  client: ['client', 'graph-data', 'cypher/engine'],
}

function sourceFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
  )
}

/** Files that a file names in an import or export, type-only ones too, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const named = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)|(?:^|\n)import\s+'(\.[^']+)'/g)
  return [...named].flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3]
    return target !== undefined && /\.tsx?$/.test(target) ? [path.posix.normalize(path.posix.join(path.posix.dirname(file), target))] : []
  })
}

const graph = new Map(sourceFiles().map((file) => [file, importsOf(file)]))

/** Files that import one another around a circle: strongly connected components of more than one (Tarjan 1972). */
function circles(): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (file: string): number => {
    index.set(file, index.size)
    low.set(file, index.size - 1)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const seen = index.get(next)
      const reach = seen === undefined ? visit(next) : stack.includes(next) ? seen : Infinity
      low.set(file, Math.min(low.get(file) ?? 0, reach))
    }
    if (low.get(file) === index.get(file)) {
      const circle = stack.splice(stack.indexOf(file))
      if (circle.length > 1) found.push(circle.sort())
    }
    return low.get(file) ?? 0
  }
  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return found
}

describe('imports', () => {
  test('are read from every source file', () => {
    expect(graph.size).toBeGreaterThan(100)
    expect([...graph.values()].flat().length).toBeGreaterThan(200)
  })

  test('name files that exist', () => {
    expect([...graph].flatMap(([file, targets]) => targets.filter((target) => !graph.has(target)).map((target) => `${file} → ${target}`))).toEqual([])
  })

  test('go one way through the folders', () => {
    const wrong = [...graph].flatMap(([file, targets]) => {
      const folder = Object.keys(order).filter((name) => file.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
      return targets.filter((target) => !(order[folder] ?? []).some((allowed) => target.startsWith(`${allowed}/`))).map((target) => `${file} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('make no cycle, type-only ones included', () => {
    expect(circles()).toEqual([])
  })
})
