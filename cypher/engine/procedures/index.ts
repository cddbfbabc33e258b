import { graphProcedures } from './graph-procedures.ts'
import type { Procedure } from './procedure.ts'

/** Every procedure that comes with the engine; a new one is one more in the list of its family. */
export const builtInProcedures: readonly Procedure[] = [...graphProcedures]
