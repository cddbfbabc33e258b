import type { CypherAnswer } from '../../../graph-data/api/schemas.ts'
import { count } from '../../wording.ts'

/** "10 of 10 rows"; "The first 1,000 rows of more" where not all were let through. */
export function rowsWords({ rowCount, truncated }: Pick<CypherAnswer, 'rowCount' | 'truncated'>): string {
  return truncated ? `The first ${count(rowCount, 'row')} of more` : `${rowCount.toLocaleString('en')} of ${count(rowCount, 'row')}`
}
