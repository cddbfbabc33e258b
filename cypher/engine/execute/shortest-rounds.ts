/**
 * SHORTEST, ANY and their groups over a quantified path pattern. Breadth first over the nodes at which a round of the
 * pattern can begin or end; the paths are then read backwards from their end, through rounds that lie on a walk of the
 * wanted length. A walk that would pass a relationship twice is no path: longer ones are tried where only such are left.
 */
import type { ShortestRoundsPlan } from '../plan/plan.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { Reach } from './reach.ts'
import { bindRounds, RoundFinder } from './rounds.ts'
import type { Round } from './rounds.ts'

type Trail = readonly Round[]

export class ShortestRounds implements Operator {
  private readonly finder: RoundFinder
  private reach: Reach | undefined
  private paths: Generator<Trail, void> | undefined

  constructor(
    private readonly source: Operator,
    inner: Operator,
    private readonly frame: Frame,
    private readonly plan: ShortestRoundsPlan,
  ) {
    this.finder = new RoundFinder(inner, frame, plan)
  }
  open(): void {
    this.source.open()
    this.paths = undefined
    this.forget()
  }
  next(): boolean {
    for (;;) {
      const path = this.paths?.next()
      if (path?.done === false) {
        bindRounds(this.frame, this.plan, path.value)
        return true
      }
      if (!this.source.next()) return false
      if (!this.plan.fixed) this.forget()
      this.paths = this.search()
    }
  }

  private forget(): void {
    this.reach = undefined
    this.finder.forget()
  }

  private *search(): Generator<Trail, void> {
    const { frame, plan } = this
    const from = frame.ids[plan.from.index] ?? -1
    const to = frame.ids[plan.to.index] ?? -1
    if (from < 0 || to < 0) return
    // rows with the same start often follow each other
    if (this.reach?.start !== from) this.reach = new Reach(from, this.finder)
    const { kind } = plan.wanted
    const count = kind === 'count' || kind === 'groups' ? Number(plan.wanted.count(frame)) : 1
    let wanted = count
    for (const trails of this.byLength(this.reach, to)) {
      let found = false
      for (const trail of trails) {
        found = true
        yield trail
        if (kind === 'one' || (kind === 'count' && --wanted === 0)) return
      }
      if (found && kind !== 'count' && --wanted === 0) return
    }
  }

  /** The paths of each length, the shortest first, as long as there can be longer ones. */
  private *byLength(reach: Reach, to: number): Generator<Generator<Trail>> {
    const { plan, frame } = this
    const most = Math.min(plan.max, Math.floor(frame.graph.relationshipCount / plan.relationships.length))
    const shortest = reach.roundsTo(to, most)
    if (shortest < 0) return
    for (let length = Math.max(plan.min, shortest); length <= most; length++) {
      const direct = length === shortest && length > 0
      // only a walk of the smallest length is known to get closer with each round
      const stands = direct ? reach.standsFirst : reach.standing(length)
      const state = { longer: direct || reach.mayGoOn }
      yield this.trails(to, length, stands, state)
      if (!state.longer) return
    }
  }

  /** Trails of exactly so many rounds; `state` is told when one that had to be given up may be part of a longer one. */
  private *trails(to: number, length: number, stands: Stands, state: { longer: boolean }): Generator<Trail> {
    if (length === 0) {
      state.longer = true
      yield []
      return
    }
    const { frame, finder } = this
    const trail: Round[] = []
    const walked = new Set<number>()
    const levels = [{ rounds: finder.into(to), next: 0 }]
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      frame.meter.step()
      if (trail.length === levels.length) for (const id of trail.pop()?.relationships ?? []) walked.delete(id)
      const round = level.rounds[level.next++]
      if (round === undefined) {
        levels.pop()
        continue
      }
      if (round.relationships.some((id) => walked.has(id))) continue
      const left = length - levels.length
      if (left === 0 || !stands(round.from, left)) state.longer = true
      if (!stands(round.from, left)) continue
      trail.push(round)
      for (const id of round.relationships) walked.add(id)
      if (left === 0) yield [...trail].reverse()
      else levels.push({ rounds: finder.into(round.from), next: 0 })
    }
  }
}

/** Whether a walk from the start can stand at a node after so many rounds. */
type Stands = (node: number, rounds: number) => boolean
