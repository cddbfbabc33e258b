import { useEffect } from 'preact/hooks'
import type { App } from '../state/app.ts'

/** Keys that work everywhere: `/` goes to the search, Ctrl+Z takes back what was hidden, expanded or pinned. Never while typing. */
export function useShortcuts(app: App): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        document.querySelector<HTMLInputElement>('[data-search]')?.focus()
      } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        app.undo()
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [app])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isButtonLike(target))
}

function isButtonLike(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
}
