/** Actors and relations as tables: the accessible twin of the stage, in step with its selection. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ActorView, RelationView } from '../../graph-data/api/schemas.ts'
import { certainty, kindLooks, statusLabels } from '../appearance.ts'
import { KindGlyph, RelationGlyph } from '../parts/Glyphs.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { EmptyState } from '../parts/States.tsx'
import { Button } from '../parts/Button.tsx'
import { useApp } from '../state/context.ts'
import { hedgedVerb, seenWords } from '../wording.ts'

export type TableName = 'actors' | 'relations'

interface Column<T> {
  readonly title: string
  readonly number?: boolean
  /** What the column sorts by. */
  readonly by: (row: T) => string | number
  readonly cell: (row: T) => ComponentChildren
}

export interface TablesProps {
  readonly actors: readonly ActorView[]
  readonly relations: readonly RelationView[]
  readonly which: TableName
  readonly onWhich: (which: TableName) => void
}

export function Tables({ actors, relations, which, onWhich }: TablesProps) {
  const app = useApp()
  const { selected, relation } = app.address.value
  if (actors.length === 0) {
    return <EmptyState step={<Button onClick={() => app.resetFilter()}>Back to the first view</Button>}>No actor passes the filter: every kind in the legend is off.</EmptyState>
  }
  return (
    <section class="tables" aria-label="Tables">
      <Segmented label="Table" value={which} onChange={onWhich}
        options={[{ value: 'actors', label: `Actors ${actors.length}` }, { value: 'relations', label: `Relations ${relations.length}` }]} />
      {which === 'actors'
        ? <Sorted label="Actors" rows={actors} columns={actorColumns} first={3} isOn={({ id }) => selected.includes(id)} onOpen={({ id }) => app.select(id)} />
        : <Sorted label="Relations" rows={relations} columns={relationColumns(app.data.value?.actors)} first={3} isOn={({ id }) => id === relation} onOpen={({ id, from }) => app.openRelation(id, selected.length === 0 ? undefined : from)} />}
    </section>
  )
}

const actorColumns: readonly Column<ActorView>[] = [
  { title: 'Actor', by: ({ label }) => label, cell: ({ kind, label, name }) => <span class="cell-actor" title={name}><KindGlyph kind={kind} /><bdi>{label}</bdi></span> },
  { title: 'Kind', by: ({ kind }) => kind, cell: ({ kind }) => kindLooks[kind].label },
  { title: 'Seen', by: ({ seenFirst }) => seenFirst ?? '9999', cell: ({ seenFirst, seenLast }) => seenWords(seenFirst, seenLast) },
  { title: 'Claims', number: true, by: ({ claims }) => claims, cell: ({ claims }) => claims },
  { title: 'Documents', number: true, by: ({ documents }) => documents.length, cell: ({ documents }) => documents.length },
]

function relationColumns(actors: ReadonlyMap<string, ActorView> | undefined): readonly Column<RelationView>[] {
  const name = (id: string): string => actors?.get(id)?.label ?? id
  return [
    { title: 'From', by: ({ from }) => name(from), cell: ({ from }) => <bdi>{name(from)}</bdi> },
    { title: 'Relation', by: ({ type }) => type, cell: (row) => <span class="cell-actor"><RelationGlyph relation={row} />{hedgedVerb(row)}</span> },
    { title: 'To', by: ({ to }) => name(to), cell: ({ to }) => <bdi>{name(to)}</bdi> },
    { title: 'When', by: ({ startMin, startMax, attestedFirst }) => startMin ?? startMax ?? attestedFirst ?? '9999', cell: ({ dateText }) => dateText },
    { title: 'How sure', by: (row) => statusLabels[certainty(row)], cell: (row) => statusLabels[certainty(row)] },
    { title: 'Publishers', number: true, by: ({ publishers }) => publishers, cell: ({ publishers }) => publishers },
    { title: 'Claims', number: true, by: ({ claims }) => claims, cell: ({ claims }) => claims },
  ]
}

interface SortedProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  /** The column sorted by at first. */
  readonly first: number
  readonly isOn: (row: T) => boolean
  readonly onOpen: (row: T) => void
}

function Sorted<T extends { readonly id: string }>({ label, rows, columns, first, isOn, onOpen }: SortedProps<T>) {
  const [{ at, down }, setSort] = useState({ at: first, down: columns[first]?.number === true })
  const sorted = useMemo(() => sortRows(rows, columns[at]?.by ?? (() => 0), down), [rows, at, down])
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => body.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest' }), [sorted, rows.find(isOn)])
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.title} scope="col" class={column.number ? 'number' : ''} aria-sort={index === at ? (down ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => setSort({ at: index, down: index === at ? !down : column.number === true })}>
                  {column.title}{index === at && <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {sorted.map((row) => (
            <tr key={row.id} class={isOn(row) ? 'on' : ''} aria-selected={isOn(row)} onClick={() => onOpen(row)}>
              {columns.map((column, index) => (
                <td key={column.title} class={column.number ? 'number' : ''}>
                  {index === 0 ? <button type="button" class="row-button" onClick={(event) => { event.stopPropagation(); onOpen(row) }}>{column.cell(row)}</button> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sortRows<T extends { readonly id: string }>(rows: readonly T[], by: (row: T) => string | number, down: boolean): T[] {
  const order = (a: T, b: T): number => {
    const [x, y] = [by(a), by(b)]
    const way = typeof x === 'string' && typeof y === 'string' ? x.localeCompare(y) : Number(x) - Number(y)
    return (down ? -way : way) || (a.id < b.id ? -1 : 1)
  }
  return [...rows].sort(order)
}
