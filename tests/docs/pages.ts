import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export interface Page {
  /** Path from the root of the repository. */
  readonly file: string
  readonly text: string
}

/** README and everything in docs/. */
export function pages(): Page[] {
  const docs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'))
  return ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => `docs/${name}`)].map((file) => ({ file, text: readText(file) }))
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** The fenced blocks of a language in a page. */
export function blocks(page: Page, language: string): string[] {
  return [...page.text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '')
}
