/** The whole Mali data as the export route gives it to the formats. */
import { fileURLToPath } from 'node:url'
import type { ExportGraph } from '../../graph-data/formats/format.ts'
import { actorRecords } from '../../graph-data/model/actor-records.ts'
import { readDataset } from '../../graph-data/model/read-dataset.ts'
import { rollUp } from '../../graph-data/model/roll-up.ts'

export async function maliExport(): Promise<ExportGraph> {
  const data = rollUp(await readDataset(fileURLToPath(new URL('../../graph-data/mali', import.meta.url))))
  const { id, title, schemaVersion, version, documents, relations, claims, positions, relationOfClaim } = data
  return {
    dataset: { id, title, schemaVersion, version },
    documents,
    relations,
    actors: actorRecords(data).map((actor) => {
      const position = positions[actor.id]
      return position ? { ...actor, position } : actor
    }),
    claims: claims.map((claim) => ({ ...claim, relationId: relationOfClaim.get(claim.id) ?? null })),
  }
}
