import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ActorAnswer } from '../../graph-data/api/schemas.ts'
import { kindLooks } from '../appearance.ts'
import { follow } from '../frame/follow.ts'
import { Button, IconButton } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { KindGlyph } from '../parts/Glyphs.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import { Loaded } from '../parts/States.tsx'
import type { App } from '../state/app.ts'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { aroundWords } from './around.ts'
import { count, seenWords } from '../wording.ts'
import { Names } from './Names.tsx'
import { RelationRow } from './RelationRow.tsx'
import { rowsOf, sections } from './rows.ts'
import { SpanBar } from './SpanBar.tsx'

/** All that is known of one actor, each statement one press away from its evidence. */
export function ActorPanel({ id }: { readonly id: string }) {
  const app = useApp()
  const { now, again } = useLoad(`actor ${id}`, (abort) => app.api.actor(id, abort))
  return (
    <aside class="panel" aria-label="Actor">
      {now.state === 'ready' ? <Known key={id} answer={now.value} /> : (
        <>
          <PanelHead title={app.data.value?.actors.get(id)?.label ?? id} />
          <Loaded of={now} failed="The actor could not be read" onAgain={again} rows={8}>{() => null}</Loaded>
        </>
      )}
    </aside>
  )
}

function PanelHead({ title, menu }: { readonly title: string; readonly menu?: ComponentChildren }) {
  const app = useApp()
  return (
    <header class="panel-head">
      <h1 dir="auto">{title}</h1>
      {menu}
      <IconButton icon="close" label="Close the panel (Esc)" onClick={() => app.clear()} />
    </header>
  )
}

function Known({ answer }: { readonly answer: ActorAnswer }) {
  const app = useApp()
  const { actor, relations, others, conflicts } = answer
  const rows = rowsOf(actor.id, relations, others)
  const open = app.address.value.relation
  const [asked, setAll] = useState(false)
  const few = sections(rows, false)
  const all = asked || (open !== undefined && !few.some((section) => section.rows.some(({ relation }) => relation.id === open)) && rows.some(({ relation }) => relation.id === open))
  const parts = all ? sections(rows, true) : few
  return (
    <>
      <PanelHead title={actor.label} menu={<PanelMenu app={app} id={actor.id} />} />
      <div class="panel-body">
        <p class="panel-kind"><KindGlyph kind={actor.kind} /> {kindLooks[actor.kind].label} · {count(actor.claims, 'claim')}, {count(actor.documents.length, 'document')}</p>
        {actor.label !== actor.name && <p class="full-name" dir="auto">{actor.name}</p>}
        <p class="summary">{actor.summary}</p>
        <dl class="facts">
          <Names actor={actor} />
          <dt>Seen</dt>
          <dd>{seenWords(actor.seenFirst, actor.seenLast)}</dd>
        </dl>
        <SpanBar answer={answer} />
        {parts.map((section) => (
          <section key={section.title} class="panel-section">
            <h2>{section.title}</h2>
            <ul>{section.rows.map((row) => <RelationRow key={row.relation.id} row={row} actor={actor.id} />)}</ul>
          </section>
        ))}
        {relations.length === 0 && <p class="second">No relation of this actor is encoded yet.</p>}
        {conflicts.length > 0 && <Disagreements conflicts={conflicts} />}
        {(actor.notSameAs ?? []).map((other) => <p key={other.id} class="second small">Not the same as {app.data.value?.actors.get(other.id)?.label ?? other.id}: {other.reason}</p>)}
      </div>
      <PanelFoot answer={answer} all={all} onAll={() => setAll(!asked)} />
    </>
  )
}

function Disagreements({ conflicts }: { readonly conflicts: ActorAnswer['conflicts'] }) {
  const app = useApp()
  return (
    <section class="panel-section">
      <h2>Where the documents disagree</h2>
      <ul>
        {conflicts.map(({ id, question, documents }) => (
          <li key={id}>
            <a class="relation-row" href={app.link({ view: 'conflicts', conflict: id })} onClick={follow(app, { view: 'conflicts', conflict: id })}>
              <svg class="line-glyph line-lineage" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path class="mark" d="M6 1.5 10.5 6 6 10.5 1.5 6z" /></svg>
              <span class="relation-words wrap">{question}</span>
              <span class="relation-when">{documents.join(', ')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PanelMenu({ app, id }: { readonly app: App; readonly id: string }) {
  const isPinned = app.pinned.value.has(id)
  return (
    <Menu label="More about this actor" look="icon" groups={[
      { items: [
        { label: 'What it became', onSelect: () => app.open('lineage', { from: id, to: undefined }) },
        { label: 'Where it came from', onSelect: () => app.open('lineage', { to: id, from: undefined }) },
        { label: 'Paths from here', onSelect: () => app.open('paths', { from: id, to: undefined }) },
      ] },
      ...(isPinned ? [{ items: [{ label: 'Unpin', onSelect: () => app.unpin(id) }] }] : []),
    ]}>
      <Icon name="more" />
    </Menu>
  )
}

function PanelFoot({ answer, all, onAll }: { readonly answer: ActorAnswer; readonly all: boolean; readonly onAll: () => void }) {
  const app = useApp()
  const { actor, relations } = answer
  const around = aroundWords(app, actor.id)
  const stands = app.visible.value.actors.some(({ id }) => id === actor.id)
  const cite = (): string => {
    const summary = app.summary.current.value
    const source = summary.state === 'ready' ? `${summary.value.dataset.title}, data version ${summary.value.dataset.version}` : ''
    return `${actor.name} (${kindLooks[actor.kind].label.toLowerCase()}, seen ${seenWords(actor.seenFirst, actor.seenLast)}). Actor graph, ${source}. ${window.location.href}`
  }
  return (
    <footer class="panel-foot">
      <Button look="link" onClick={onAll}>{all ? 'Fewer relations' : `All ${count(relations.length, 'relation')}`}</Button>
      <Button look="link" disabled={!around.possible} onClick={() => void app.expand(actor.id)}>{around.short}</Button>
      {stands
        ? <Button look="link" onClick={() => app.hide([actor.id])}>Hide</Button>
        : <Button look="link" onClick={() => app.show([actor.id])}>Show</Button>}
      <CopyButton text={cite}>Copy citation</CopyButton>
    </footer>
  )
}
