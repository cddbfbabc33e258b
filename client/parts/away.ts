import { useEffect } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Calls when the pointer or the focus goes anywhere outside of the element, while it is open. */
export function useAway(element: RefObject<HTMLElement>, open: boolean, onAway: () => void): void {
  useEffect(() => {
    if (!open) return
    const away = (event: Event): void => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) onAway()
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])
}
