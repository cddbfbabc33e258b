/** The legend is the filter: what it explains can be switched off, with counts. */
import type { ComponentChildren } from 'preact'
import { families } from '../../graph-data/model/relation-types.ts'
import { statuses } from '../../graph-data/model/types.ts'
import type { Status } from '../../graph-data/model/types.ts'
import { familyLabels, statusLabels, statusMeanings } from '../appearance.ts'
import { KindGlyph, LineGlyph } from '../parts/Glyphs.tsx'
import { useApp } from '../state/context.ts'
import { legendKinds, toggled } from '../state/filter.ts'
import type { LegendKind } from '../state/filter.ts'
import { DocumentFilter } from './DocumentFilter.tsx'

const statusOrder: readonly Status[] = ['accepted', 'single', 'reported', 'disputed', 'denied']
const kindNames: Readonly<Record<LegendKind, string>> = {
  group: 'Group', coalition: 'Coalition', leader: 'Leader', person: 'Person', state: 'State', force: 'Force',
  institution: 'Institution', community: 'Community', company: 'Company',
}

export function Legend() {
  const app = useApp()
  const { filter, hidden, shown } = app.address.value
  const counts = app.counts.value
  const { actors, relations } = app.visible.value
  const all = app.data.value?.actors.size ?? 0
  return (
    <div class="legend">
      <Section title="Relations" note={`${relations.length} shown`}>
        {families.map((family) => (
          <Row key={family} label={familyLabels[family]} count={counts?.families.get(family) ?? 0} on={filter.families.includes(family)}
            onToggle={() => app.setFilter({ families: toggled(filter.families, family, families) })}>
            <LineGlyph family={family} status="accepted" arrow={family === 'lineage' || family === 'allegiance' ? 1 : 0} />
          </Row>
        ))}
      </Section>
      <Section title="How sure the documents are">
        {statusOrder.map((status) => (
          <Row key={status} label={statusLabels[status]} meaning={statusMeanings[status]} count={counts?.statuses.get(status) ?? 0} on={filter.statuses.includes(status)}
            onToggle={() => app.setFilter({ statuses: toggled(filter.statuses, status, statuses) })}>
            <LineGlyph family="ink" status={status} />
          </Row>
        ))}
      </Section>
      <Section title="Actors" note={`${actors.length} of ${all} shown`} columns>
        {legendKinds.filter((kind) => (counts?.kinds.get(kind) ?? 0) > 0).map((kind) => (
          <Row key={kind} label={kindNames[kind]} count={counts?.kinds.get(kind) ?? 0} on={filter.kinds.includes(kind)}
            onToggle={() => app.setFilter({ kinds: toggled(filter.kinds, kind, legendKinds) })}>
            <KindGlyph kind={kind === 'leader' ? 'person' : kind} />
          </Row>
        ))}
      </Section>
      {(hidden.length > 0 || shown.length > 0) && (
        <p class="legend-changes">
          {hidden.length > 0 && `${hidden.length} hidden by hand. `}
          {shown.length > 0 && `${shown.length} added by hand. `}
          <button type="button" class="button button-link" onClick={() => app.go({ hidden: [], shown: [] })}>Undo all</button>
        </p>
      )}
      <DocumentFilter />
    </div>
  )
}

function Section({ title, note, columns = false, children }: { readonly title: string; readonly note?: string; readonly columns?: boolean; readonly children: ComponentChildren }) {
  return (
    <fieldset class="legend-section">
      <legend class="legend-title"><h2>{title}</h2>{note !== undefined && <span class="second small">{note}</span>}</legend>
      <div class={columns ? 'legend-columns' : ''}>{children}</div>
    </fieldset>
  )
}

interface RowProps {
  readonly label: string
  readonly meaning?: string
  readonly count: number
  readonly on: boolean
  readonly onToggle: () => void
  readonly children: ComponentChildren
}

function Row({ label, meaning, count, on, onToggle, children }: RowProps) {
  return (
    <label class={on ? 'legend-row' : 'legend-row off'} {...(meaning === undefined ? {} : { title: meaning })}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      {children}
      <span class="legend-name">{label}</span>
      <span class="legend-count">{count}</span>
    </label>
  )
}
