import { useEffect, useMemo } from 'preact/hooks'
import { loader } from './load.ts'
import type { Loadable } from './load.ts'

/** Asks while the component stands, anew whenever `key` changes; the question before is aborted. */
export function useLoad<T>(key: string, fetcher: (abort: AbortSignal) => Promise<T>): { readonly now: Loadable<T>; readonly again: () => void } {
  const asked = useMemo(() => loader(fetcher), [key])
  useEffect(() => {
    void asked.load()
    return () => asked.stop()
  }, [asked])
  return { now: asked.current.value, again: () => void asked.load() }
}
