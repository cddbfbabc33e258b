import type { ExportFormat } from './format.ts'

/** Everything, as it is: actors, relations, claims with their citations, and the documents they cite. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON',
  mediaType: 'application/json',
  extension: 'json',
  write: ({ dataset, documents, actors, relations, claims }) => `${JSON.stringify({ format: 'actor-graph', dataset, documents, actors, relations, claims }, undefined, 1)}\n`,
}
