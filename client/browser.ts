/** Binds the state to the browser: address and history, colour scheme, the remembered theme, the title. */
import { effect } from '@preact/signals'
import { createApi } from './api/client.ts'
import type { Theme } from './appearance.ts'
import { createApp } from './state/app.ts'
import type { App, ThemeChoice } from './state/app.ts'
import { parseLocation, formatAddress } from './state/url.ts'
import { views } from './views/registry.ts'

const themeKey = 'actor-graph theme'

export function bindBrowser(page: Window): App {
  const dark = page.matchMedia('(prefers-color-scheme: dark)')
  const app = createApp({
    api: createApi(),
    start: parseLocation(page.location),
    systemTheme: themeOf(dark.matches),
    themeChoice: rememberedTheme(page),
    onAddress: (address, how) => {
      const url = `/${formatAddress(address)}`
      if (how === 'push') page.history.pushState(null, '', url)
      else page.history.replaceState(null, '', url)
    },
  })
  page.addEventListener('popstate', () => app.receive(parseLocation(page.location)))
  dark.addEventListener('change', () => { app.systemTheme.value = themeOf(dark.matches) })
  effect(() => showTheme(page, app))
  effect(() => { page.document.title = titleOf(app) })
  void app.summary.load()
  void app.graph.load()
  return app
}

function themeOf(dark: boolean): Theme {
  return dark ? 'dark' : 'light'
}

function rememberedTheme(page: Window): ThemeChoice {
  try {
    const choice = page.localStorage.getItem(themeKey)
    return choice === 'light' || choice === 'dark' ? choice : 'system'
  } catch {
    return 'system'
  }
}

function showTheme(page: Window, app: App): void {
  const choice = app.themeChoice.value
  page.document.documentElement.dataset['theme'] = app.theme.value
  try {
    if (choice === 'system') page.localStorage.removeItem(themeKey)
    else page.localStorage.setItem(themeKey, choice)
  } catch {
    // A browser that forbids storage forgets the choice with the page.
  }
}

function titleOf(app: App): string {
  const view = views.find(({ id }) => id === app.address.value.view)?.label ?? ''
  const actor = app.actor.value === undefined ? undefined : app.data.value?.actors.get(app.actor.value)?.label
  return [app.address.value.view === 'explore' ? actor : undefined, view, 'Actor graph'].filter(Boolean).join(' · ')
}
