/**
 * `npm run pictures`: the pictures of docs/pictures, taken from the program as it is. It runs without documents, so that
 * no sentence of theirs is in a picture. The page must be built.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { Program } from '../setup/program.ts'
import { indexedPng } from './indexed-png.ts'
import { panel, stageReady, title, wide } from './page-parts.ts'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
/** Bytes that a picture may have. */
const most = 250_000
const question = `// Every step that led to JNIM, earliest first
MATCH (a:Actor)-[step:MERGED_INTO|SPLIT_INTO|RENAMED_TO]->(b:Actor),
      (b)-[:MERGED_INTO|SPLIT_INTO|RENAMED_TO*0..4]->(:Actor {id: $group})
RETURN DISTINCT a AS from, step, b AS to, step.edtf AS when,
       step.status AS status, step.publishers AS publishers
ORDER BY step.startMin`

interface Picture {
  readonly name: string
  readonly address: string
  readonly dark?: boolean
  readonly size?: { readonly width: number; readonly height: number }
  readonly ready: (page: Page) => Promise<unknown>
}

const explore: Omit<Picture, 'name'> = {
  address: '/?selected=al-mourabitoun',
  ready: async (page) => {
    await stageReady(page)
    await panel(page).getByRole('button', { name: /from MUJAO/ }).click()
    await page.getByRole('article', { name: /^Evidence/ }).waitFor()
    await page.mouse.move(0, 0)
  },
}

const pictures: readonly Picture[] = [
  { ...explore, name: 'explore-light' },
  { ...explore, name: 'explore-dark', dark: true },
  { name: 'explore-narrow', address: '/?selected=al-mourabitoun', size: { width: 380, height: 780 }, ready: (page) => page.getByRole('button', { name: 'Open panel' }).waitFor().then(() => stageReady(page)) },
  { name: 'lineage-light', address: '/?view=lineage&from=mujao&to=jnim', ready: (page) => page.locator('.joint-button').first().waitFor() },
  { name: 'paths-light', address: '/?view=paths&from=mokhtar-belmokhtar&to=amadou-koufa', ready: (page) => title(page, /Belmokhtar/).waitFor() },
  { name: 'conflicts-light', address: '/?view=conflicts', ready: (page) => page.locator('.side-card').first().waitFor() },
  { name: 'console-light', address: `/?view=cypher&${new URLSearchParams({ query: question, params: '{"group":"jnim"}' }).toString()}`, ready: (page) => page.getByRole('table').waitFor() },
]

async function take(browser: Browser, url: string, { name, address, dark = false, size = wide, ready }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: size, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${url}${address}`)
  await ready(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const png = indexedPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  await context.close()
  if (png.length > most) throw new Error(`${name}.png has ${png.length} bytes; it may have ${most}`)
  await writeFile(`${folder}${name}.png`, png)
  console.log(`${name}.png, ${Math.round(png.length / 1_000)} kB`)
}

await mkdir(folder, { recursive: true })
const program = await Program.start({})
try {
  const browser = await launchChromium()
  try {
    for (const picture of pictures) await take(browser, program.url, picture)
  } finally {
    await browser.close()
  }
} finally {
  await program.stop()
}
