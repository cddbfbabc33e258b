import type { Locator, Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { blocks, pages } from '../docs/pages.ts'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { asked } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()
const [readme] = pages().filter(({ file }) => file === 'README.md')
const [lineageQuery = ''] = readme ? blocks(readme, 'cypher') : []

describe.skipIf(reason !== undefined)(suiteName('Cypher in a browser', reason), () => {
  const site = siteForTests({ QUERY_ROWS: '50' })
  const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Cypher query/ })
  const answer = (page: Page): Locator => page.getByRole('region', { name: 'Answer' })

  /** Types over what stands in the editor and runs it, with the keyboard alone. */
  async function ask(page: Page, query: string): Promise<void> {
    await editor(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(query)
    await page.keyboard.press('Control+Enter')
  }

  it('gives rows to the query of the README, typed and run with Ctrl+Enter', async () => {
    const page = await site.open('/?view=cypher')
    await ask(page, lineageQuery)
    await answer(page).getByText('2 of 2 rows').waitFor()
    expect(await answer(page).getByRole('row').count()).toBe(3)
    expect(asked(page).get('query')).toBe(lineageQuery)
  })

  it('runs by its button, shows the answer as table, graph and JSON, and opens evidence', async () => {
    const page = await site.open('/?view=cypher')
    await page.getByRole('button', { name: /^What became \$group/ }).click()
    await answer(page).getByText(/\d+ of \d+ rows/).waitFor()
    await answer(page).getByRole('button', { name: 'Evidence' }).or(answer(page).getByRole('link', { name: 'Evidence' })).first().click()
    await page.getByRole('article', { name: /^Evidence/ }).first().waitFor()
    await answer(page).getByText('Graph', { exact: true }).click()
    await page.getByRole('application').waitFor()
    await answer(page).getByText('JSON', { exact: true }).click()
    expect(Object.keys(JSON.parse((await page.getByLabel('Rows as JSON').textContent()) ?? '') as object)).toEqual(['columns', 'rows'])
  })

  it('asks again with another parameter', async () => {
    const page = await site.open('/?view=cypher')
    await page.getByRole('button', { name: /^Who led \$group/ }).click()
    await answer(page).getByText(/rows? in|rows?$/).first().waitFor()
    await page.getByLabel('$group').fill('mujao')
    await page.getByLabel('$group').press('Enter')
    await answer(page).getByRole('table').waitFor()
    expect(JSON.parse(asked(page).get('params') ?? '')).toEqual({ group: 'mujao' })
  })

  it('refuses to write, and says so', async () => {
    site.expectFaults(/403/)
    const page = await site.open('/?view=cypher')
    await ask(page, 'CREATE (x)')
    const refusal = page.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.textContent()).toMatch(/CREATE|read/i)
  })

  it('underlines what it cannot read, and says where', async () => {
    site.expectFaults(/400/)
    const page = await site.open('/?view=cypher')
    await ask(page, 'MATCH (a) RETURN a LIMITS 3')
    await page.getByRole('alert').getByText(/Line 1, column \d+/).waitFor()
    await page.locator('.cm-lintRange-error').first().waitFor({ state: 'attached' })
  })

  it('cancels with Esc what takes long', async () => {
    const page = await site.open('/?view=cypher')
    await ask(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a % 7 + b)')
    await page.getByRole('button', { name: /^Cancel/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Cancelled. Nothing was changed.').waitFor()
  })

  it('says where there are more rows than the limit', async () => {
    const page = await site.open('/?view=cypher')
    await ask(page, 'UNWIND range(1, 80) AS n RETURN n')
    await answer(page).getByText('There are more rows than the limit').waitFor()
  })

  it('brings back earlier queries with Ctrl+Up, and asks what stands in a link', async () => {
    const page = await site.open(`/?view=cypher&query=${encodeURIComponent('RETURN 1 AS one')}`)
    await answer(page).getByText('1 of 1 row').waitFor()
    await ask(page, 'RETURN 2 AS two')
    await page.getByRole('columnheader', { name: 'two' }).waitFor()
    await page.keyboard.press('Control+ArrowUp')
    await page.keyboard.press('Control+ArrowUp')
    expect(await editor(page).textContent()).toContain('RETURN')
    await page.goBack()
    await page.getByRole('columnheader', { name: 'one' }).waitFor()
  })
})
