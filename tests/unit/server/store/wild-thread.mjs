// A thread that stands in for the engine: it runs wild, breaks or eats memory, as its query says.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', (message) => {
  if (message.kind !== 'run') return
  const { query } = message.task
  if (query === 'spin') for (;;);
  if (query === 'break') throw new Error('broken')
  if (query === 'eat') for (const kept = []; ; ) kept.push(new Array(1_000_000).fill({}))
  parentPort.postMessage({ kind: 'answer', answer: { columns: ['query'], rows: [[query]], truncated: false } })
})
parentPort.postMessage({ kind: 'ready' })
