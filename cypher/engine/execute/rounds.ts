import type { RoundsPlan } from '../plan/plan.ts'
import type { Value } from '../values/types.ts'
import { RelationshipValue } from '../values/types.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { KEY_BYTES } from './row-key.ts'

/** One way through a repeated pattern. */
export interface Round {
  readonly from: number
  readonly to: number
  readonly relationships: readonly number[]
  /** What the variables of the pattern are in this round. */
  readonly singles: readonly Value[]
}

/** Every way through the pattern from a node, by running the plan of one round. */
export function* roundsFrom(node: number, inner: Operator, frame: Frame, plan: RoundsPlan): Generator<Round> {
  frame.ids[plan.innerFrom.index] = node
  inner.open()
  while (inner.next()) {
    frame.meter.step()
    yield {
      from: node,
      to: frame.ids[plan.innerTo.index] ?? -1,
      relationships: plan.relationships.map((slot) => frame.ids[slot.index] ?? -1),
      singles: plan.groups.map((group) => frame.read(group.single)),
    }
  }
}

/** Writes the rounds of a walk into the row: a list for each variable of the pattern, and all relationships. */
export function bindRounds(frame: Frame, plan: RoundsPlan, rounds: readonly Round[]): void {
  plan.groups.forEach((group, i) => {
    frame.values[group.list.index] = rounds.map((round) => round.singles[i] ?? null)
  })
  const relationships = rounds.flatMap((round) => round.relationships)
  frame.values[plan.list.index] = relationships.map((id) => new RelationshipValue(frame.graph, id))
}

/** Finds the rounds from a node once, and remembers them by both ends. */
export class RoundFinder {
  private readonly outgoing = new Map<number, readonly Round[]>()
  private readonly incoming = new Map<number, Round[]>()

  constructor(
    private readonly inner: Operator,
    private readonly frame: Frame,
    private readonly plan: RoundsPlan,
  ) {}

  forget(): void {
    this.outgoing.clear()
    this.incoming.clear()
  }

  from(node: number): readonly Round[] {
    let rounds = this.outgoing.get(node)
    if (rounds !== undefined) return rounds
    rounds = [...roundsFrom(node, this.inner, this.frame, this.plan)]
    this.frame.meter.hold(KEY_BYTES * (1 + rounds.length))
    this.outgoing.set(node, rounds)
    for (const round of rounds) {
      const known = this.incoming.get(round.to)
      if (known === undefined) this.incoming.set(round.to, [round])
      else known.push(round)
    }
    return rounds
  }

  /** So many nodes are remembered elsewhere. */
  hold(nodes: number): void {
    this.frame.meter.hold(KEY_BYTES * nodes)
    this.frame.meter.check()
  }

  /** The rounds that lead to a node from those that `from` was asked for. */
  into(node: number): readonly Round[] {
    return this.incoming.get(node) ?? []
  }
}
