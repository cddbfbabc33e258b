/** What is wrong with a data set, and where. */
export interface Problem {
  /** Path inside the data set's folder: `claims/000.jsonl`. */
  readonly file: string
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number
  /** JSON pointer into the record or file: `/source/end`. */
  readonly pointer: string
  readonly message: string
}

/** "claims/000.jsonl:12 /when: …" */
export function problemText({ file, line, pointer, message }: Problem): string {
  return `${file}${line === 0 ? '' : `:${String(line)}`}${pointer === '' ? '' : ` ${pointer}`}: ${message}`
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
