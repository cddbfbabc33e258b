import type { GraphTransfer } from '../../../cypher/engine/index.ts'
import { Slots } from '../slots.ts'
import { EngineThread } from './engine-thread.ts'
import type { Answer, Task } from './messages.ts'

/** Threads over one graph, a query each; a thread that had to be ended is replaced at once. */
export class Crew {
  readonly #places: Slots
  readonly #threads = new Set<EngineThread>()
  readonly #idle: EngineThread[] = []
  #graph: GraphTransfer | undefined
  #closed = false

  constructor(
    size: number,
    waiting: number,
    private readonly boot = new URL('boot.mjs', import.meta.url),
  ) {
    this.#places = new Slots(size, waiting)
    for (let count = 0; count < size; count++) this.#idle.push(this.#started())
  }

  /** Queries that run go on with the graph they began with. */
  use(graph: GraphTransfer): void {
    this.#graph = graph
    for (const thread of this.#threads) thread.use(graph)
  }

  /** All threads have started: until then a question would lose its time waiting for one. */
  async ready(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.ready))
  }

  run(task: Task, signal?: AbortSignal): Promise<Answer> {
    return this.#places.use(task.deadlineMs, async () => {
      const thread = this.#take()
      try {
        return await thread.run(task, signal)
      } finally {
        this.#giveBack(thread)
      }
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  /** One that died while it was idle is not handed out. */
  #take(): EngineThread {
    const thread = this.#idle.pop() ?? this.#started()
    return thread.dead ? this.#replaced(thread) : thread
  }

  #giveBack(thread: EngineThread): void {
    if (!this.#closed) this.#idle.push(thread.dead ? this.#replaced(thread) : thread)
  }

  #replaced(thread: EngineThread): EngineThread {
    this.#threads.delete(thread)
    return this.#started()
  }

  #started(): EngineThread {
    const thread = new EngineThread(this.#graph, this.boot)
    this.#threads.add(thread)
    return thread
  }
}
