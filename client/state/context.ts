import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from './app.ts'

export const AppContext = createContext<App | undefined>(undefined)

/** The state of the page; every view stands inside its provider. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('a view stands outside of AppContext')
  return app
}
