/** Public graphs of other shapes than ours, outside the repository: one gzipped file each, a JSON object a line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { GraphRows, NodeRow, RelationshipRow } from '../../cypher/engine/api.ts'
import {
  parseDate, parseDateTime, parseDuration, parseLocalDateTime, parseLocalTime, parseTime,
} from '../../cypher/engine/temporal/index.ts'
import { PointValue, type MapValue, type Value } from '../../cypher/engine/values/types.ts'

export interface PublicGraph {
  readonly name: string
  readonly read: () => GraphRows
}

/** All of DIFFERENTIAL_DIR; none where the folder is missing. */
export function publicGraphs(): readonly PublicGraph[] {
  const beside = fileURLToPath(new URL('../../../shared/differential', import.meta.url))
  const graphs = join(process.env['DIFFERENTIAL_DIR'] ?? beside, 'graphs')
  if (!existsSync(graphs)) return []
  const files = readdirSync(graphs).filter((file) => file.endsWith('.jsonl.gz')).sort()
  return files.map((file) => ({ name: file.replace('.jsonl.gz', ''), read: () => readGraph(join(graphs, file)) }))
}

interface Line {
  readonly k: 'h' | 'n' | 'r'
  readonly id: number
  readonly labels: readonly string[]
  readonly type: string
  readonly from: number
  readonly to: number
  readonly props: Readonly<Record<string, unknown>>
}

function readGraph(file: string): GraphRows {
  const nodes: NodeRow[] = []
  const relationships: RelationshipRow[] = []
  const positions = new Map<number, number>()
  for (const text of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const line = JSON.parse(text) as Line
    if (line.k === 'n') {
      positions.set(line.id, nodes.length)
      nodes.push({ labels: line.labels, properties: properties(line.props) })
    } else if (line.k === 'r') {
      const [start, end] = [positions.get(line.from), positions.get(line.to)]
      if (start === undefined || end === undefined) throw new Error(`${file}: relationship ${line.id} lacks an end`)
      relationships.push({ type: line.type, start, end, properties: properties(line.props) })
    }
  }
  return { nodes, relationships }
}

function properties(props: Readonly<Record<string, unknown>>): MapValue {
  return new Map(Object.entries(props).map(([key, value]) => [key, valueOf(value)]))
}

function valueOf(json: unknown): Value {
  if (typeof json === 'number') return BigInt(json)
  if (Array.isArray(json)) return json.map(valueOf)
  if (typeof json === 'object' && json !== null) return typedValue(json)
  if (json === null || typeof json === 'string' || typeof json === 'boolean') return json
  throw new Error(`a value of type ${typeof json}`)
}

const READERS: Readonly<Record<string, (text: string) => Value>> = {
  $float: Number,
  $date: parseDate,
  $time: (text) => parseTime(text, 0),
  $localtime: parseLocalTime,
  $datetime: (text) => parseDateTime(text, 0),
  $localdatetime: parseLocalDateTime,
  $duration: parseDuration,
}

function typedValue(json: object): Value {
  const [[type, value] = ['', undefined]] = Object.entries(json) as [string, unknown][]
  if (type === '$point') {
    const [srid = 0, x = 0, y = 0, z] = value as number[]
    return z === undefined ? new PointValue(srid as 4326, x, y) : new PointValue(srid as 4326, x, y, z)
  }
  const read = READERS[type]
  if (read === undefined) throw new Error(`a value marked ${type}`)
  return read(String(value))
}
