/** The stage: sigma over the picture, with camera, names and the layout worker. No state of the page lives here. */
import type FA2Layout from 'graphology-layout-forceatlas2/worker'
import Sigma from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { animateNodes } from 'sigma/utils'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import type { Point } from '../state/app.ts'
import { bundleProgram } from './bundle-program.ts'
import { actorKey } from './convert.ts'
import type { Bundle } from './convert.ts'
import { dotProgram } from './dot-program.ts'
import { Names } from './draw-names.ts'
import { extent, within } from './layout.ts'
import { Picture } from './picture.ts'
import type { Drawn, Room, Standing } from './picture.ts'
import { Pointer } from './pointer.ts'
import type { PointerEvents, Pointing } from './pointer.ts'
import { bundleLook, dotLook } from './scene.ts'
import type { Scene } from './scene.ts'

export interface StageEvents extends PointerEvents {
  /** After laying out again or making room: where everybody stands now. */
  onLaidOut(places: ReadonlyMap<string, Point>): void
  /** The browser took the drawing away. */
  onLost(): void
}

/** Milliseconds after which a layout stops by itself. */
const layoutTime = 8_000
/** Pixels kept free around the picture, for names and the buttons in its corner. */
const stagePadding = 64

/** Milliseconds without a movement after which the camera rests. */
const rest = 150

/** Lines up to which all are drawn while the camera moves; beyond, they come back at rest. */
const movable = 2_500

export class Stage {
  private readonly picture = new Picture()
  private readonly sigma: Sigma<Standing, Drawn>
  private readonly pointer: Pointer
  private readonly names = new Names()
  private readonly sizes = new ResizeObserver(() => this.sigma.scheduleRefresh())
  private layout: FA2Layout<Standing, Drawn> | undefined
  private layoutEnd: ReturnType<typeof setTimeout> | undefined
  private stopMoving: (() => void) | undefined
  private ended = false
  /** Set while the camera moves; names find new places when it rests. */
  private cameraMoves: ReturnType<typeof setTimeout> | undefined
  /** Where the camera rested last. */
  private placedAt = ''
  /** Counts what changes the drawing but for the camera. */
  private round = 0

