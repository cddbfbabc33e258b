import type { Frame, Slot } from './frame.ts'
import type { Operator } from './operator.ts'

/** What the plans of walks have in common. */
interface Walk {
  readonly from: Slot
  readonly to: Slot
  /** `to` is bound already: only walks that end there count. */
  readonly into: boolean
  readonly min: number
  readonly max: number
}

/**
 * All walks of some lengths from the node that each row of the source has, depth first: a stack of levels, each with
 * what can be walked next from where the level above has come to.
 */
export abstract class DepthFirst<Level, Plan extends Walk> implements Operator {
  protected readonly levels: Level[] = []
  private target = -1
  /** The walk of no step at all is still to be given. */
  private standing = false

  constructor(
    private readonly source: Operator,
    protected readonly frame: Frame,
    protected readonly plan: Plan,
  ) {}

  /** Lays the next level: what can be walked from a node. */
  protected abstract descend(node: number): void
  /** Tries one way from the deepest level; true when a row is ready. */
  protected abstract step(): boolean
  /** Forgets all levels and what was walked. */
  protected abstract reset(): void
  /** Writes what was walked into the row. */
  protected abstract bind(): void

  open(): void {
    this.source.open()
    this.reset()
    this.standing = false
  }
  next(): boolean {
    for (;;) {
      if (this.standing) {
        this.standing = false
        if (this.arrive(this.start)) return true
      }
      while (this.levels.length > 0) if (this.step()) return true
      if (!this.source.next()) return false
      this.begin()
    }
  }

  /** Whether a walk may end at a node; if so, the row is written. */
  protected arrive(node: number): boolean {
    const { frame, plan } = this
    if (plan.into && node !== this.target) return false
    if (!plan.into) frame.ids[plan.to.index] = node
    this.bind()
    return true
  }

  private get start(): number {
    return this.frame.ids[this.plan.from.index] ?? -1
  }

  private begin(): void {
    const { frame, plan } = this
    this.reset()
    if (this.start < 0) return
    this.target = plan.into ? (frame.ids[plan.to.index] ?? -1) : -1
    if (plan.into && this.target < 0) return
    this.standing = plan.min === 0
    if (plan.max > 0) this.descend(this.start)
  }
}
