import type { ExportFormat } from './format.ts'
import { json } from './json.ts'

export const exportFormats: readonly ExportFormat[] = [json]

export function formatById(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id)
}
