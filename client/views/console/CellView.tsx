import { Fragment } from 'preact'
import { isRelationType } from '../../../graph-data/model/relation-types.ts'
import type { Outcome, Status } from '../../../graph-data/model/types.ts'
import { statuses } from '../../../graph-data/model/types.ts'
import { KindGlyph, RelationGlyph } from '../../parts/Glyphs.tsx'
import { useApp } from '../../state/context.ts'
import type { Cell } from './cells.ts'

type Relationship = Extract<Cell, { kind: 'relationship' }>
type Node = Extract<Cell, { kind: 'node' }>

export function CellView({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'nothing':
      return <span class="second">null</span>
    case 'node':
      return <NodeCell node={cell} />
    case 'relationship':
      return <RelationshipCell relationship={cell} />
    case 'path':
      return <span class="cell-path">{cell.items.map((item, at) => <CellView key={at} cell={item} />)}</span>
    case 'list':
      return <>{cell.items.map((item, at) => <Fragment key={at}>{at > 0 && ', '}<CellView cell={item} /></Fragment>)}</>
    case 'map':
      return <>{cell.entries.map(([key, item], at) => <Fragment key={key}>{at > 0 && ', '}<span class="second">{key}: </span><CellView cell={item} /></Fragment>)}</>
    case 'date':
      return <time>{cell.text}</time>
    default:
      return <span dir="auto">{cell.text}</span>
  }
}

/** An actor opens in the graph; any other node is named by its label. */
function NodeCell({ node }: { readonly node: Node }) {
  const app = useApp()
  const { actor } = node
  if (!actor) return <span class="cell-node"><span class="second small">{node.labels.join(' ')}</span> {node.text}</span>
  const known = app.data.value?.actors.get(actor.id)
  return (
    <button type="button" class="actor-link" title={node.text} onClick={(event) => { event.stopPropagation(); app.openActor(actor.id) }}>
      <KindGlyph kind={actor.kind} />
      <span dir="auto">{known?.label ?? node.text}</span>
    </button>
  )
}

/** The line that it has in the graph, and its type. */
function RelationshipCell({ relationship: { type, properties } }: { readonly relationship: Relationship }) {
  const status = statuses.find((one) => one === properties['status'])
  return (
    <span class="cell-relationship">
      {isRelationType(type) && status && <RelationGlyph relation={{ type, status, outcome: texts<Outcome>(properties['outcome']), disputedOn: texts(properties['disputedOn']) }} />}
      <code>{type}</code>
      {status !== undefined && doubtful.has(status) && <span class="second small">{status}</span>}
    </span>
  )
}

/** Drawn as a dash or a mark; said as well, so that no uncertain relation reads as a fact. */
const doubtful: ReadonlySet<Status> = new Set(['reported', 'disputed', 'denied'])

function texts<T extends string>(value: unknown): T[] {
  return Array.isArray(value) ? (value.filter((one) => typeof one === 'string') as T[]) : []
}
