import type { ActorRecord, Claim, DatasetMeta, Relation, SourceDocument } from '../model/types.ts';
/** What an export is made of: a part of the graph with the claims its relations rest on. */
export interface ExportGraph {
    readonly dataset: DatasetMeta & {
        readonly version: string;
    };
    readonly documents: readonly SourceDocument[];
    /** `position` as on the stage, where one is stored. */
    readonly actors: readonly (ActorRecord & {
        readonly position?: readonly [number, number];
    })[];
    readonly relations: readonly Relation[];
    readonly claims: readonly (Claim & {
        readonly relationId: string | null;
    })[];
}
/** One export format: one file in this folder and one line in index.ts. */
export interface ExportFormat {
    readonly id: string;
    readonly label: string;
    readonly mediaType: string;
    readonly extension: string;
    /** What the format cannot hold, for people; absent where it holds everything. */
    readonly note?: string;
    write(graph: ExportGraph): string | Uint8Array | Promise<string | Uint8Array>;
}
