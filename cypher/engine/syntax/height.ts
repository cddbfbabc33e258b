/** Bounds the height of a syntax tree, so that everything behind the parser may walk it by recursion. */
import type { Statement } from './ast.ts'
import { tooDeep } from './failure.ts'

/** Long chains (1 + 1 + …, a.b.c …, UNION) nest to the left without any bracket. */
const MAX_HEIGHT = 1_000

/** Walks the tree without recursion. Throws Limit/depth at the node that lies too deep. */
export function checkHeight(statement: Statement, text: string): void {
  let level: object[] = [statement]
  for (let height = 0; level.length > 0; height++) {
    const below: object[] = []
    for (const node of level) {
      if (height > MAX_HEIGHT) throw tooDeep(text, startOf(node), MAX_HEIGHT)
      for (const child of Object.values(node) as unknown[]) {
        if (typeof child === 'object' && child !== null) below.push(child)
      }
    }
    level = below
  }
}

function startOf(node: object): number {
  const span = 'span' in node ? node.span : node
  return typeof span === 'object' && span !== null && 'start' in span && typeof span.start === 'number' ? span.start : 0
}
