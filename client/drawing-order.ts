import type { Family } from '../graph-data/model/relation-types.ts'

/** Families from the bottom of the drawing to its top. */
export const drawingOrder: readonly Family[] = ['structure', 'politics', 'conflict', 'allegiance', 'lineage']
