import type { Procedure, Value } from '../../cypher/engine/index.ts'
import { canonicalValue } from './canonical.ts'
import { readParameter } from './cells.ts'
import type { Table } from './feature.ts'

const SIGNATURE = /^(\S+?)\((.*?)\) :: \((.*)\)\s*$/

/** A procedure that answers from a table: columns for its inputs, then columns for its outputs. */
export function tableProcedure(signature: string, table: Table): Procedure {
  const [, name, inputs, outputs] = SIGNATURE.exec(signature) ?? []
  if (name === undefined) throw new Error(`cannot read the signature ${signature}`)
  const fields = { inputs: readFields(inputs), outputs: readFields(outputs) }
  const rows = table.rows.map((row) => row.filter((cell) => cell !== '').map(readParameter))
  const arity = fields.inputs.length
  return {
    name,
    ...fields,
    call: (_graph, args) => rows.filter((row) => same(row.slice(0, arity), args)).map((row) => row.slice(arity)),
  }
}

function readFields(text = ''): { name: string; type: string }[] {
  return text
    .split(',')
    .map((field) => field.split('::').map((part) => part.trim()))
    .flatMap(([name = '', type = '']) => (name === '' ? [] : [{ name, type }]))
}

function same(a: readonly Value[], b: readonly Value[]): boolean {
  return canonicalValue([...a], false) === canonicalValue([...b], false)
}
