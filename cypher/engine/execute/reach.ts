import type { RoundFinder } from './rounds.ts'

/** The nodes that rounds of a pattern lead to from one start, explored as far as is asked for. */
export class Reach {
  /** The least number of rounds to each node found. */
  private readonly least: Map<number, number>
  private frontier: readonly number[]
  private depth = 0
  /** The nodes at which a walk of exactly so many rounds can end. */
  private readonly layers: ReadonlySet<number>[]

  constructor(
    readonly start: number,
    private readonly finder: RoundFinder,
  ) {
    this.least = new Map([[start, 0]])
    this.frontier = [start]
    this.layers = [new Set([start])]
  }

  /** The least number of rounds to a node, or -1 where there is no walk of up to `most`. */
  roundsTo(node: number, most: number): number {
    while (!this.least.has(node) && this.frontier.length > 0 && this.depth < most) this.advance()
    const rounds = this.least.get(node)
    return rounds === undefined || rounds > most ? -1 : rounds
  }

  /** Whether nodes are left from which no round has been looked for. */
  get mayGoOn(): boolean {
    return this.frontier.length > 0
  }

  /** Whether a node is first reached after exactly so many rounds. */
  readonly standsFirst = (node: number, rounds: number): boolean => this.least.get(node) === rounds

  /** Whether a walk can stand at a node after so many rounds, up to a length that is explored now. */
  standing(length: number): (node: number, rounds: number) => boolean {
    while (this.depth < length && this.frontier.length > 0) this.advance()
    while (this.layers.length < length) this.layers.push(this.nextLayer())
    return (node, rounds) => this.layers[rounds]?.has(node) === true
  }

  private advance(): void {
    this.depth++
    const next: number[] = []
    for (const node of this.frontier) {
      for (const { to } of this.finder.from(node)) {
        if (this.least.has(to)) continue
        this.least.set(to, this.depth)
        next.push(to)
      }
    }
    this.frontier = next
  }

  private nextLayer(): ReadonlySet<number> {
    const next = new Set<number>()
    for (const node of this.layers.at(-1) ?? []) for (const { to } of this.finder.from(node)) next.add(to)
    this.finder.hold(next.size)
    return next
  }
}
