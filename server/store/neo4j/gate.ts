import type { Plan, ResultSummary } from 'neo4j-driver'
import { AppError } from '../../errors.ts'
import { ALLOWED_PROCEDURES } from '../../../cypher/engine/gate.ts'

/** What the plan of a reading query never holds; by the beginning of the operator's name. */
const forbiddenOperators: readonly (readonly [prefix: string, name: string])[] = [
  ['LoadCSV', 'LOAD CSV'],
  ['Show', 'SHOW'],
  ['TerminateTransactions', 'TERMINATE TRANSACTIONS'],
  ['TransactionApply', 'CALL … IN TRANSACTIONS'],
  ['TransactionForeach', 'CALL … IN TRANSACTIONS'],
  ['AdministrationCommand', 'Administration'],
]

/** Looks at what the server says that it would do. Throws AppError with status 403. */
export function checkPlan(summary: ResultSummary): void {
  if (summary.plan) walk(summary.plan)
  if (summary.queryType !== 'r') throw new AppError('query-not-read-only', 'This query would change the database; only queries that read are run here.')
}

function walk(plan: Plan): void {
  const operator = plan.operatorType
  const forbidden = forbiddenOperators.find(([prefix]) => operator.startsWith(prefix))
  if (forbidden) throw new AppError('query-clause-forbidden', `${forbidden[1]} is not allowed here.`)
  if (operator.startsWith('ProcedureCall')) checkProcedure(detailsOf(plan))
  plan.children.forEach(walk)
}

/** `db.labels() :: (label :: STRING)` */
function checkProcedure(details: string): void {
  const name = /^([\w.`]+)\(/.exec(details)?.[1]?.replaceAll('`', '') ?? 'This procedure'
  if (!ALLOWED_PROCEDURES.has(name)) throw new AppError('procedure-forbidden', `${name} is not among the procedures that may be called here: ${[...ALLOWED_PROCEDURES].join(', ')}.`)
}

/** One operator a line, indented by its depth, with what it does. */
export function planText(plan: Plan, depth = 0): string {
  const details = detailsOf(plan)
  const operator = plan.operatorType.replace(/@.*$/, '')
  const line = `${'  '.repeat(depth)}${operator}${details === '' ? '' : ` ${details}`}`
  return [line, ...plan.children.map((child) => planText(child, depth + 1))].join('\n')
}

function detailsOf(plan: Plan): string {
  const details = (plan.arguments as Readonly<Record<string, unknown>>)['Details']
  return typeof details === 'string' ? details : ''
}
