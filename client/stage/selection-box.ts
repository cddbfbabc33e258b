/** The box that Shift and the mouse draw on the stage. */
import type { Pixel } from './curve.ts'

/** Pixels under which it is a click that slipped. */
const least = 4

export class SelectionBox {
  private readonly frame = document.createElement('div')
  private end: Pixel

  constructor(container: HTMLElement, private readonly start: Pixel) {
    this.end = start
    this.frame.className = 'selection-box'
    container.append(this.frame)
  }

  to({ x, y }: Pixel): void {
    this.end = { x, y }
    const { start, frame } = this
    Object.assign(frame.style, {
      left: `${Math.min(start.x, x)}px`,
      top: `${Math.min(start.y, y)}px`,
      width: `${Math.abs(start.x - x)}px`,
      height: `${Math.abs(start.y - y)}px`,
    })
  }

  get isDrawn(): boolean {
    return Math.hypot(this.end.x - this.start.x, this.end.y - this.start.y) >= least
  }

  holds({ x, y }: Pixel): boolean {
    const { start, end } = this
    return x >= Math.min(start.x, end.x) && x <= Math.max(start.x, end.x) && y >= Math.min(start.y, end.y) && y <= Math.max(start.y, end.y)
  }

  remove(): void {
    this.frame.remove()
  }
}
