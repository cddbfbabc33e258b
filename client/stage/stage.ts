/** The stage: sigma over a graphology graph, with the pointer, the camera and the layout worker. No state of the page lives here. */
import Graph from 'graphology'
import FA2Layout from 'graphology-layout-forceatlas2/worker'
import Sigma from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { animateNodes } from 'sigma/utils'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Point } from '../state/app.ts'
import { bundleProgram } from './bundle-program.ts'
import { actorKey, bundles, dots, idOf } from './convert.ts'
import type { Bundle, Dot } from './convert.ts'
import { dotProgram } from './dot-program.ts'
import { Names } from './draw-names.ts'
import { extent, forceSettings, settleAtOnce, startPlaces, weightOf, within } from './layout.ts'
import { bundleLook, dotLook } from './scene.ts'
import type { Scene } from './scene.ts'
import { spread } from './spread.ts'

export interface Pointing {
  readonly id: string
  /** Pixels within the stage. */
  readonly x: number
  readonly y: number
}

export interface StageEvents {
  onActor(id: string, how: 'only' | 'toggle' | 'add'): void
  onRelation(relation: RelationView): void
  onNothing(): void
  onExpand(id: string): void
  onMenu(at: Pointing): void
  onHover(at: Pointing | undefined, relations?: readonly RelationView[]): void
  onPlace(id: string, at: Point): void
  /** After laying out again: where everybody stands now. */
  onLaidOut(places: ReadonlyMap<string, Point>): void
  onLost(): void
}

/** Seconds after which a layout stops by itself. */
const layoutSeconds = 8

interface Standing extends Point {
  readonly dot: Dot
  /** Kept in place by the layout. */
  readonly fixed?: boolean
}

interface Drawn {
  readonly bundle: Bundle
  /** How strongly the layout pulls. */
  readonly weight: number
}

/** Pixels kept free around the picture, for names. */
const stagePadding = 56

export class Stage {
  private readonly graph = new Graph<Standing, Drawn>({ multi: true, type: 'directed' })
  private readonly sigma: Sigma
  private readonly names = new Names()
  private layout: FA2Layout | undefined
  private layoutEnd: ReturnType<typeof setTimeout> | undefined
  private dragged: { readonly id: string; readonly x: number; readonly y: number; moved: boolean } | undefined
  private lines: readonly Bundle[] = []
  private round = 0
  /** The picture is stretched a little in height to fill the stage; places outside of this class are without it. */
  private stretch = 1

  constructor(
    container: HTMLElement,
    private scene: Scene,
    private readonly events: StageEvents,
  ) {
    this.sigma = new Sigma(this.graph, container, {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      allowInvalidContainer: true,
      stagePadding,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      zoomToSizeRatioFunction: (ratio) => Math.max(1, Math.sqrt(ratio)),
      defaultDrawNodeHover: () => undefined,
      defaultNodeType: 'dot',
      defaultEdgeType: 'bundle',
      nodeProgramClasses: { dot: dotProgram(() => this.scene.palette) },
      edgeProgramClasses: { bundle: bundleProgram(() => this.scene.palette.page) },
      nodeReducer: (key) => this.lookOf(this.graph.getNodeAttributes(key)),
      edgeReducer: (key) => this.lineOf(this.graph.getEdgeAttribute(key, 'bundle')),
    })
    this.sigma.on('afterRender', () => this.drawNames())
    this.sigma.on('resize', () => this.resized())
    this.listen()
  }

  private lookOf({ x, y, dot }: Standing): Partial<NodeDisplayData> {
    return { x, y, size: dot.radius, label: null, ...dotLook(dot, this.scene) }
  }

  /** The bundle goes along, as its program draws from it. */
  private lineOf(bundle: Bundle): Partial<EdgeDisplayData> {
    return { label: null, ...bundleLook(bundle, this.scene), ...{ bundle } }
  }

  /** Puts these actors and relations on the stage; who stands already stays where it is. `roomy` spreads them over a small stage. */
  show(actors: readonly ActorView[], relations: readonly RelationView[], found: ReadonlyMap<string, Point>, roomy = false): void {
    const first = this.graph.order === 0
    const { places, unknown } = startPlaces(actors, relations, new Map([...this.places(), ...found]))
    this.stopLayout()
    this.lines = bundles(relations)
    this.graph.clear()
    for (const dot of dots(actors)) this.graph.addNode(dot.key, { x: 0, y: 0, dot })
    this.stretch = roomy || unknown ? 1 : this.stretchOf([...places.values()])
    this.settle(places)
    for (const bundle of this.lines) {
      this.graph.addEdgeWithKey(bundle.key, actorKey(bundle.from), actorKey(bundle.to), { bundle, weight: weightOf(bundle.family) })
    }
    if (unknown) settleAtOnce(this.graph)
    if (unknown || roomy) this.settle(this.roomier())
    const frame = this.sigma.getCustomBBox()
    const inside = frame !== null && this.standing().every((place) => within(place, frame))
    if (first || unknown || roomy || !inside) this.frameAll()
    this.redraw()
  }

