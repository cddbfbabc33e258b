import type { PlanDescription } from '../api.ts'
import type { Plan } from './plan.ts'

const operators: Readonly<Record<Plan['kind'], string>> = {
  argument: 'Start',
  nodeScan: 'Scan nodes',
  seek: 'Look up nodes',
  relationshipScan: 'Scan relationships',
  entity: 'Take as entity',
  expand: 'Walk one step',
  ends: 'Take the ends',
  variableExpand: 'Walk many steps',
  repeat: 'Repeat a pattern',
  shortest: 'Search shortest paths',
  shortestRounds: 'Search shortest paths',
  selectPaths: 'Select shortest paths',
  filter: 'Keep rows where',
  assign: 'Compute',
  optional: 'Optional',
  apply: 'For each row',
  remember: 'Remember',
  unwind: 'Unwind',
  count: 'Count',
  aggregate: 'Group',
  degrees: 'Group',
  distinct: 'Distinct',
  sort: 'Sort',
  skip: 'Skip',
  limit: 'Limit',
  union: 'Union',
  procedure: 'Call procedure',
  write: 'Write',
  merge: 'Find or create',
}

/** The plan in words, the last step first, as EXPLAIN gives it. */
export function describe(plan: Plan): PlanDescription {
  return {
    operator: operators[plan.kind],
    details: plan.details,
    estimatedRows: Math.round(plan.rows),
    children: innerPlans(plan).map(describe),
  }
}

function innerPlans(plan: Plan): readonly Plan[] {
  if (plan.kind === 'argument') return []
  if (plan.kind === 'union') return plan.branches.map((branch) => branch.plan)
  if (plan.kind === 'merge') return [plan.source, plan.action.match]
  return 'inner' in plan ? [plan.source, plan.inner] : [plan.source]
}
