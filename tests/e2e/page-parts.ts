/** Parts of the page as a reader names them, and where they are. */
import type { Locator, Page } from 'playwright-core'

/** The window that the design is drawn for. */
export const wide = { width: 1440, height: 900 } as const

export const stage = (page: Page): Locator => page.getByRole('application')
export const panel = (page: Page, name = 'Actor'): Locator => page.getByRole('complementary', { name })
export const title = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
export const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Search actors, names, spellings' })
export const contextMenu = (page: Page): Locator => page.getByRole('menu', { name: 'Actions' })
/** "53 actors, 171 relations", as the head of the tables says. */
export const onStage = (page: Page): Locator => page.locator('.drawer-head .second')

/** Resolves when the stage has drawn everybody in their places. */
export async function stageReady(page: Page): Promise<void> {
  await stage(page).waitFor()
  await page.locator('.stage-canvas:not(.settling) canvas.sigma-labels').waitFor({ state: 'attached' })
  await framesPass(page)
}

/** Two frames: what was asked for before the first is drawn by the second. */
export function framesPass(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where the actor that is selected stands on the page: there its menu opens, asked for by key. */
export async function spotOfSelected(page: Page): Promise<Spot> {
  await framesPass(page)
  await stage(page).focus()
  await page.keyboard.press('Shift+F10')
  await contextMenu(page).waitFor()
  const spot = await page.evaluate(() => {
    const menu = document.querySelector<HTMLElement>('.context-menu')
    const box = document.querySelector('.explore-stage')?.getBoundingClientRect()
    const first = (text: string | undefined): number => Number(/-?[\d.]+/.exec(text ?? '')?.[0])
    return menu && box && { x: box.x + first(menu.style.left), y: box.y + first(menu.style.top) }
  })
  await page.keyboard.press('Escape')
  await contextMenu(page).waitFor({ state: 'detached' })
  if (!spot) throw new Error('the menu of the selected actor did not open on the stage')
  return spot
}

/** The query string of the page, decoded. */
export function asked(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams
}
