import { useEffect } from 'preact/hooks'
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
      <Said />
    </>
  )
}

/** Milliseconds for which a line stays. */
const stay = 6_000

/** What just happened, for eyes and screen readers. */
function Said() {
  const { said } = useApp()
  const line = said.value
  useEffect(() => {
    if (line === '') return
    const timer = setTimeout(() => { said.value = '' }, stay)
    return () => clearTimeout(timer)
  }, [line])
  return <p class="said" role="status" aria-live="polite">{line}</p>
}
