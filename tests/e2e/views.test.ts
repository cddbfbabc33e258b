import type { Locator, Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { whyNoBrowser } from '../setup/chromium.ts'
import { suiteName } from '../setup/neo4j-for-tests.ts'
import { asked, stageReady, title } from './page-parts.ts'
import { siteForTests } from './site.ts'

vi.setConfig({ testTimeout: 60_000 })
const reason = whyNoBrowser()

describe.skipIf(reason !== undefined)(suiteName('Lineage, paths and conflicts in a browser', reason), () => {
  const site = siteForTests()
  const joint = (page: Page, name: RegExp): Locator => page.locator('.joint-button').and(page.getByRole('button', { name }))

  describe('lineage', () => {
    it('opens from the first screen by its question', async () => {
      const page = await site.open('/')
      await page.getByRole('link', { name: /How did MUJAO and al-Mulathamun/ }).click()
      await title(page, /MUJAO/).waitFor()
      expect([asked(page).get('view'), asked(page).get('from'), asked(page).get('to')]).toEqual(['lineage', 'mujao', 'jnim'])
    })

    it('shows two routes from MUJAO to JNIM and lights the one chosen', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      const routes = page.getByRole('list', { name: 'Routes' }).getByRole('button')
      await routes.first().waitFor()
      expect(await routes.count()).toBe(2)
      await routes.nth(1).click()
      expect(asked(page).get('route')).toBe('2')
      expect(await routes.nth(1).getAttribute('aria-pressed')).toBe('true')
      await routes.nth(1).press('Enter')
      expect(asked(page).get('route')).toBeNull()
    })

    it('opens the joint of August 2013 with both parents and their dispute', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      await joint(page, /August 2013/).click()
      const evidence = page.getByRole('region', { name: /^Evidence of/ })
      await evidence.waitFor()
      const text = (await evidence.textContent()) ?? ''
      for (const word of ['MUJAO', 'al-Mulathamun', 'How much of MUJAO']) expect(text).toContain(word)
      expect(await evidence.getByRole('article').count()).toBeGreaterThan(3)
    })

    it('is reached joint by joint with the keyboard, and Esc closes the evidence', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      await joint(page, /March 2017/).focus()
      await page.keyboard.press('Enter')
      const evidence = page.getByRole('region', { name: /^Evidence of/ })
      await evidence.waitFor()
      const text = (await evidence.textContent()) ?? ''
      for (const word of ['Ansar Dine', 'AQIM', 'al-Mourabitoun', 'Macina Liberation Front']) expect(text).toContain(word)
      await page.waitForFunction(() => document.activeElement?.id === 'joint-evidence')
      await page.keyboard.press('Escape')
      await evidence.waitFor({ state: 'detached' })
    })

    it('says the same in numbered sentences that open the same evidence', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      const sentences = page.getByRole('list', { name: 'The same in sentences' }).getByRole('button')
      await sentences.first().waitFor()
      expect(await sentences.count()).toBe(await page.locator('.joint-button').count())
      await sentences.first().press('Enter')
      expect(asked(page).get('joint')).toBe('1')
    })

    it('takes another end by keyboard', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      await page.getByRole('button', { name: 'From: MUJAO' }).press('Enter')
      await page.keyboard.type('al-Mulathamun')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await title(page, /Mulathamun/).waitFor()
      expect(asked(page).get('from')).toBe('al-mulathamun')
    })

    it('of a person says that none is told and leads back to the graph', async () => {
      const page = await site.open('/?view=lineage&from=amadou-koufa')
      await page.getByText('the documents tell none of Amadou Koufa').waitFor()
      expect(await page.getByRole('group', { name: 'Width of years' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Open Amadou Koufa in the graph' }).click()
      await title(page, 'Amadou Koufa').waitFor()
    })

    it('explains in its legend only what is drawn', async () => {
      const page = await site.open('/?view=lineage&from=afisma&to=minusma')
      const legend = page.getByRole('list', { name: 'Legend' })
      await legend.getByText('flows into MINUSMA').waitFor()
      for (const word of ['reported', 'disputed', 'agreed, fell through']) expect(await legend.getByText(word).count(), word).toBe(0)
    })

    it('prints without its controls', async () => {
      const page = await site.open('/?view=lineage&from=mujao&to=jnim')
      await joint(page, /August 2013/).waitFor()
      await page.emulateMedia({ media: 'print' })
      for (const control of ['.header', '.toolbar', '.joint-button', '.said']) {
        expect(await page.locator(control).first().isVisible(), control).toBe(false)
      }
      expect(await page.getByRole('img', { name: /sentences below/ }).isVisible()).toBe(true)
    })
  })

  describe('paths', () => {
    it('connect the two leaders of the question, each step with its sentence and its evidence', async () => {
      const page = await site.open('/')
      await page.getByRole('link', { name: /How are these two leaders/ }).click()
      await title(page, /Mokhtar Belmokhtar.*Amadou Koufa/).waitFor()
      const evidence = page.getByRole('button', { name: /^Evidence/ }).first()
      await evidence.press('Enter')
      await page.getByRole('article', { name: /^Evidence/ }).first().waitFor()
    })

    it.each([380, 900])('are cut off nowhere at %i pixels', async (width) => {
      const page = await site.open('/?view=paths&from=mokhtar-belmokhtar&to=amadou-koufa', { viewport: { width, height: 900 } })
      await page.locator('.path-row').nth(2).waitFor()
      const cut = await page.locator('.path-row').evaluateAll((rows) => rows.flatMap((row) => {
        const { right } = row.getBoundingClientRect()
        return [...row.querySelectorAll('.hop, .hop-words p')].filter((part) => part.getBoundingClientRect().right > right + 1).map((part) => part.textContent)
      }))
      expect(cut).toEqual([])
    })

    it('say why there is none, and allow what is missing', async () => {
      const page = await site.open('/?view=paths&from=abdelmalek-droukdel&to=adnan-abu-walid-al-sahrawi&walk=politics')
      await page.getByRole('button', { name: 'Allow it' }).click()
      await page.getByRole('list').getByText(/steps? /).first().waitFor()
      expect(await page.getByRole('button', { name: 'Allow it' }).count()).toBe(0)
    })

    it('ask again when a family is switched on, by keyboard', async () => {
      const page = await site.open('/?view=paths&from=mokhtar-belmokhtar&to=amadou-koufa')
      await page.getByRole('checkbox', { name: /^Conflict/ }).press('Space')
      expect(asked(page).get('walk')?.split(',')).toContain('conflict')
      await title(page, /Mokhtar Belmokhtar/).waitFor()
    })
  })

  describe('conflicts', () => {
    it('stand side by side, with what differs between them', async () => {
      const page = await site.open('/?view=conflicts')
      const list = page.getByRole('navigation', { name: 'Disagreements' })
      await list.getByRole('link', { name: /How much of MUJAO/ }).click()
      await title(page, /How much of MUJAO/).waitFor()
      expect(await page.locator('.side-card').count()).toBe(2)
      await page.getByText('Kept as').waitFor()
    })

    it('draw the days apart where they differ in days', async () => {
      const page = await site.open('/?view=conflicts')
      await page.getByRole('navigation', { name: 'Disagreements' }).getByRole('link', { name: /capture Olivier Dubois/ }).click()
      await page.locator('.days-apart svg').first().waitFor()
      expect(await page.locator('.days-apart svg').count()).toBe(await page.locator('.side-card').count())
    })

    it.each([900, 1180])('leave both sides room to be read at %i pixels', async (width) => {
      const page = await site.open('/?view=conflicts', { viewport: { width, height: 900 } })
      await page.locator('.side-card').first().waitFor()
      const widths = await page.locator('.side-card').evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().width))
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(240)
    })

    it('are walked with the arrows and lead to the lineage', async () => {
      const page = await site.open('/?view=conflicts')
      const links = page.getByRole('navigation', { name: 'Disagreements' }).getByRole('link')
      await links.first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.querySelectorAll('.conflict-list a')[1]?.getAttribute('aria-current') === 'true')
      await page.getByRole('link', { name: 'Open in lineage' }).press('Enter')
      expect(asked(page).get('view')).toBe('lineage')
    })
  })

  describe('the address', () => {
    it('holds the view: what is reloaded is the same', async () => {
      const page = await site.open('/?selected=mujao&families=lineage,conflict&kinds=group,state&hidden=jnim&shown=algeria')
      await stageReady(page)
      const read = async (): Promise<unknown> => [page.url(), await page.locator('.drawer-head .second').textContent(), await page.locator('.panel-head h1').textContent()]
      await title(page, 'MUJAO').waitFor()
      const before = await read()
      await page.reload()
      await title(page, 'MUJAO').waitFor()
      expect(await read()).toEqual(before)
    })

    it('goes back and forward through views and selections', async () => {
      const page = await site.open('/?selected=mujao')
      await title(page, 'MUJAO').waitFor()
      await page.getByRole('link', { name: 'Conflicts' }).click()
      await page.getByRole('navigation', { name: 'Disagreements' }).waitFor()
      await page.goBack()
      await title(page, 'MUJAO').waitFor()
      await page.goForward()
      await page.getByRole('navigation', { name: 'Disagreements' }).waitFor()
    })
  })
})
