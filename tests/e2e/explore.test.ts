import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { asked, contextMenu, onStage, panel, search, spotOfSelected, stage, stageReady, title } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()

describe.skipIf(reason !== undefined)(suiteName('Explore in a browser', reason), () => {
  const site = siteForTests()
  const open = async (address: string): Promise<Page> => {
    const page = await site.open(address)
    await stageReady(page)
    return page
  }

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it('opens with groups and their leaders and nothing to complain of', async () => {
      const page = await site.open('/', { colorScheme })
      await stageReady(page)
      expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme)
      expect(await onStage(page).textContent()).toMatch(/^\d+ actors, \d+ relations$/)
      expect(await page.getByRole('checkbox', { name: /^Leader/ }).isChecked()).toBe(true)
      expect(await page.getByRole('checkbox', { name: /^State/ }).isChecked()).toBe(false)
      expect(await page.title()).toBe('Explore · Actor graph')
    })
  })

  it('asks for the graph once, and before its own code has run', async () => {
    const page = await open('/')
    const times = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })))
    const graph = times.filter(({ name }) => name.endsWith('/api/graph'))
    const stageCode = times.find(({ name }) => name.includes('GraphStage'))
    expect(graph).toHaveLength(1)
    expect(graph[0]?.startTime).toBeLessThan(stageCode?.startTime ?? 0)
  })

  describe('the search', () => {
    it('finds an actor by another name, with the keyboard alone', async () => {
      const page = await open('/')
      await page.keyboard.press('/')
      await page.keyboard.type('MUJWA')
      await page.getByRole('option', { name: /MUJWA.*MUJAO/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await title(page, 'MUJAO').waitFor()
      expect(asked(page).get('selected')).toBe('mujao')
    })

    it('walks its answers with the arrows and says where nobody has the name', async () => {
      const page = await open('/')
      await search(page).fill('al-M')
      const options = page.getByRole('option')
      await options.nth(1).waitFor()
      expect(await options.nth(0).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
      await search(page).fill('qqqqzz')
      await page.getByText('No actor has this name').waitFor()
      await page.keyboard.press('Escape')
      expect(await search(page).inputValue()).toBe('')
    })

    it('takes a click on an answer', async () => {
      const page = await open('/')
      await search(page).fill('AQIM')
      await page.getByRole('option').first().click()
      await title(page, 'AQIM').waitFor()
    })
  })

  describe('the panel', () => {
    it('opens the evidence under a relation, in our words where the documents are not at hand', async () => {
      const page = await open('/?selected=mujao')
      const row = panel(page).getByRole('button', { name: /al-Mourabitoun, disputed/ })
      await row.click()
      const card = page.getByRole('article', { name: /^Evidence/ })
      await card.getByText('DOCUMENTS_DIR').waitFor()
      expect((await card.locator('.passage.says').textContent())?.length).toBeGreaterThan(10)
      expect(await card.getByText(/^1 of \d$/).count()).toBe(1)
      await card.getByRole('button', { name: 'Next claim' }).click()
      await card.getByText(/^2 of \d$/).waitFor()
      await row.press('Enter')
      await card.waitFor({ state: 'detached' })
    })

    it('says how its evidence is put for one claim and for several', async () => {
      const page = await open('/?selected=al-mourabitoun')
      await panel(page).getByRole('heading', { name: 'Lineage' }).waitFor()
      const text = (await panel(page).textContent()) ?? ''
      expect(text).not.toMatch(/\b1 (claims|documents|publishers)\b/)
      expect(text).toMatch(/\d+ claims, \d documents/)
    })

    it('brings an actor onto the stage that a link selects but the legend leaves out', async () => {
      const page = await open('/?selected=mali')
      await panel(page).getByRole('button', { name: 'Show', exact: true }).click()
      await panel(page).getByRole('button', { name: 'Hide' }).waitFor()
      expect(asked(page).get('shown')).toBe('mali')
    })

    it('shows all relations, expands, collapses and hides', async () => {
      const page = await open('/?selected=mujao')
      const before = await onStage(page).textContent()
      const foot = panel(page).locator('.panel-foot')
      await foot.getByRole('button', { name: /^All \d+ relations/ }).click()
      await panel(page).getByRole('heading', { name: 'Conflict' }).waitFor()
      await foot.getByRole('button', { name: /^Expand/ }).click()
      await foot.getByRole('button', { name: /^Collapse/ }).waitFor()
      expect(await onStage(page).textContent()).not.toBe(before)
      await foot.getByRole('button', { name: /^Collapse/ }).click()
      await foot.getByRole('button', { name: /^Expand/ }).waitFor()
      expect(await onStage(page).textContent()).toBe(before)
      await foot.getByRole('button', { name: 'Hide' }).click()
      await title(page, 'Nothing selected').waitFor()
      expect(asked(page).get('hidden')).toBe('mujao')
    })
  })

  describe('the legend', () => {
    it('filters by family, certainty and kind, and counts what is left', async () => {
      const page = await open('/')
      const counts = async (): Promise<number[]> => ((await onStage(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
      const [actors = 0, relations = 0] = await counts()
      const lineage = page.getByRole('checkbox', { name: /^Lineage/ })
      const ofLineage = Number(/\d+/.exec((await page.locator('.legend-row', { has: lineage }).textContent()) ?? '')?.[0])
      await lineage.click()
      expect(await counts()).toEqual([actors, relations - ofLineage])
      await lineage.press('Space')
      expect(await counts()).toEqual([actors, relations])
      await page.getByRole('checkbox', { name: /^Reported/ }).click()
      expect((await counts())[1]).toBeLessThan(relations)
      await page.getByRole('checkbox', { name: /^State/ }).click()
      expect((await counts())[0]).toBeGreaterThan(actors)
      expect(asked(page).get('kinds')?.split(',')).toContain('state')
    })

    it('switches a document off', async () => {
      const page = await open('/')
      const before = await onStage(page).textContent()
      await page.getByRole('button', { name: /^Documents/ }).click()
      await page.getByRole('checkbox', { name: /^000/ }).click()
      expect(await onStage(page).textContent()).not.toBe(before)
      expect(asked(page).get('without')).toBe('000')
    })

    it('says what to do where nobody passes', async () => {
      const page = await site.open('/?kinds=company')
      await page.getByRole('checkbox', { name: /^Company/ }).click()
      await page.getByText('No actor passes the filter').first().waitFor()
      await page.getByRole('button', { name: 'Back to the first view' }).first().click()
      await stageReady(page)
    })
  })

  describe('the stage by keyboard', () => {
    it('walks to a neighbour with the arrows, and Enter opens', async () => {
      const page = await open('/?selected=mujao')
      await stage(page).focus()
      for (const arrow of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
        await page.keyboard.press(arrow)
        if (await page.locator('.tooltip').count()) break
      }
      const name = await page.locator('.tooltip .strong').first().textContent()
      await page.keyboard.press('Enter')
      await title(page, name ?? '').waitFor()
    })

    it('hides with H, and Ctrl+Z gives actor and selection back', async () => {
      const page = await open('/?selected=mujao')
      await stage(page).focus()
      await page.keyboard.press('h')
      expect(asked(page).get('hidden')).toBe('mujao')
      expect(asked(page).get('selected')).toBeNull()
      await page.keyboard.press('Control+z')
      expect(asked(page).get('hidden')).toBeNull()
      await title(page, 'MUJAO').waitFor()
    })

    it('expands and collapses with E, opens the menu with Shift+F10 and closes the top-most thing with Esc', async () => {
      const page = await open('/?selected=mujao')
      const before = await onStage(page).textContent()
      await stage(page).focus()
      await page.keyboard.press('e')
      await page.waitForFunction((text) => document.querySelector('.drawer-head .second')?.textContent !== text, before)
      await page.keyboard.press('e')
      await page.waitForFunction((text) => document.querySelector('.drawer-head .second')?.textContent === text, before)
      await page.keyboard.press('Shift+F10')
      await contextMenu(page).getByRole('menuitem', { name: /^Open/ }).waitFor()
      await page.keyboard.press('Escape')
      await contextMenu(page).waitFor({ state: 'detached' })
      expect(await stage(page).evaluate((element) => element === document.activeElement)).toBe(true)
      expect(asked(page).get('selected')).toBe('mujao')
      await page.keyboard.press('Escape')
      expect(asked(page).get('selected')).toBeNull()
    })

    it('asks for the paths between two selected with P', async () => {
      const page = await open('/?selected=mokhtar-belmokhtar,amadou-koufa')
      await panel(page, 'Selection').waitFor()
      await stage(page).focus()
      await page.keyboard.press('p')
      await title(page, /Mokhtar Belmokhtar/).waitFor()
      expect(asked(page).get('view')).toBe('paths')
    })
  })

  describe('the stage by mouse', () => {
    it('selects with a click, adds with Shift, toggles with Ctrl, and a click on nothing deselects', async () => {
      const page = await open('/?selected=jnim')
      const jnim = await spotOfSelected(page)
      await search(page).fill('AQIM')
      await page.getByRole('option').first().click()
      await title(page, 'AQIM').waitFor()
      const aqim = await spotOfSelected(page)
      await page.mouse.click(jnim.x, jnim.y)
      await title(page, 'JNIM').waitFor()
      await page.keyboard.down('Shift')
      await page.mouse.click(aqim.x, aqim.y)
      await page.keyboard.up('Shift')
      await title(page, '2 actors selected').waitFor()
      await page.keyboard.down('Control')
      await page.mouse.click(jnim.x, jnim.y)
      await page.keyboard.up('Control')
      await title(page, 'AQIM').waitFor()
      const corner = await stage(page).boundingBox()
      await page.mouse.click((corner?.x ?? 0) + 6, (corner?.y ?? 0) + 6)
      await title(page, 'Nothing selected').waitFor()
    })

    it('says on hover who it is', async () => {
      const page = await open('/?selected=jnim')
      const { x, y } = await spotOfSelected(page)
      await page.mouse.move(x, y)
      await page.locator('.tooltip', { hasText: 'JNIM' }).waitFor()
    })

    it('draws a box with Shift that selects those inside', async () => {
      const page = await open('/?selected=jnim')
      const { x, y } = await spotOfSelected(page)
      await page.keyboard.press('Escape')
      const corner = await stage(page).boundingBox()
      await page.mouse.move((corner?.x ?? 0) + 6, (corner?.y ?? 0) + 6)
      await page.keyboard.down('Shift')
      await page.mouse.down()
      await page.mouse.move(x + 20, y + 20, { steps: 4 })
      await page.locator('.selection-box').waitFor()
      await page.mouse.up()
      await page.keyboard.up('Shift')
      await page.locator('.selection-box').waitFor({ state: 'detached' })
      expect(asked(page).get('selected')?.split(',')).toContain('jnim')
    })

    it('expands with a double click and collapses with another', async () => {
      const page = await open('/?selected=mujao')
      const before = await onStage(page).textContent()
      const first = await spotOfSelected(page)
      await page.mouse.dblclick(first.x, first.y)
      await page.waitForFunction((text) => document.querySelector('.drawer-head .second')?.textContent !== text, before)
      const second = await spotOfSelected(page)
      await page.mouse.dblclick(second.x, second.y)
      await page.waitForFunction((text) => document.querySelector('.drawer-head .second')?.textContent === text, before)
    })

    it('pins what is dragged, and Ctrl+Z takes the pin away', async () => {
      const page = await open('/?selected=jnim')
      const { x, y } = await spotOfSelected(page)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 40, y + 30, { steps: 4 })
      await page.mouse.up()
      await page.getByText('JNIM pinned.').waitFor()
      expect(await spotOfSelected(page)).not.toEqual({ x, y })
      await page.keyboard.press('Control+z')
      await page.getByText('Taken back.').waitFor()
    })

    it('opens its menu with the other button; a click elsewhere closes it', async () => {
      const page = await open('/?selected=jnim')
      const { x, y } = await spotOfSelected(page)
      await page.mouse.click(x, y, { button: 'right' })
      await contextMenu(page).waitFor()
      await page.getByRole('button', { name: 'Fit all (0)' }).click()
      await contextMenu(page).waitFor({ state: 'detached' })
      const again = await spotOfSelected(page)
      await page.mouse.click(again.x, again.y, { button: 'right' })
      await contextMenu(page).getByRole('menuitem', { name: /^Hide/ }).click()
      expect(asked(page).get('hidden')).toBe('jnim')
    })

    it('lays out again and stops when told', async () => {
      const page = await open('/')
      await page.getByRole('button', { name: 'Lay out again' }).click()
      await page.getByRole('button', { name: 'Stop the layout' }).click()
      await page.getByRole('button', { name: 'Lay out again' }).waitFor()
    })
  })

  describe('the tables under the stage', () => {
    it('list, sort and open by keyboard', async () => {
      const page = await open('/')
      await page.getByRole('button', { name: /^Tables/ }).press('Enter')
      const table = page.getByRole('table')
      await table.waitFor()
      await table.getByRole('columnheader', { name: 'Actor' }).getByRole('button').press('Enter')
      expect(await table.getByRole('columnheader', { name: 'Actor' }).getAttribute('aria-sort')).toBe('ascending')
      const rows = table.getByRole('row')
      const first = rows.nth(1).getByRole('button')
      const name = (await first.textContent()) ?? ''
      await first.press('Enter')
      await title(page, name).waitFor()
    })

    it('open a relation with its evidence', async () => {
      const page = await open('/')
      await page.getByRole('button', { name: /^Tables/ }).click()
      await page.getByText(/^Relations \d+$/).click()
      const first = page.getByRole('table').getByRole('row').nth(1).getByRole('button')
      await first.press('Enter')
      await page.getByRole('article', { name: /^Evidence/ }).waitFor()
      expect(asked(page).get('relation')).not.toBeNull()
    })
  })

  describe('the export menu', () => {
    const download = async (page: Page, group: RegExp, format: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click()
      const arriving = page.waitForEvent('download')
      await page.getByRole('group', { name: group }).getByRole('menuitem', { name: new RegExp(`^${format}`) }).click()
      return readFile(await (await arriving).path(), 'utf8')
    }

    it('gives JSON that parses and GEXF that is XML', async () => {
      const page = await open('/')
      const json = JSON.parse(await download(page, /^The whole graph/, 'JSON')) as Record<string, unknown>
      expect(Object.keys(json)).toContain('relations')
      expect(await download(page, /^What stands/, 'GEXF')).toMatch(/^<\?xml version="1.0"/)
    })

    it('gives just what stands on the stage: leaders only, without the hidden, with those added by hand', async () => {
      const page = await open('/?hidden=jnim&shown=france')
      const json = JSON.parse(await download(page, /^What stands/, 'JSON')) as { actors: { id: string }[]; relations: unknown[] }
      expect(await onStage(page).textContent()).toBe(`${json.actors.length} actors, ${json.relations.length} relations`)
      const ids = json.actors.map(({ id }) => id)
      expect(ids).toContain('france')
      expect(ids).not.toContain('jnim')
    })

    it('gives nodes and edges for tables, each as a file', async () => {
      const page = await open('/')
      expect(await download(page, /^What stands/, 'CSV, actors')).toContain('iyad-ag-ghaly')
      expect((await download(page, /^What stands/, 'CSV, relations')).split('\n')[0]).toContain('Source')
    })

    it('offers nothing where nothing stands', async () => {
      const page = await open('/?families=')
      await page.getByRole('button', { name: 'Export' }).press('ArrowDown')
      expect(await page.getByRole('menuitem').count()).toBe(4)
    })
  })
})
