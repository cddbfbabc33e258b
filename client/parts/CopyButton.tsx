import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useApp } from '../state/context.ts'

/** Puts text on the clipboard and says that it did, or that the browser refused. */
export function CopyButton({ text, children, look = 'link' }: { readonly text: () => string; readonly children: ComponentChildren; readonly look?: 'link' | 'plain' }) {
  const { said } = useApp()
  const [done, setDone] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      said.value = 'Copied.'
      setDone(true)
      setTimeout(() => setDone(false), 2_000)
    } catch {
      said.value = 'The browser did not allow copying.'
    }
  }
  return <button type="button" class={`button button-${look}`} onClick={() => void copy()}>{done ? 'Copied' : children}</button>
}
