import type { ExportFormat } from './format.ts';
/** Everything, as it is: actors, relations, claims with their citations, and the documents they cite. */
export declare const json: ExportFormat;
