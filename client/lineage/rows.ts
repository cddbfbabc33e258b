/**
 * Which lane lies in which row. Bodies that follow one another in one row form a train; trains that never live together
 * share a row. Rows are ordered by barycentre and then mended by moves and swaps while any lowers the cost (the sweep of
 * Sugiyama, Tagawa and Toda 1981, with a local search in place of further sweeps). Pure, and the same every time.
 */

export interface RowLane {
  readonly id: string
  /** Pixels along the axis. */
  readonly from: number
  readonly to: number
  /** From here on it is a remnant, which is cheaper to cross. */
  readonly thinFrom: number
  /** The same with its name and date. */
  readonly left: number
  readonly right: number
}

export interface RowLink {
  /** Where the vertical stands, in pixels along the axis. */
  readonly x: number
  readonly ends: readonly string[]
  /** How dear its length is: what flows is kept short. */
  readonly weight: number
  /** What was agreed and fell through: a dotted line, cheaper to cross with. */
  readonly agreed: boolean
}

export interface RowQuestion {
  readonly lanes: readonly RowLane[]
  readonly links: readonly RowLink[]
  /** Pairs where the second goes on in the row of the first, wherever that fits. */
  readonly follows: readonly (readonly [string, string])[]
  /** Pixels of air between two lanes of one row. */
  readonly gap: number
}

interface Train {
  readonly lanes: readonly RowLane[]
}
type Rows = readonly (readonly Train[])[]

const dear = { lane: 100, name: 25, vertical: 60, length: 3, row: 8 }
/** How many lanes and verticals may be looked at in all: some tenths of a second. */
const effort = 5_000_000
/** Pixels within which two verticals read as one. */
const near = 16

/** Row of every lane by id, from the top. */
export function assignRows(question: RowQuestion): ReadonlyMap<string, number> {
  const trains = trainsOf(question)
  const { lanes, links } = question
  const orders = startingOrders(trains)
  const tries = effort / orders.length / (lanes.length + 8 * links.length)
  const cost = costOf(question)
  const starts = orders.map((order) => barycentre(order, question).map((train) => [train]))
  const found = starts.map((rows) => improve(rows, cost, question.gap, tries)).sort((a, b) => cost(a) - cost(b))[0] ?? []
  return new Map(found.flatMap((row, at) => row.flatMap((train) => train.lanes.map((lane) => [lane.id, at] as const))))
}

/** Orders to start from, the same every time; fewer where there is much to lay. */
function startingOrders(trains: readonly Train[]): Train[][] {
  const byStart = [...trains].sort((a, b) => start(a) - start(b) || (name(a) < name(b) ? -1 : 1))
  return [byStart, [...byStart].reverse(), ...shuffles(byStart)]
}

function shuffles(trains: readonly Train[]): Train[][] {
  const many = Math.min(14, Math.floor(300 / Math.max(1, trains.length)))
  return Array.from({ length: many }, (_, round) => {
    const rank = (at: number): number => ((at + 1) * (2 * round + 3) * 7919) % 104_729
    return trains.map((train, at) => ({ train, rank: rank(at) % (17 + round) })).sort((a, b) => a.rank - b.rank).map(({ train }) => train)
  })
}

const start = (train: Train): number => train.lanes[0]?.from ?? 0
const name = (train: Train): string => train.lanes[0]?.id ?? ''

function trainsOf({ lanes, follows, gap }: RowQuestion): Train[] {
  const trains = new Map(lanes.map((lane) => [lane.id, [lane]]))
  for (const [before, after] of follows) {
    const [head, tail] = [trains.get(before), trains.get(after)]
    const end = head?.at(-1)
    const next = tail?.[0]
    if (!head || !tail || head === tail || end?.id !== before || next?.id !== after || end.to > next.from + gap) continue
    const joined = [...head, ...tail]
    for (const lane of joined) trains.set(lane.id, joined)
  }
  return [...new Set(trains.values())].map((joined) => ({ lanes: joined }))
}

/** Each train moves to the mean place of those it is linked to, a few times over. */
function barycentre(trains: readonly Train[], { links }: RowQuestion): Train[] {
  let order = [...trains]
  for (let round = 0; round < 8; round++) {
    const place = new Map(order.flatMap((train, at) => train.lanes.map((lane) => [lane.id, at] as const)))
    const mean = (train: Train): number => {
      const ids = new Set(train.lanes.map((lane) => lane.id))
      const others = links.filter((link) => link.ends.some((end) => ids.has(end))).flatMap((link) => link.ends.filter((end) => !ids.has(end)))
      const own = place.get(name(train)) ?? 0
      return others.length === 0 ? own : (own + others.reduce((sum, other) => sum + (place.get(other) ?? own), 0)) / (others.length + 1)
    }
    const means = new Map(order.map((train) => [train, mean(train)]))
    order = order.map((train, at) => ({ train, at })).sort((a, b) => (means.get(a.train) ?? 0) - (means.get(b.train) ?? 0) || a.at - b.at).map(({ train }) => train)
  }
  return order
}

