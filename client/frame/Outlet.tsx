import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ApiError } from '../api/error.ts'
import { ErrorState, Skeleton } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { views } from '../views/registry.ts'

type Opened = { readonly id: string; readonly view?: ComponentType; readonly error?: ApiError }

/** The view of the address; its code is fetched when it is first opened. */
export function Outlet() {
  const { address } = useApp()
  const id = address.value.view
  const [opened, setOpened] = useState<Opened>({ id: '' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let here = true
    views.find((view) => view.id === id)?.load().then(
      (view) => { if (here) setOpened({ id, view }) },
      () => { if (here) setOpened({ id, error: new ApiError(0, 'unreachable', 'A part of the page could not be fetched from the server.') }) },
    )
    return () => { here = false }
  }, [id, tries])
  if (opened.id !== id) return <Skeleton label="Opening the view" />
  if (opened.error) return <ErrorState error={opened.error} what="The view could not be opened" onAgain={() => setTries(tries + 1)} />
  const View = opened.view
  return View ? <View /> : null
}
