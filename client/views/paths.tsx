import { useState } from 'preact/hooks'
import type { PathsAnswer } from '../../graph-data/api/schemas.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Picker } from '../parts/Picker.tsx'
import { EmptyState, Loaded } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import type { PathOptions } from '../state/url.ts'
import { useLoad } from '../state/use-load.ts'
import { PathChoices } from './paths/PathChoices.tsx'
import { PathRow } from './paths/PathRow.tsx'
import { withFootnotes } from './paths/footnotes.ts'
import { allowing, pathsQuery } from './paths/question.ts'
import './paths.css'

export function PathsView() {
  const { from, to } = useApp().address.value
  if (from !== undefined && to !== undefined) return <Asked from={from} to={to} />
  return (
    <>
      <h1 class="visually-hidden">Paths</h1>
      <div class="toolbar"><Ends /></div>
      <EmptyState step={<Suggestion />}>
        Here two actors are connected step by step, each step with its sentence and sources. {from === undefined && to === undefined ? 'Choose both ends.' : 'Choose the other end.'}
      </EmptyState>
    </>
  )
}

function Ends() {
  const app = useApp()
  const { from, to } = app.address.value
  const data = app.data.value
  return (
    <div class="path-ends">
      <span class="second" aria-hidden="true">From</span>
      <Picker label="From" id={from} actor={from === undefined ? undefined : data?.actors.get(from)} onChange={(id) => app.go({ from: id })} />
      <span class="second" aria-hidden="true">to</span>
      <Picker label="To" id={to} actor={to === undefined ? undefined : data?.actors.get(to)} onChange={(id) => app.go({ to: id })} />
    </div>
  )
}

/** The two leaders with most behind them; with one end chosen, the leader with most besides. */
function Suggestion() {
  const app = useApp()
  const { from, to } = app.address.value
  const data = app.data.value
  const leaders = [...(data?.leaders ?? [])].flatMap((id) => data?.actors.get(id) ?? []).filter(({ id }) => id !== from && id !== to)
  leaders.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
  const known = data?.actors.get(from ?? to ?? '')
  const [one, other] = known ? [known, ...leaders] : leaders
  if (!one || !other) return null
  return <Button look="main" onClick={() => app.go({ from: one.id, to: other.id })}>How are {one.label} and {other.label} connected?</Button>
}

/** Paths asked for at first, and at most (the bound of the route). */
const few = 5
const many = 20

function Asked({ from, to }: { readonly from: string; readonly to: string }) {
  const app = useApp()
  const { paths } = app.address.value
  const [k, setK] = useState(few)
  // On a narrow screen the choices stand above the paths, so they are folded at first.
  const [wide] = useState(() => matchMedia('(min-width: 900px)').matches)
  const query = pathsQuery(from, to, paths, k)
  const { now, again } = useLoad(JSON.stringify(query), (abort) => app.api.paths(query, abort))
  const answer = now.state === 'ready' ? now.value : undefined
  return (
    <>
      <div class="toolbar">
        <Ends />
        {answer && answer.paths.length > 0 && <div class="push"><CopyButton look="plain" text={() => withFootnotes(answer)}>Copy with footnotes</CopyButton></div>}
      </div>
      <div class="paths-page">
        <details class="path-side" open={wide}>
          <summary>Which paths</summary>
          <PathChoices />
        </details>
        <section class="path-list" aria-label="Paths">
          <Loaded of={now} failed="The paths could not be read" onAgain={again}>
            {(found) => (
              <>
                <h1>{found.title}</h1>
                {found.reason && <NoPath reason={found.reason} options={paths} />}
                <ol>{found.paths.map((path, at) => <PathRow key={path.actors.map(({ id }) => id).join(' ')} path={path} number={at + 1} />)}</ol>
                {found.truncated && k < many && <Button onClick={() => setK(many)}>Show up to {many} paths</Button>}
              </>
            )}
          </Loaded>
        </section>
      </div>
    </>
  )
}

function NoPath({ reason, options }: { readonly reason: NonNullable<PathsAnswer['reason']>; readonly options: PathOptions }) {
  const app = useApp()
  const { allow } = reason
  return (
    <EmptyState step={allow && <Button look="main" onClick={() => app.go({ paths: allowing(options, allow) })}>Allow it</Button>}>
      {reason.sentence}
    </EmptyState>
  )
}
