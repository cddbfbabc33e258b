import type { Plan } from '../plan/plan.ts'
import { AggregateRows } from './aggregate.ts'
import { Distinct, Remember, SelectPaths, Sort } from './buffers.ts'
import { Degrees, Ends, Expand } from './expand.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import { Repeat } from './repeat.ts'
import { Apply, Assign, CallProcedure, Filter, Limit, Optional, Skip, Union } from './rows.ts'
import { Argument, EntityOf, NodeScan, RelationshipScan, Seek } from './scans.ts'
import { Shortest } from './shortest.ts'
import { ShortestRounds } from './shortest-rounds.ts'
import { Count, Unwind } from './unwind.ts'
import { VariableExpand } from './variable-expand.ts'
import { Write } from './write.ts'

/** The operators that run a plan on a frame: one case a step, nothing else is decided here. */
export function buildOperator(plan: Plan, frame: Frame): Operator {
  const of = (inner: Plan) => buildOperator(inner, frame)
  switch (plan.kind) {
    case 'argument':
      return new Argument()
    case 'nodeScan':
      return new NodeScan(of(plan.source), frame, plan)
    case 'seek':
      return new Seek(of(plan.source), frame, plan)
    case 'relationshipScan':
      return new RelationshipScan(of(plan.source), frame, plan)
    case 'entity':
      return new EntityOf(of(plan.source), frame, plan)
    case 'expand':
      return new Expand(of(plan.source), frame, plan)
    case 'ends':
      return new Ends(of(plan.source), frame, plan)
    case 'variableExpand':
      return new VariableExpand(of(plan.source), frame, plan)
    case 'repeat':
      return new Repeat(of(plan.source), of(plan.inner), frame, plan)
    case 'shortest':
      return new Shortest(of(plan.source), frame, plan)
    case 'shortestRounds':
      return new ShortestRounds(of(plan.source), of(plan.inner), frame, plan)
    case 'selectPaths':
      return new SelectPaths(of(plan.source), frame, plan)
    case 'filter':
      return new Filter(of(plan.source), frame, plan)
    case 'assign':
      return new Assign(of(plan.source), frame, plan)
    case 'optional':
      return new Optional(of(plan.source), of(plan.inner), frame, plan)
    case 'apply':
      return new Apply(of(plan.source), of(plan.inner), frame, plan)
    case 'remember':
      return new Remember(of(plan.source), frame, plan)
    case 'unwind':
      return new Unwind(of(plan.source), frame, plan)
    case 'count':
      return new Count(of(plan.source), frame, plan)
    case 'aggregate':
      return new AggregateRows(of(plan.source), frame, plan)
    case 'degrees':
      return new Degrees(of(plan.source), frame, plan)
    case 'distinct':
      return new Distinct(of(plan.source), frame, plan)
    case 'sort':
      return new Sort(of(plan.source), frame, plan)
    case 'skip':
      return new Skip(of(plan.source), frame, plan.count)
    case 'limit':
      return new Limit(of(plan.source), frame, plan)
    case 'union':
      return new Union(plan.branches.map((branch) => of(branch.plan)), frame, plan)
    case 'procedure':
      return new CallProcedure(of(plan.source), frame, plan)
    case 'write':
    case 'merge':
      return new Write(of(plan.source), frame, plan, (action) => of(action.match))
  }
}
