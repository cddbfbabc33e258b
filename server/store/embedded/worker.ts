/** One thread of the engine: holds the graph in shared memory and runs one query after another. */
import { parentPort } from 'node:worker_threads'
import { createEngine, CypherError, graphFromTransfer, type Engine } from '../../../cypher/engine/index.ts'
import type { PlanDescription } from '../../../cypher/engine/api.ts'
import { decodeTyped, encodeRow, isMap, type Json } from '../../../cypher/engine/values/index.ts'
import { AppError } from '../../errors.ts'
import { appErrorOf } from '../query-errors.ts'
import { ResultSize } from '../result-size.ts'
import type { Answer, Failure, FromWorker, Task, ToWorker } from './messages.ts'

/** Estimated bytes that one query may hold. */
const maxBytes = 256_000_000

const port = parentPort
if (!port) throw new Error('this file runs in a worker thread')

let engine: Engine | undefined

port.on('message', (message: ToWorker) => {
  if (message.kind === 'graph') engine = createEngine(graphFromTransfer(message.graph))
  else port.postMessage(outcome(message.task, message.cancel))
})
port.postMessage({ kind: 'ready' } satisfies FromWorker)

function outcome(task: Task, cancel: Int32Array): FromWorker {
  try {
    return { kind: 'answer', answer: answerTo(task, cancel) }
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) }
  }
}

function answerTo(task: Task, cancel: Int32Array): Answer {
  if (!engine) throw new AppError('store-unavailable', 'No data set is loaded yet.')
  const parameters = decodeTyped(task.parameters)
  if (!isMap(parameters)) throw new TypeError('parameters must be a map')
  const deadline = performance.now() + task.deadlineMs
  const cursor = engine.run(task.query, parameters, { deadline, maxRows: task.rows, maxBytes, cancel })
  if (cursor.plan) return { columns: [], rows: [], truncated: false, plan: planText(cursor.plan) }
  const size = new ResultSize(cursor.columns, task)
  const rows: Json[][] = []
  for (let row = cursor.next(); row; row = cursor.next()) {
    size.add(row)
    rows.push(encodeRow(row))
  }
  return { columns: cursor.columns, rows, truncated: cursor.truncated }
}

function planText({ operator, details, children }: PlanDescription, depth = 0): string {
  const line = `${'  '.repeat(depth)}${operator}${details === '' ? '' : ` ${details}`}`
  return [line, ...children.map((child) => planText(child, depth + 1))].join('\n')
}

function failureOf(error: unknown): Failure {
  const known = error instanceof CypherError ? appErrorOf(error) : error
  if (known instanceof AppError) return { code: known.code, detail: known.message, extra: known.extra }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal', detail: 'The query engine failed in a way that is not known.', extra: {}, stack }
}
