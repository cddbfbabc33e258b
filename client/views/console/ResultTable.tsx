import { Fragment } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CypherAnswer } from '../../../graph-data/api/schemas.ts'
import { Button } from '../../parts/Button.tsx'
import { RelationEvidence } from '../../parts/Evidence.tsx'
import { cellOf, numberColumns, relationsIn } from './cells.ts'
import type { Cell } from './cells.ts'
import { CellView } from './CellView.tsx'

/** Rows drawn at first; a browser is slow with thousands of them. */
const firstRows = 200

/** The rows of an answer; a row with a relation opens its evidence. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const rows = useMemo(() => answer.rows.map((row) => row.map(cellOf)), [answer])
  const numbers = useMemo(() => numberColumns(rows, answer.columns.length), [rows, answer])
  const [open, setOpen] = useState<number>()
  const [all, setAll] = useState(false)
  useEffect(() => {
    setOpen(undefined)
    setAll(false)
  }, [answer])
  const shown = all ? rows : rows.slice(0, firstRows)
  return (
    <div class="result-table" tabIndex={0} role="group" aria-label="Rows">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">#</th>
            {answer.columns.map((column, at) => <th key={`${column} ${at}`} scope="col" class={numbers[at] ? 'number' : ''}>{column}</th>)}
            <th scope="col"><span class="visually-hidden">Evidence</span></th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <Row key={at} number={at + 1} row={row} numbers={numbers} open={open === at} onOpen={() => setOpen(open === at ? undefined : at)} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p class="result-more"><Button onClick={() => setAll(true)}>Show all {rows.length} rows</Button></p>}
    </div>
  )
}

interface RowProps {
  readonly number: number
  readonly row: readonly Cell[]
  readonly numbers: readonly boolean[]
  readonly open: boolean
  readonly onOpen: () => void
}

function Row({ number, row, numbers, open, onOpen }: RowProps) {
  const relations = relationsIn(row)
  return (
    <Fragment>
      <tr class={open ? 'on' : ''}>
        <td class="number second">{number}</td>
        {row.map((cell, at) => <td key={at} class={numbers[at] ? 'number' : ''}><CellView cell={cell} /></td>)}
        <td>{relations.length > 0 && <button type="button" class="button button-link small" aria-expanded={open} aria-label={`Evidence of row ${number}`} onClick={onOpen}>{open ? 'Close' : 'Evidence'}</button>}</td>
      </tr>
      {open && (
        <tr class="row-evidence">
          <td colSpan={row.length + 2}>
            <div>{relations.map((id) => <RelationEvidence key={id} id={id} />)}</div>
          </td>
        </tr>
      )}
    </Fragment>
  )
}