  paint(scene: Scene): void {
    this.scene = scene
    this.redraw()
  }

  private redraw(): void {
    this.round += 1
    this.sigma.refresh({ schedule: true })
  }

  /** Where everybody stands now, by actor id. */
  places(): Map<string, Point> {
    return new Map(this.graph.mapNodes((key, { x, y }) => [idOf(key), { x: x, y: y / this.stretch }]))
  }

  /** The same as drawn. */
  private standing(): Point[] {
    return this.graph.mapNodes((_key, { x, y }) => ({ x, y }))
  }

  private stretchOf(places: readonly Point[]): number {
    const { width, height } = this.sigma.getDimensions()
    const { x, y } = extent(places)
    const wanted = ((height - 2 * stagePadding) / (width - 2 * stagePadding)) * ((x[1] - x[0]) / (y[1] - y[0]))
    return Number.isFinite(wanted) && places.length > 2 ? Math.min(1.35, Math.max(0.8, wanted)) : 1
  }

  /** The stage has another size: fills it again, unless somebody has moved the camera. */
  private resized(): void {
    const { x, y, ratio } = this.sigma.getCamera().getState()
    if (this.layout || this.graph.order === 0 || this.stretch === 1 || x !== 0.5 || y !== 0.5 || ratio !== 1) return
    const places = this.places()
    this.stretch = this.stretchOf([...places.values()])
    this.settle(places)
    this.frame()
  }

  /** The present places with room between them, in pixels of the stage. */
  private roomier(): Map<string, Point> {
    const { width, height } = this.sigma.getDimensions()
    const around = 2 * stagePadding
    const spots = this.graph.mapNodes((key, { x, y, dot }) => ({ id: idOf(key), x: x, y: y, r: dot.radius }))
    const gap = 0.5 * Math.sqrt((width * height) / Math.max(1, spots.length))
    return spread(spots, Math.max(200, width - around), Math.max(200, height - around), gap)
  }

  private settle(at: ReadonlyMap<string, Point>): void {
    for (const [id, { x, y }] of at) {
      if (this.graph.hasNode(actorKey(id))) this.graph.mergeNodeAttributes(actorKey(id), { x, y: y * this.stretch })
    }
  }

  /** The picture frames everybody. */
  private frame(): void {
    const { x, y } = extent(this.standing())
    this.sigma.setCustomBBox({ x, y })
  }

