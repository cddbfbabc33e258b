import type { ExportFormat } from './format.ts';
export declare const exportFormats: readonly ExportFormat[];
export declare function formatById(id: string): ExportFormat | undefined;
