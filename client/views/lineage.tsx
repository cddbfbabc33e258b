import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'
import type { LineageAnswer } from '../../graph-data/api/schemas.ts'
import { JointEvidence } from '../lineage/JointEvidence.tsx'
import { busyWords } from '../lineage/layout.ts'
import { LineageDrawing } from '../lineage/LineageDrawing.tsx'
import { LineageLegend } from '../lineage/LineageLegend.tsx'
import { Routes, Sentences } from '../lineage/Sentences.tsx'
import { Button, IconButton } from '../parts/Button.tsx'
import { Picker } from '../parts/Picker.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { EmptyState, Loaded } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { joinWords } from '../wording.ts'
import './conflicts/sides.css'
import './lineage.css'

export function LineageView() {
  const { from, to } = useApp().address.value
  return from === undefined && to === undefined ? <NothingAsked /> : <Asked key={`${from ?? ''} ${to ?? ''}`} from={from} to={to} />
}

interface Ends {
  readonly from: string | undefined
  readonly to: string | undefined
}

function Asked({ from, to }: Ends) {
  const app = useApp()
  const { route } = app.address.value
  const [even, setEven] = useState(false)
  const { now, again } = useLoad(`lineage ${from ?? ''} ${to ?? ''}`, (abort) => app.api.lineage({ from, to }, abort))
  const answer = now.state === 'ready' ? now.value : undefined
  const busy = answer && answer.joints.length > 0 ? busyWords(answer) : undefined
  return (
    <>
      <div class="toolbar">
        <EndPickers from={from} to={to} />
        {answer && answer.routes.length > 0 && <RouteChoice answer={answer} route={route} />}
        {busy !== undefined && (
          <div class="push">
            <Segmented label="Width of years" value={even ? 'even' : 'busy'} onChange={(value) => setEven(value === 'even')}
              options={[{ value: 'busy', label: `${busy} wide` }, { value: 'even', label: 'Even years' }]} />
          </div>
        )}
      </div>
      <Loaded of={now} failed="The lineage could not be read" onAgain={again}>
        {(found) => <Lineage answer={found} even={even} />}
      </Loaded>
    </>
  )
}

function EndPickers({ from, to }: Ends) {
  const app = useApp()
  const data = app.data.value
  const set = (change: { readonly from?: string | undefined; readonly to?: string | undefined }): void => app.go({ ...change, route: undefined, joint: undefined })
  return (
    <div class="end-pickers">
      <span class="second small" aria-hidden="true">From</span>
      <Picker label="From" id={from} actor={from === undefined ? undefined : data?.actors.get(from)} onChange={(id) => set({ from: id })} />
      {from !== undefined && to !== undefined && <IconButton icon="close" label="Leave out where it begins" onClick={() => set({ from: undefined })} />}
      <span class="second small" aria-hidden="true">to</span>
      <Picker label="To" id={to} actor={to === undefined ? undefined : data?.actors.get(to)} onChange={(id) => set({ to: id })} />
      {from !== undefined && to !== undefined && <IconButton icon="close" label="Leave out where it ends" onClick={() => set({ to: undefined })} />}
    </div>
  )
}

/** More routes than this are a list to choose from. */
const mostSegments = 4

function RouteChoice({ answer, route }: { readonly answer: LineageAnswer; readonly route: number | undefined }) {
  const app = useApp()
  const labels = new Map(answer.actors.map((actor) => [actor.id, actor.label]))
  const through = answer.routes.map((one, at) => {
    const between = one.actors.slice(1, -1).map((id) => labels.get(id) ?? id)
    return { value: String(at + 1), label: `Route ${at + 1}, ${between.length === 0 ? 'direct' : `through ${joinWords(between)}`}` }
  })
  const options = [{ value: 'all', label: `All that became ${answer.to?.label ?? ''}` }, ...through]
  const choose = (value: string): void => app.go({ route: value === 'all' ? undefined : Number(value) })
  const value = options.find((option) => option.value === String(route))?.value ?? 'all'
  if (options.length <= mostSegments) return <div class="route-choice"><Segmented label="Routes" options={options} value={value} onChange={choose} /></div>
  return (
    <select class="route-select" aria-label="Routes" value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
}

function Lineage({ answer, even }: { readonly answer: LineageAnswer; readonly even: boolean }) {
  const app = useApp()
  const { route, joint: open } = app.address.value
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const joint = answer.joints.find((one) => one.number === open)
  const toggle = (one: LineageAnswer['joints'][number]): void => {
    app.go({ joint: one.number === open ? undefined : one.number }, 'replace')
    if (one.number !== open) requestAnimationFrame(() => document.getElementById('joint-evidence')?.focus())
  }
  const flows = answer.to ? `flows into ${answer.to.label}` : `comes of ${answer.from?.label ?? ''}`
  return (
    <div class="lineage-page">
      <h1>{answer.title}</h1>
      {answer.reason !== undefined && <p class="lineage-reason">{answer.reason}</p>}
      {answer.truncated && <p class="second small">There are more routes than are looked for; the shortest are shown.</p>}
      {answer.joints.length === 0 && <NothingTold answer={answer} />}
      {answer.joints.length > 0 && <LineageLegend answer={answer} flows={route === undefined ? flows : `route ${route}`} />}
      <div class="lineage-scroll" ref={box} tabIndex={0} role="group" aria-label="Lanes on a time axis">
        {width > 0 && answer.joints.length > 0 && (
          <LineageDrawing answer={answer} width={Math.max(leastWidth, width)} even={even} route={route} open={open}
            onJoint={toggle} onBody={(id) => app.openActor(id)} />
        )}
      </div>
      {joint && <JointEvidence key={joint.number} joint={joint} steps={answer.steps} onClose={() => app.go({ joint: undefined }, 'replace')} />}
      <Routes answer={answer} route={route} onRoute={(chosen) => app.go({ route: chosen })} />
      <Sentences answer={answer} route={route} open={open} onJoint={toggle} />
    </div>
  )
}

/** Persons, states and many others have no lineage, but may have much else. */
function NothingTold({ answer }: { readonly answer: LineageAnswer }) {
  const app = useApp()
  const end = answer.from ?? answer.to
  if (!end) return null
  return (
    <EmptyState step={<Button look="main" onClick={() => app.openActor(end.id)}>Open {end.label} in the graph</Button>}>
      Here mergers, splits, renames and successions are drawn; the documents tell none of {end.label}.
    </EmptyState>
  )
}

/** Pixels below which the drawing scrolls sideways instead of shrinking. */
const leastWidth = 1080

function useWidth(box: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return width
}

/** Neither end chosen: what would be here, and the body with most behind it as the one next step. */
function NothingAsked() {
  const app = useApp()
  const data = app.data.value
  const into = new Map<string, number>()
  for (const relation of data?.relations.values() ?? []) {
    if (relation.type === 'MERGED_INTO') into.set(relation.to, (into.get(relation.to) ?? 0) + 1)
  }
  const best = [...into].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  const actor = best === undefined ? undefined : data?.actors.get(best)
  return (
    <>
      <h1 class="visually-hidden">Lineage</h1>
      <div class="toolbar"><EndPickers from={undefined} to={undefined} /></div>
      <EmptyState step={actor && <Button look="main" onClick={() => app.go({ to: actor.id })}>Show what became {actor.label}</Button>}>
        Here a lineage is drawn: who split, merged, was renamed or succeeded, on one time axis. Choose where it begins, where it ends, or both.
      </EmptyState>
    </>
  )
}
