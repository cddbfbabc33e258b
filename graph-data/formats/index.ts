import { csv, csvActors } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { json } from './json.ts'

/** Every export format, in the order of the menu. */
export const exportFormats: readonly ExportFormat[] = [json, gexf, csv, csvActors]

export function formatById(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id)
}