  constructor(
    private readonly container: HTMLElement,
    private scene: Scene,
    private readonly events: StageEvents,
  ) {
    const { graph } = this.picture
    this.sigma = new Sigma<Standing, Drawn>(graph, container, {
      renderLabels: false,
      renderEdgeLabels: false,
      zIndex: true,
      allowInvalidContainer: true,
      stagePadding,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      zoomToSizeRatioFunction: (ratio) => Math.max(1, Math.sqrt(ratio)),
      defaultDrawNodeHover: () => undefined,
      defaultNodeType: 'dot',
      defaultEdgeType: 'bundle',
      nodeProgramClasses: { dot: dotProgram<Standing, Drawn>(() => this.scene.palette) },
      edgeProgramClasses: { bundle: bundleProgram<Standing, Drawn>(() => this.scene.palette.page) },
      nodeReducer: (key) => this.dotOf(graph.getNodeAttributes(key)),
      edgeReducer: (key) => this.lineOf(graph.getEdgeAttribute(key, 'bundle')),
    })
    this.pointer = new Pointer(this.sigma, this.picture, events, (id) => this.where(id))
    // Names take longer than dots and lines: the first frame does not wait for them.
    this.sigma.once('afterRender', () => requestAnimationFrame(() => {
      if (this.ended) return
      this.drawNames()
      this.sigma.on('afterRender', () => this.drawNames())
    }))
    this.sigma.on('resize', () => this.resized())
    this.sigma.getCamera().on('updated', () => {
      clearTimeout(this.cameraMoves)
      this.cameraMoves = setTimeout(() => {
        this.cameraMoves = undefined
        this.sigma.scheduleRender()
      }, rest)
    })
    // Sigma looks at its size when the window changes; the tables below change it too.
    this.sizes.observe(container)
    for (const canvas of Object.values(this.sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault()
        if (!this.ended) events.onLost()
      })
    }
  }

  private dotOf({ x, y, dot }: Standing): Partial<NodeDisplayData> {
    return { x, y, size: dot.radius, label: null, ...dotLook(dot, this.scene) }
  }

  /** The bundle goes along, as its program draws from it. */
  private lineOf(bundle: Bundle): Partial<EdgeDisplayData> {
    return { label: null, ...bundleLook(bundle, this.scene), ...{ bundle } }
  }

  /**
   * Puts these actors and relations on the stage, at the places found or stored. Who joins a picture that was there
   * makes the others move a little; `roomy` spreads everybody over a small stage.
   */
  show(actors: readonly ActorView[], relations: readonly RelationView[], found: ReadonlyMap<string, Point>, roomy = false): void {
    this.stopLayout()
    const { first, unknown, joined } = this.picture.set(actors, relations, found, this.room())
    this.sigma.setSetting('hideEdgesOnMove', this.picture.bundles.length > movable)
    if (unknown) void this.settleFirst()
    else if (roomy) this.picture.settle(this.roomier())
    else if (first && this.picture.isCrowded(this.room())) this.uncrowd()
    const frame = this.sigma.getCustomBBox()
    const { x, y } = this.picture.extent()
    const inside = frame !== null && within({ x: x[0], y: y[0] }, frame) && within({ x: x[1], y: y[1] }, frame)
    if (joined && !unknown && !roomy && frame) this.move(this.picture.roomier(frame, this.room(), this.scene.pinned))
    else if (first || roomy || !inside) this.frameAll()
    this.redraw()
  }

  /** A stored picture of so many does not fit: gives it room at once, and keeps to that. */
  private uncrowd(): void {
    this.picture.settle(this.roomier())
    this.events.onLaidOut(this.picture.places())
  }

  /** Nothing is drawn until everybody has a place: no dancing. */
  private async settleFirst(): Promise<void> {
    this.container.classList.add('settling')
    const { settleAtOnce } = await import('./force.ts')
    if (this.ended) return
    settleAtOnce(this.picture.graph)
    this.picture.settle(this.roomier())
    this.frameAll()
    this.redraw()
    this.container.classList.remove('settling')
    this.events.onLaidOut(this.picture.places())
  }

  paint(scene: Scene): void {
    this.scene = scene
    this.redraw()
  }

  place(places: ReadonlyMap<string, Point>): void {
    this.picture.settle(places)
    this.redraw()
  }

  private redraw(): void {
    this.round += 1
    this.sigma.refresh({ schedule: true })
  }

  private room(): Room {
    const { width, height } = this.sigma.getDimensions()
    return { width: Math.max(200, width - 2 * stagePadding), height: Math.max(200, height - 2 * stagePadding) }
  }

  private roomier(): Map<string, Point> {
    return this.picture.roomier(this.picture.extent(), this.room(), this.scene.pinned)
  }

  /** Moves who has a new place there, and then tells where everybody stands. */
  private move(places: ReadonlyMap<string, Point>): void {
    this.stopMoving?.()
    this.stopMoving = animateNodes(this.picture.graph, this.picture.targets(places), { duration: Math.max(1, this.motion().duration) }, () => {
      if (this.ended) return
      this.frame()
      this.redraw()
      this.events.onLaidOut(this.picture.places())
    })
  }

  /** The stage has another size: fills it again, unless somebody has moved the camera. */
  private resized(): void {
    const { x, y, ratio } = this.sigma.getCamera().getState()
    const moved = x !== 0.5 || y !== 0.5 || ratio !== 1
    if (!this.layout && !moved && this.picture.graph.order > 0 && this.picture.refit(this.room())) this.frame()
  }

  private frame(): void {
    this.sigma.setCustomBBox(this.picture.extent())
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
    const { graph } = this.picture
    const key = actorKey(id)
    return graph.hasNode(key) ? { id, ...this.sigma.graphToViewport(graph.getNodeAttributes(key)) } : undefined
  }

  /** Lays out again in a worker, the pinned staying where they are; fails where the browser refuses the worker. */
  async startLayout(pinned: ReadonlySet<string>): Promise<void> {
    this.stopLayout()
    const { layoutWorker } = await import('./force.ts')
    if (this.ended) return
    this.picture.unstretch()
    this.picture.fix(pinned)
    this.sigma.setCustomBBox(null)
    this.layout = layoutWorker(this.picture.graph)
    this.layout.start()
    this.layoutEnd = setTimeout(() => this.endLayout(), layoutTime)
  }

  endLayout(): void {
    if (!this.layout) return
    this.stopLayout()
    this.move(this.roomier())
  }

  private stopLayout(): void {
    clearTimeout(this.layoutEnd)
    this.stopMoving?.()
    this.layout?.kill()
    this.layout = undefined
  }

  end(): void {
    this.ended = true
    this.sizes.disconnect()
    clearTimeout(this.cameraMoves)
    this.stopLayout()
    this.sigma.kill()
  }

  private drawNames(): void {
    const context = this.sigma.getCanvases()['labels']?.getContext('2d')
    if (!context) return
    const { width, height } = this.sigma.getDimensions()
    const dots = this.picture.graph.mapNodes((_key, { x, y, dot }) => ({
      ...this.sigma.graphToViewport({ x, y }),
      dot,
      r: this.sigma.scaleSize(dot.radius),
    }))
    const moving = this.layout !== undefined || this.pointer.dragging ? performance.now() : 0
    const { x, y, ratio } = this.sigma.getCamera().getState()
    if (!this.cameraMoves) this.placedAt = `${x} ${y}`
    const state = [this.round, ratio, this.placedAt, width, height, moving].join(' ')
    this.names.draw(context, { dots, bundles: this.picture.bundles, width, height }, this.scene, state)
  }
}