  private frameAll(): void {
    this.frame()
    void this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 })
  }

  fitAll(): void {
    this.frame()
    this.sigma.refresh()
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, this.motion())
  }

  /** Brings these actors and what surrounds them into view. */
  fit(ids: readonly string[]): void {
    const shown = ids.map(actorKey).flatMap((key) => this.sigma.getNodeDisplayData(key) ?? [])
    if (shown.length === 0) return this.fitAll()
    const { x, y } = extent(shown)
    const ratio = Math.min(1, Math.max(0.3, 1.4 * Math.max(x[1] - x[0], y[1] - y[0])))
    void this.sigma.getCamera().animate({ x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio }, this.motion())
  }

  zoom(by: 'in' | 'out'): void {
    const camera = this.sigma.getCamera()
    void (by === 'in' ? camera.animatedZoom(this.motion()) : camera.animatedUnzoom(this.motion()))
  }

  private motion(): { readonly duration: number } {
    return { duration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300 }
  }

  /** Pixels of an actor within the stage. */
  where(id: string): Pointing | undefined {
    const key = actorKey(id)
    if (!this.graph.hasNode(key)) return undefined
    const { x, y } = this.graph.getNodeAttributes(key)
    return { id, ...this.sigma.graphToViewport({ x, y }) }
  }

  place(at: ReadonlyMap<string, Point>): void {
    this.settle(at)
    this.redraw()
  }

  startLayout(pinned: ReadonlySet<string>): void {
    this.stopLayout()
    const places = this.places()
    this.stretch = 1
    this.settle(places)
    this.graph.forEachNode((key) => this.graph.setNodeAttribute(key, 'fixed', pinned.has(idOf(key))))
    this.sigma.setCustomBBox(null)
    this.layout = new FA2Layout(this.graph, { settings: { ...forceSettings, barnesHutOptimize: this.graph.order > 1_000 }, getEdgeWeight: 'weight' })
    this.layout.start()
    this.layoutEnd = setTimeout(() => this.endLayout(), layoutSeconds * 1_000)
  }

  endLayout(): void {
    if (!this.layout) return
    this.stopLayout()
    const targets = this.roomier()
    const pinned = this.graph.filterNodes((_key, { fixed }) => fixed === true).map(idOf)
    for (const id of pinned) targets.delete(id)
    const moving = Object.fromEntries([...targets].map(([id, { x, y }]) => [actorKey(id), { x, y }]))
    animateNodes(this.graph, moving, { duration: Math.max(1, this.motion().duration) }, () => {
      this.frame()
      this.redraw()
      this.events.onLaidOut(this.places())
    })
  }

  private stopLayout(): void {
    clearTimeout(this.layoutEnd)
    this.layout?.kill()
    this.layout = undefined
  }

  end(): void {
    this.stopLayout()
    this.sigma.kill()
  }

  private drawNames(): void {
    const canvas = this.sigma.getCanvases()['labels']
    const context = canvas?.getContext('2d')
    if (!context) return
    const { width, height } = this.sigma.getDimensions()
    const standing = this.graph.mapNodes((_key, { x, y, dot }) => {
      const at = this.sigma.graphToViewport({ x, y })
      return { ...at, dot, r: this.sigma.scaleSize(dot.radius) }
    })
    const moving = this.layout !== undefined || this.dragged?.moved === true ? performance.now() : 0
    const state = [this.round, this.sigma.getCamera().ratio, width, height, moving].join(' ')
    this.names.draw(context, { dots: standing, bundles: this.lines, width, height }, this.scene, state)
  }

  private listen(): void {
    const { sigma, events } = this
    const at = (node: string): Pointing => this.where(idOf(node)) ?? { id: idOf(node), x: 0, y: 0 }
    sigma.on('clickNode', ({ node, event }) => {
      if (!this.dragged?.moved) events.onActor(idOf(node), howOf(event.original))
    })
    sigma.on('clickStage', () => events.onNothing())
    sigma.on('clickEdge', ({ edge }) => {
      const best = this.bundleAt(edge)?.relations[0]
      if (best) events.onRelation(best)
    })
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault()
      events.onExpand(idOf(node))
    })
    sigma.on('rightClickNode', ({ node, event }) => {
      event.original.preventDefault()
      events.onMenu(at(node))
    })
    sigma.on('enterNode', ({ node }) => events.onHover(at(node)))
    sigma.on('leaveNode', () => events.onHover(undefined))
    sigma.on('enterEdge', ({ edge, event }) => events.onHover({ id: '', x: event.x, y: event.y }, this.bundleAt(edge)?.relations))
    sigma.on('leaveEdge', () => events.onHover(undefined))
    this.listenToDrag()
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault()
        events.onLost()
      })
    }
  }

  private bundleAt(edge: string): Bundle | undefined {
    return this.lines.find(({ key }) => key === edge)
  }

  private listenToDrag(): void {
    const { sigma } = this
    sigma.on('downNode', ({ node, event }) => { this.dragged = { id: idOf(node), x: event.x, y: event.y, moved: false } })
    sigma.on('moveBody', ({ event }) => {
      if (!this.dragged) return
      if (!this.dragged.moved && Math.hypot(event.x - this.dragged.x, event.y - this.dragged.y) < 4) return event.preventSigmaDefault()
      if (!this.dragged.moved) this.events.onHover(undefined)
      this.dragged.moved = true
      this.graph.mergeNodeAttributes(actorKey(this.dragged.id), sigma.viewportToGraph(event))
      event.preventSigmaDefault()
      event.original.preventDefault()
      event.original.stopPropagation()
    })
    const drop = (): void => {
      const { dragged } = this
      if (!dragged) return
      if (dragged.moved) {
        const { x, y } = this.graph.getNodeAttributes(actorKey(dragged.id))
        this.events.onPlace(dragged.id, { x: x, y: y / this.stretch })
      }
      // The click that ends a drag comes right after; it must not select.
      setTimeout(() => { this.dragged = undefined }, 0)
    }
    sigma.on('upNode', drop)
    sigma.on('upStage', drop)
    sigma.on('upEdge', drop)
  }
}

function howOf(event: MouseEvent | TouchEvent): 'only' | 'toggle' | 'add' {
  if (event.ctrlKey || event.metaKey) return 'toggle'
  return event.shiftKey ? 'add' : 'only'
}
