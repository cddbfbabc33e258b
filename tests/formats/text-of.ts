import type { ExportFormat, ExportGraph } from '../../graph-data/formats/format.ts'

/** What a format of text writes. */
export function textOf(format: ExportFormat, graph: ExportGraph): string {
  const written = format.write(graph)
  if (typeof written !== 'string') throw new Error(`${format.id} is no text`)
  return written
}
