import { useMemo, useState } from 'preact/hooks'
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import type { Connector, Dot } from './connectors.ts'
import { layOut, planLineage } from './layout.ts'
import type { LineageLayout } from './layout.ts'
import { flowsAround } from './light.ts'
import { FadingStroke, TimeAxis, WrittenWords } from './pieces.tsx'

type Joint = LineageAnswer['joints'][number]

export interface LineageDrawingProps {
  readonly answer: LineageAnswer
  readonly width: number
  readonly even: boolean
  readonly route?: number | undefined
  /** Number of the joint whose evidence is open. */
  readonly open?: number | undefined
  readonly onJoint: (joint: Joint) => void
  readonly onBody: (id: string) => void
}

interface Lit {
  readonly steps: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
}

/** Lanes on a time axis. The drawing is one picture to a screen reader; its joints are buttons laid over it. */
export function LineageDrawing({ answer, width, even, route, open, onJoint, onBody }: LineageDrawingProps) {
  const [lit, setLit] = useState<Lit>()
  const plan = useMemo(() => planLineage(answer, width, even), [answer, width, even])
  const layout = useMemo(() => layOut(plan, route), [plan, route])
  const off = (): void => setLit(undefined)
  const light = (joint: Joint): void => setLit({ steps: new Set(joint.steps), bodies: new Set([...joint.parents, ...joint.children].map(({ id }) => id)) })
  return (
    <div class={lit ? 'lineage-drawing hovering' : 'lineage-drawing'} style={{ width: `${layout.width}px`, height: `${layout.height}px` }}>
      <svg role="img" aria-label={`${answer.title}. The sentences below say the same.`} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
        <TimeAxis layout={layout} />
        <Lanes layout={layout} lit={lit} tone="grey" />
        <Lanes layout={layout} lit={lit} tone="lit" />
        {layout.connectors.map((connector) => <Mark key={`${connector.joint.number} ${connector.step.relation.id}`} connector={connector} lit={lit} />)}
        {layout.dots.map((dot) => <DrawnDot key={dot.joint.number} dot={dot} open={dot.joint.number === open} lit={lit} />)}
        <WrittenWords words={layout.words} dim={(of) => lit !== undefined && !lit.bodies.has(of) && !lit.steps.has(of)} />
        {layout.strokes.map((stroke, at) => (
          <line key={at} class="lane-hit" x1={stroke.from} x2={stroke.to} y1={stroke.y} y2={stroke.y}
            onMouseEnter={() => setLit(flowsAround(answer, stroke.body))} onMouseLeave={off} onClick={() => onBody(stroke.body)}>
            <title>{bodyTitle(answer, stroke.body)}</title>
          </line>
        ))}
      </svg>
      {layout.dots.map(({ joint, x, y }) => (
        <button key={joint.number} type="button" class="joint-button" style={{ left: `${x - 12}px`, top: `${y - 12}px` }} title={joint.sentence}
          aria-label={`${joint.number}: ${joint.sentence}`} aria-expanded={joint.number === open}
          onMouseEnter={() => light(joint)} onMouseLeave={off} onFocus={() => light(joint)} onBlur={off} onClick={() => onJoint(joint)} />
      ))}
    </div>
  )
}

function bodyTitle({ actors }: LineageAnswer, id: string): string {
  const body = actors.find((actor) => actor.id === id)
  return body ? `${body.name}. Seen ${body.seenFirst?.slice(0, 4) ?? '?'} to ${body.seenLast?.slice(0, 4) ?? '?'}. Opens it in the graph.` : id
}

/** Thin below thick, the lit above the grey, verticals with the lanes of their tone. */
function Lanes({ layout, lit, tone }: { readonly layout: LineageLayout; readonly lit: Lit | undefined; readonly tone: 'lit' | 'grey' }) {
  const strokes = layout.strokes.filter((stroke) => stroke.tone === tone).sort((a, b) => a.width - b.width)
  const connectors = layout.connectors.filter((connector) => (connector.tone === 'lit') === (tone === 'lit')).sort((a, b) => a.width - b.width)
  return (
    <g>
      {strokes.map((stroke) => (
        <FadingStroke key={`${stroke.body} ${stroke.from}`} stroke={stroke} dim={lit !== undefined && !lit.bodies.has(stroke.body)} />
      ))}
      {connectors.map((connector) => (
        <path key={`${connector.joint.number} ${connector.step.relation.id}`} d={connector.path} class={classes('connector', connector.tone, isDim(connector, lit))}
          stroke-width={connector.width} {...dashes(connector.dash)} />
      ))}
    </g>
  )
}

function dashes(dash: Connector['dash']) {
  if (dash === 'solid') return {}
  return dash === 'dashed' ? { 'stroke-dasharray': '6 4' } : { 'stroke-dasharray': '2 4' }
}

function isDim(connector: Connector, lit: Lit | undefined): boolean {
  return lit !== undefined && !lit.steps.has(connector.step.relation.id)
}

function classes(name: string, tone: string, dim: boolean): string {
  return `${name} ${tone}${dim ? ' dim' : ''}`
}

function Mark({ connector, lit }: { readonly connector: Connector; readonly lit: Lit | undefined }) {
  const { mark, arrow, tone } = connector
  const dim = isDim(connector, lit)
  return (
    <>
      {arrow && <path class={classes('tip', tone, dim)} d={`M${arrow.x} ${arrow.y}l-5 ${arrow.down ? -9 : 9}h10z`} />}
      {mark?.kind === 'diamond' && <path class={classes('mark', tone, dim)} d={`M${mark.x} ${mark.y - 6}l6 6-6 6-6-6z`} />}
      {mark?.kind === 'cross' && <path class={classes('cross', tone, dim)} d={`M${mark.x - 4} ${mark.y - 4}l8 8M${mark.x + 4} ${mark.y - 4}l-8 8`} />}
    </>
  )
}

function DrawnDot({ dot, open, lit }: { readonly dot: Dot; readonly open: boolean; readonly lit: Lit | undefined }) {
  const { joint, x, y, tone } = dot
  const dim = lit !== undefined && !joint.steps.some((id) => lit.steps.has(id))
  return (
    <g class={classes('dot', tone, dim)}>
      <circle class="dot-ring" cx={x} cy={y} r="11" />
      {open && <circle class="dot-open" cx={x} cy={y} r="13" />}
      <circle cx={x} cy={y} r="9" />
      <text x={x} y={y + 4} text-anchor="middle">{joint.number}</text>
    </g>
  )
}
