/** Thrown inside the parser where a statement turns out to be one that is refused by name; never leaves `parse`. */
import type { Span } from './ast.ts'

export class Refusal extends Error {
  constructor(
    readonly feature: string,
    readonly span: Span,
  ) {
    super(feature)
  }
}
