import type { TargetedMouseEvent } from 'preact'
import type { App, Change } from '../state/app.ts'

/** Follows a link within the page; with a modifier key the browser opens it its own way. */
export function follow(app: App, change: Change) {
  return (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    app.go(change)
  }
}
