/** Runs the semantic checks in a small world of its own. */
import { analyse } from '../../../../cypher/engine/semantics/index.ts'
import type { Analysis, Environment, ProcedureSignature } from '../../../../cypher/engine/semantics/index.ts'
import { parse } from '../../../../cypher/engine/syntax/index.ts'

const FIND: ProcedureSignature = {
  name: 'db.find',
  inputs: [{ name: 'text', type: 'STRING' }],
  outputs: [
    { name: 'node', type: 'NODE' },
    { name: 'score', type: 'FLOAT' },
  ],
}

const ENVIRONMENT: Environment = {
  procedure: (name) => (name === FIND.name ? FIND : undefined),
  hasParameter: () => false,
}

export function check(text: string): Analysis {
  return analyse(parse(text), text, ENVIRONMENT)
}
