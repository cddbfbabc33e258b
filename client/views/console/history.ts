/** Queries run before, newest last; kept in the browser where it allows that. */
const key = 'actor-graph queries'
const most = 50

export interface History {
  add(query: string): void
  /** The query `steps` before or after the one last taken; what is being typed stands at the end. */
  step(by: -1 | 1, typed: string): string | undefined
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

export function createHistory(shelf: Shelf | undefined): History {
  const queries = read(shelf)
  let at = queries.length
  let draft = ''
  return {
    add(query) {
      if (queries.at(-1) !== query) queries.push(query)
      queries.splice(0, Math.max(0, queries.length - most))
      at = queries.length
      write(shelf, queries)
    },
    step(by, typed) {
      if (at === queries.length) draft = typed
      const next = at + by
      if (next < 0 || next > queries.length) return undefined
      at = next
      return at === queries.length ? draft : queries[at]
    },
  }
}

function read(shelf: Shelf | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function write(shelf: Shelf | undefined, queries: readonly string[]): void {
  try {
    shelf?.setItem(key, JSON.stringify(queries))
  } catch {
    // A full or forbidden storage forgets the queries with the page.
  }
}

/** The storage of the page; a browser that forbids it throws on the mere reading. */
export function pageShelf(): Shelf | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
