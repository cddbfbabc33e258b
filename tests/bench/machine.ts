import os from 'node:os'

/** What the figures were measured on, without naming the machine. */
export function machine(): string {
  const cores = os.availableParallelism()
  const [cpu] = os.cpus()
  const model = cpu === undefined || /unknown/i.test(cpu.model) ? '' : ` (${cpu.model.trim()})`
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const [load = 0] = os.loadavg()
  const date = new Date().toISOString().slice(0, 10)
  return `Measured ${date} on ${cores} cores${model}, ${memory} GB, ${os.type()}, Node ${process.versions.node}; load ${load.toFixed(1)} at the end.`
}
