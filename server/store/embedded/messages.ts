/** What the main thread and the threads of the engine say to each other. Values travel as typed JSON. */
import type { GraphTransfer } from '../../../cypher/engine/index.ts'
import type { Json } from '../../../cypher/engine/values/index.ts'
import type { AppErrorExtra, ErrorCode } from '../../errors.ts'

export interface Task {
  readonly query: string
  readonly parameters: Json
  readonly rows: number
  readonly deadlineMs: number
  readonly resultBytes: number
  readonly cellBytes: number
}

export type ToWorker =
  | { readonly kind: 'graph'; readonly graph: GraphTransfer }
  /** `cancel` is set to 1 to end the query. */
  | { readonly kind: 'run'; readonly task: Task; readonly cancel: Int32Array }

export interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Json[])[]
  readonly truncated: boolean
  readonly plan?: string
}

export interface Failure {
  readonly code: ErrorCode
  readonly detail: string
  readonly extra: AppErrorExtra
  /** Of a bug, for the log. */
  readonly stack?: string
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly failure: Failure }
