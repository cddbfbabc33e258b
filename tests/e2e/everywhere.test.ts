/** What holds on every view: no barrier that axe knows, both themes, small screens, paper. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { panel, stage, stageReady, title } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()

const views: readonly { readonly name: string; readonly address: string; readonly ready: (page: Page) => Promise<void> }[] = [
  { name: 'Explore', address: '/', ready: stageReady },
  { name: 'Explore with an actor', address: '/?selected=al-mourabitoun', ready: (page) => panel(page).getByRole('heading', { name: 'Lineage' }).waitFor() },
  { name: 'Lineage', address: '/?view=lineage&from=mujao&to=jnim&joint=9', ready: (page) => page.locator('.joint-evidence').waitFor() },
  { name: 'Lineage before it is asked', address: '/?view=lineage', ready: (page) => page.getByText('Here a lineage is drawn').waitFor() },
  { name: 'Paths', address: '/?view=paths&from=mokhtar-belmokhtar&to=amadou-koufa', ready: (page) => title(page, /Belmokhtar/).waitFor() },
  { name: 'Conflicts', address: '/?view=conflicts', ready: (page) => page.locator('.side-card').first().waitFor() },
  { name: 'Cypher', address: `/?view=cypher&query=${encodeURIComponent('MATCH (a)-[r:MERGED_INTO]->(b) RETURN a, r, b LIMIT 5')}`, ready: (page) => page.getByRole('table').waitFor() },
]

describe.skipIf(reason !== undefined)(suiteName('Every view in a browser', reason), () => {
  const site = siteForTests()

  /** Every rule broken, with the elements that break it; `only` asks for a few rules. */
  async function barriers(page: Page, only?: string[]): Promise<string[]> {
    const axe = new AxeBuilder({ page })
    const { violations } = await (only ? axe.withRules(only) : axe).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }

  it.each(views)('$name has no barrier that axe knows', async ({ address, ready }) => {
    const page = await site.open(address, { colorScheme: 'light' })
    await ready(page)
    expect(await barriers(page)).toEqual([])
    // The dark page is the same but for its colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-theme=dark]').waitFor()
    expect(await barriers(page, ['color-contrast'])).toEqual([])
  })

  it('has no barrier where menu, tables and search are open', async () => {
    const page = await site.open('/?selected=jnim')
    await panel(page).getByRole('heading', { name: 'Lineage' }).waitFor()
    await page.getByRole('button', { name: /^Tables/ }).click()
    await page.getByRole('button', { name: 'Export' }).click()
    expect(await barriers(page)).toEqual([])
  })

  it.each([380, 800, 900, 1180])('fits every view into %i pixels', async (width) => {
    const page = await site.open('/', { viewport: { width, height: 780 } })
    for (const { name, address, ready } of views) {
      await page.goto(address)
      await (name === 'Explore with an actor' && width < 900 ? stageReady(page) : ready(page))
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, name).toBeLessThanOrEqual(0)
    }
  })

  it.each(['/', '/?selected=al-mourabitoun'])('leaves the stage more than half of 900 pixels at %s', async (address) => {
    const page = await site.open(address, { viewport: { width: 900, height: 780 } })
    await stageReady(page)
    const { width } = (await stage(page).boundingBox()) ?? { width: 0 }
    expect(width).toBeGreaterThan(450)
    await page.getByRole('button', { name: address === '/' ? 'Unfold the panel' : 'Unfold the legend' }).click()
    await (address === '/' ? title(page, 'Nothing selected') : page.getByRole('link', { name: /How are these two leaders/ })).waitFor()
  })

  it('keeps graph, list and panel in three tabs on a small screen', async () => {
    const page = await site.open('/', { viewport: { width: 380, height: 780 }, hasTouch: true })
    await stageReady(page)
    await page.getByRole('tab', { name: 'List' }).tap()
    await page.getByRole('table').getByRole('row').nth(1).getByRole('button').tap()
    await page.getByRole('tab').nth(2).tap()
    await panel(page).getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('tab', { name: 'Graph' }).tap()
    await stage(page).waitFor()
    await page.getByRole('button', { name: 'Open panel' }).tap()
    await panel(page).waitFor()
  })

  it('keeps the theme that was chosen, and follows the system again when told', async () => {
    const page = await site.open('/', { colorScheme: 'light' })
    await stageReady(page)
    const theme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme')
    await page.getByRole('button', { name: 'Light or dark' }).press('Enter')
    await page.getByRole('menuitemradio', { name: 'Dark' }).press('Enter')
    expect(await theme()).toBe('dark')
    await page.reload()
    await stageReady(page)
    expect(await theme()).toBe('dark')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.getByRole('menuitemradio', { name: 'As the system' }).click()
    expect(await theme()).toBe('light')
  })

  it('says in its menu what it holds', async () => {
    const page = await site.open('/')
    await page.getByRole('button', { name: 'About this graph' }).click()
    await page.getByText(/\d+ actors, \d+ relations, [\d,]+ claims, 5 documents, \d+ disagreements/).waitFor()
    await page.getByText('Store: embedded').waitFor()
  })
})
