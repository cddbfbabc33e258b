/** What a reader sees when something is broken, and that the page recovers by itself. */
import { describe, expect, it, vi } from 'vitest'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { onStage, stage, stageReady, title } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()

describe.skipIf(reason !== undefined)(suiteName('Faults seen in a browser', reason), () => {
  const site = siteForTests()

  it('a server that is gone is said, and Try again recovers', async () => {
    site.expectFaults(/Failed to load resource|preload/)
    const page = await site.open('/?view=conflicts')
    await page.locator('.side-card').first().waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Lineage', exact: true }).click()
    await page.getByRole('link', { name: 'Conflicts' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'The disagreements could not be read' })
    await alert.getByText(/server/).waitFor()
    await page.unroute('**/api/**')
    await alert.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.locator('.side-card').first().waitFor()
  })

  it('a page that opens while the server is gone asks again by itself', async () => {
    site.expectFaults(/Failed to load resource|preload/)
    const page = await site.open('/?view=cypher')
    await page.route('**/api/**', (route) => route.abort())
    await page.goto('/')
    await page.getByRole('alert').getByText('The graph could not be read').waitFor()
    await page.unroute('**/api/**')
    await stageReady(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a part of the page that cannot be fetched can be asked for again', async () => {
    site.expectFaults(/Failed to load resource/)
    const page = await site.open('/')
    await stageReady(page)
    await page.route('**/assets/lineage-*', (route) => route.abort())
    await page.getByRole('link', { name: 'Lineage', exact: true }).click()
    await page.getByText('The view could not be opened').waitFor()
    await page.unroute('**/assets/lineage-*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Here a lineage is drawn').waitFor()
  })

  it('where the code of the stage cannot be fetched the rest works', async () => {
    site.expectFaults(/Failed to load resource/)
    const page = await site.open('/?view=conflicts')
    await page.route('**/assets/GraphStage-*', (route) => route.abort())
    await page.goto('/?selected=jnim')
    await page.getByText('The drawing could not be fetched').waitFor()
    await title(page, 'JNIM').waitFor()
    await page.unroute('**/assets/GraphStage-*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await stageReady(page)
  })

  it('where WebGL is lost the tables go on, and Try again draws anew', async () => {
    site.expectFaults(/WebGL|CONTEXT_LOST/)
    const page = await site.open('/')
    await stageReady(page)
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.stage-canvas canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await page.getByText('The browser stopped drawing').waitFor()
    await page.getByRole('button', { name: /^Tables/ }).click()
    const first = page.getByRole('table').getByRole('row').nth(1).getByRole('button')
    const name = (await first.textContent()) ?? ''
    await first.click()
    await title(page, name).waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The browser stopped drawing').waitFor({ state: 'detached' })
  })

  it('where there is no WebGL at all the tables still work', async () => {
    site.expectFaults(/WebGL/)
    const page = await site.open('/?view=cypher')
    await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null })
    await page.goto('/')
    await page.getByText('The browser stopped drawing').waitFor()
    expect(await onStage(page).textContent()).toMatch(/^\d+ actors/)
  })

  it('while the graph is slow to come the ends asked for are named by their ids', async () => {
    const page = await site.open('/?view=cypher')
    await page.route('**/api/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue().catch(() => undefined)
    })
    await page.goto('/?view=lineage&from=mujao&to=jnim')
    await page.getByRole('button', { name: 'From: mujao', exact: true }).waitFor()
    await page.getByRole('button', { name: 'From: MUJAO', exact: true }).waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('an actor that is not in the data is said so in the panel', async () => {
    site.expectFaults(/404/)
    const page = await site.open('/?selected=nobody-of-this-name')
    const alert = page.getByRole('alert').filter({ hasText: 'The actor could not be read' })
    await alert.getByText('Search for it by any of its names.').waitFor()
    expect(await alert.getByRole('button').count()).toBe(0)
    await stage(page).waitFor()
  })
})

describe.skipIf(reason !== undefined)(suiteName('A store that cannot be reached, seen in a browser', reason), () => {
  // Nothing listens on port 1.
  const site = siteForTests({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'of no use' })

  it('is said once in plain words, with a way to try again', async () => {
    site.expectFaults(/503|Failed to load resource|preload/)
    const page = await site.open('/')
    const alert = page.getByRole('alert')
    await alert.getByText(/database/).waitFor()
    expect(await alert.count()).toBe(1)
    await alert.getByText('The page tries again every few seconds.').waitFor()
    await alert.getByRole('button', { name: 'Try again' }).click()
  })
})