/** Tries every move and every swap until none helps or the tries are used up. */
function improve(begin: Rows, cost: (rows: Rows) => number, gap: number, tries: number): Rows {
  let best = { rows: begin, cost: cost(begin) }
  let left = tries
  const better = (candidates: Iterable<Rows>): void => {
    for (const rows of candidates) {
      if (left-- <= 0) return
      const found = cost(rows)
      if (found < best.cost - 1e-9) best = { rows, cost: found }
    }
  }
  for (let before = Infinity; best.cost < before && left > 0; ) {
    before = best.cost
    for (const train of begin.flat()) {
      const rest = best.rows.map((row) => row.filter((other) => other !== train)).filter((row) => row.length > 0)
      better(placements(rest, train, gap))
    }
    better(swaps(best.rows))
  }
  return best.rows
}

/** Every way to lay a train: into a row where it fits, or into a row of its own. */
function* placements(rest: Rows, train: Train, gap: number): Generator<Rows> {
  for (let at = 0; at <= rest.length; at++) {
    yield [...rest.slice(0, at), [train], ...rest.slice(at)]
    const row = rest[at]
    if (row && row.every((other) => fit(other, train, gap))) yield rest.map((one) => (one === row ? [...row, train] : one))
  }
}

function* swaps(rows: Rows): Generator<Rows> {
  for (let a = 0; a < rows.length; a++) {
    for (let b = a + 1; b < rows.length; b++) {
      yield rows.map((row, at) => (at === a ? rows[b] : at === b ? rows[a] : row) ?? row)
    }
  }
}

function fit(a: Train, b: Train, gap: number): boolean {
  return a.lanes.every((one) => b.lanes.every((other) => one.right + gap <= other.left || other.right + gap <= one.left))
}

interface Strike {
  readonly lane: number
  /** What it costs where the vertical passes the row, and where it only begins or ends in it. */
  readonly passing: number
  readonly touching: number
}

interface Vertical {
  readonly ends: readonly number[]
  readonly weight: number
  readonly strikes: readonly Strike[]
  /** Other verticals, later in the list, so near that they must not share rows. */
  readonly beside: readonly number[]
}

/** Crossed lanes, struck names and verticals on one another are dear; then length; then rows. What can never meet is left out beforehand. */
function costOf({ lanes, links }: RowQuestion): (rows: Rows) => number {
  const index = new Map(lanes.map((lane, at) => [lane.id, at]))
  const verticals = links.map((link, at): Vertical => ({
    ends: link.ends.flatMap((end) => index.get(end) ?? []),
    weight: link.weight,
    strikes: lanes.flatMap((lane, other) => strikeOf(lane, other, link)),
    beside: links.flatMap((other, later) => (later > at && Math.abs(other.x - link.x) < near ? [later] : [])),
  }))
  const place = new Int32Array(lanes.length)
  const tops = new Int32Array(links.length)
  const bottoms = new Int32Array(links.length)
  const row = (lane: number | undefined): number => place[lane ?? -1] ?? 0
  return (rows) => {
    rows.forEach((trains, at) => trains.forEach((train) => train.lanes.forEach((lane) => { place[index.get(lane.id) ?? -1] = at })))
    let sum = dear.row * rows.length
    for (const [at, { ends, weight }] of verticals.entries()) {
      const hub = row(ends[0])
      tops[at] = bottoms[at] = hub
      for (const end of ends) {
        sum += dear.length * weight * Math.abs(row(end) - hub)
        tops[at] = Math.min(tops[at] ?? hub, row(end))
        bottoms[at] = Math.max(bottoms[at] ?? hub, row(end))
      }
    }
    for (const [at, { strikes, beside }] of verticals.entries()) {
      const [top, bottom] = [tops[at] ?? 0, bottoms[at] ?? 0]
      for (const { lane, passing, touching } of strikes) {
        if (row(lane) > top && row(lane) < bottom) sum += passing
        else if (row(lane) === top || row(lane) === bottom) sum += touching
      }
      for (const other of beside) if ((tops[other] ?? 0) < bottom && (bottoms[other] ?? 0) > top) sum += dear.vertical
    }
    return sum
  }
}

/** What a vertical would do to a lane that has no part in it; nothing where the two never meet in time. */
function strikeOf(lane: RowLane, at: number, { x, ends, agreed }: RowLink): Strike[] {
  if (ends.includes(lane.id)) return []
  const name = x > lane.left && x < lane.right ? dear.name : 0
  const crossed = x > lane.from - 4 && x < lane.to + 4
  const passing = crossed ? dear.lane * (x >= lane.thinFrom ? 0.5 : 1) * (agreed ? 0.8 : 1) : name
  return passing + name === 0 ? [] : [{ lane: at, passing, touching: name }]
}
