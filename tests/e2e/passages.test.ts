/** An invented data set whose documents are at hand: passages are shown, with the cited words marked. */
import { afterAll, describe, expect, it, vi } from 'vitest'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { writeInventedData } from './invented-data.ts'
import { panel, search, stageReady, title } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()
const folders = await writeInventedData()
afterAll(() => folders.remove())

describe.skipIf(reason !== undefined)(suiteName('Documents at hand', reason), () => {
  const site = siteForTests({ DATA_DIR: folders.data, DOCUMENTS_DIR: folders.documents })

  it('shows the passage with the cited words marked, between the words around it', async () => {
    const page = await site.open('/?selected=grey-column')
    await panel(page).getByRole('button', { name: /Union/ }).first().click()
    const card = page.getByRole('article', { name: /^Evidence/ })
    const marked = (await card.locator('mark').textContent()) ?? ''
    expect(Array.from(marked)).toHaveLength(60)
    expect(await card.locator('.context').first().textContent()).toContain('of document 10')
    expect(await card.getByText('DOCUMENTS_DIR').count()).toBe(0)
  })

  it('opens a claim by its own address', async () => {
    const page = await site.open('/claims/101-grey-column-allied-red-banner')
    await title(page, 'Grey Column').waitFor()
    await page.getByRole('article', { name: /^Evidence/ }).locator('mark').waitFor()
  })

  it('finds an actor by a name in Arabic script', async () => {
    const page = await site.open('/')
    await stageReady(page)
    await search(page).fill('العمود الرمادي')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await title(page, 'Grey Column').waitFor()
  })

  it('lays out a graph without stored positions before it shows it', async () => {
    const page = await site.open('/')
    await stageReady(page)
    expect(await page.locator('.stage-canvas').getAttribute('class')).toBe('stage-canvas')
  })
})
