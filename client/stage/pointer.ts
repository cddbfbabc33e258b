/** Mouse and touch on the stage: what was meant, told to whoever listens. */
import type Sigma from 'sigma'
import type { RelationView } from '../../graph-data/api/schemas.ts'
import type { Point } from '../state/app.ts'
import { actorKey, idOf } from './convert.ts'
import type { Bundle } from './convert.ts'
import type { Pixel } from './curve.ts'
import { lineAt } from './hit.ts'
import type { Drawn, Picture, Standing } from './picture.ts'
import { SelectionBox } from './selection-box.ts'

export interface Pointing {
  readonly id: string
  /** Pixels within the stage. */
  readonly x: number
  readonly y: number
}

export interface PointerEvents {
  onActor(id: string, how: 'only' | 'toggle' | 'add'): void
  onRelation(relation: RelationView): void
  onNothing(): void
  onExpand(id: string): void
  onMenu(at: Pointing): void
  onHover(at: Pointing | undefined, relations?: readonly RelationView[]): void
  onPlace(id: string, at: Point): void
  onBox(ids: readonly string[]): void
}

/** Pixels that the pointer may wander while it clicks. */
const wander = 4

export class Pointer {
  private dragged: { readonly id: string; readonly x: number; readonly y: number; moved: boolean } | undefined

  private box: SelectionBox | undefined
  /** Key of the actor clicked last. */
  private clicked: string | undefined
  private isOverActor = false
  private hovered: Bundle | undefined

  constructor(
    private readonly sigma: Sigma<Standing, Drawn>,
    private readonly picture: Picture,
    private readonly events: PointerEvents,
    private readonly where: (id: string) => Pointing | undefined,
  ) {
    this.listenToActors()
    this.listenToRelations()
    this.listenToDrag()
    this.listenToBox()
  }

  get dragging(): boolean {
    return this.dragged?.moved === true
  }

  private listenToActors(): void {
    const { sigma, events } = this
    const at = (node: string): Pointing => this.where(idOf(node)) ?? { id: idOf(node), x: 0, y: 0 }
    sigma.on('clickNode', ({ node, event }) => {
      if (this.dragging || this.box?.isDrawn) return
      this.clicked = node
      events.onActor(idOf(node), howOf(event.original))
    })
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault()
      const how = howOf(event.original)
      // Sigma counts clicks wherever they are: two quick ones on two actors are no double click.
      if (node === this.clicked && how === 'only') return events.onExpand(idOf(node))
      this.clicked = node
      events.onActor(idOf(node), how)
    })
    sigma.on('rightClickNode', ({ node, event }) => {
      event.original.preventDefault()
      events.onMenu(at(node))
    })
    sigma.on('enterNode', ({ node }) => {
      this.isOverActor = true
      this.hovered = undefined
      events.onHover(at(node))
    })
    sigma.on('leaveNode', () => {
      this.isOverActor = false
      events.onHover(undefined)
    })
  }

  private listenToRelations(): void {
    const { sigma, events } = this
    sigma.on('clickStage', ({ event }) => this.clickBesideActors(event))
    sigma.on('doubleClickStage', ({ event }) => {
      // A quick click beside the actor just clicked is no double click; two beside actors zoom in, as on maps.
      if (this.clicked === undefined) return
      event.preventSigmaDefault()
      this.clickBesideActors(event)
    })
    sigma.on('moveBody', ({ event }) => {
      if (this.dragged || this.box || this.isOverActor || event.original.target !== sigma.getCanvases()['mouse']) return
      const bundle = this.bundleAt(event)
      if (bundle) events.onHover({ id: '', x: event.x, y: event.y }, bundle.relations)
      else if (this.hovered) events.onHover(undefined)
      this.hovered = bundle
    })
    sigma.on('leaveStage', () => {
      if (this.hovered) events.onHover(undefined)
      this.hovered = undefined
    })
  }

  private clickBesideActors(point: Pixel): void {
    if (this.box?.isDrawn) return
    this.clicked = undefined
    const [best] = this.bundleAt(point)?.relations ?? []
    if (best) this.events.onRelation(best)
    else this.events.onNothing()
  }

  private bundleAt(point: Pixel): Bundle | undefined {
    const at = new Map(this.picture.graph.mapNodes((key, { x, y }) => [idOf(key), this.sigma.graphToViewport({ x, y })]))
    return lineAt(point, this.picture.bundles, at)
  }

  private listenToDrag(): void {
    const { sigma } = this
    sigma.on('downNode', ({ node, event }) => { this.dragged = { id: idOf(node), x: event.x, y: event.y, moved: false } })
    sigma.on('moveBody', ({ event }) => {
      const { dragged } = this
      if (!dragged) return
      event.preventSigmaDefault()
      if (!dragged.moved && Math.hypot(event.x - dragged.x, event.y - dragged.y) < wander) return
      if (!dragged.moved) this.events.onHover(undefined)
      dragged.moved = true
      this.picture.graph.mergeNodeAttributes(actorKey(dragged.id), sigma.viewportToGraph(event))
      event.original.preventDefault()
      event.original.stopPropagation()
    })
    const drop = (): void => this.drop()
    sigma.on('upNode', drop)
    sigma.on('upStage', drop)
  }

  private listenToBox(): void {
    const { sigma } = this
    sigma.on('downStage', ({ event }) => {
      if (event.original.shiftKey) this.box = new SelectionBox(sigma.getContainer(), event)
    })
    sigma.on('moveBody', ({ event }) => {
      if (!this.box) return
      event.preventSigmaDefault()
      event.original.preventDefault()
      this.box.to(event)
    })
    const close = (): void => this.closeBox()
    sigma.on('upNode', close)
    sigma.on('upStage', close)
  }

  private closeBox(): void {
    const { box } = this
    if (!box) return
    box.remove()
    const inside = this.picture.graph.filterNodes((_key, { x, y }) => box.holds(this.sigma.graphToViewport({ x, y })))
    if (inside.length > 0) this.events.onBox(inside.map(idOf))
    // As after a drag, the click that ends it must not clear what it selected.
    setTimeout(() => { this.box = undefined }, 0)
  }

  private drop(): void {
    const { dragged } = this
    const place = dragged && this.picture.places().get(dragged.id)
    if (dragged?.moved && place) this.events.onPlace(dragged.id, place)
    // The click that ends a drag comes right after; it must not select.
    setTimeout(() => { this.dragged = undefined }, 0)
  }
}

function howOf(event: MouseEvent | TouchEvent): 'only' | 'toggle' | 'add' {
  if (event.ctrlKey || event.metaKey) return 'toggle'
  return event.shiftKey ? 'add' : 'only'
}
