import { fullTextProcedures } from './full-text-procedures.ts'
import { nameProcedures } from './name-procedures.ts'
import type { Procedure } from './procedure.ts'
import { schemaProcedures } from './schema-procedures.ts'

/** Every procedure that comes with the engine; a new one is one more in the list of its family. */
export const builtInProcedures: readonly Procedure[] = [...nameProcedures, ...schemaProcedures, ...fullTextProcedures]
