import { Outlet } from './Outlet.tsx'
import { Header } from './Header.tsx'
import { useShortcuts } from './shortcuts.ts'
import { StoreNotice } from './StoreNotice.tsx'
import { useApp } from '../state/context.ts'

/** Header, notice where something is wrong, and the view. */
export function Frame() {
  const app = useApp()
  useShortcuts(app)
  return (
    <>
      <a class="skip" href="#view">Skip to the view</a>
      <Header />
      <StoreNotice />
      <main id="view" tabIndex={-1}>
        <Outlet />
      </main>
      <p class="said" role="status" aria-live="polite">{app.said.value}</p>
    </>
  )
}
