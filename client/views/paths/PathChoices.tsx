import type { ComponentChildren } from 'preact'
import { families } from '../../../graph-data/model/relation-types.ts'
import { statuses } from '../../../graph-data/model/types.ts'
import type { Status } from '../../../graph-data/model/types.ts'
import { certainty, familyLabels, statusLabels, statusMeanings } from '../../appearance.ts'
import { Button } from '../../parts/Button.tsx'
import { LineGlyph } from '../../parts/Glyphs.tsx'
import { useApp } from '../../state/context.ts'
import { toggled } from '../../state/filter.ts'
import { firstPaths } from '../../state/url.ts'
import type { PathOptions } from '../../state/url.ts'
import { typeOf } from '../../wording.ts'

/** Certainties that are a choice; what one or more publishers assert is always walked. */
const choosable: readonly Status[] = ['reported', 'disputed', 'denied']

/** What may be walked along: families, certainties, direction, order in time, day. */
export function PathChoices() {
  const app = useApp()
  const { paths } = app.address.value
  const relations = [...(app.data.value?.relations.values() ?? [])]
  const set = (change: Partial<PathOptions>): void => app.go({ paths: { ...paths, ...change } })
  const { at: _at, ...anyDay } = paths
  return (
    <div class="path-choices">
      <Group title="Walk along">
        {families.map((family) => (
          <Choice key={family} kind="checkbox" name="walk" on={paths.families.includes(family)} label={familyLabels[family]}
            count={relations.filter((one) => typeOf(one).family === family).length}
            onChange={() => { if (paths.families.length > 1 || !paths.families.includes(family)) set({ families: toggled(paths.families, family, families) }) }}>
            <LineGlyph family={family} status="accepted" arrow={family === 'lineage' ? 1 : 0} />
          </Choice>
        ))}
      </Group>
      <Group title="Accept">
        {choosable.map((status) => (
          <Choice key={status} kind="checkbox" name="accept" on={paths.statuses.includes(status)} label={statusLabels[status]} title={statusMeanings[status]}
            count={relations.filter((one) => certainty(one) === status).length}
            onChange={() => set({ statuses: toggled(paths.statuses, status, statuses) })} />
        ))}
      </Group>
      <Group title="Direction">
        <Choice kind="radio" name="direction" on={paths.direction === 'any'} label="Either way" onChange={() => set({ direction: 'any' })} />
        <Choice kind="radio" name="direction" on={paths.direction === 'forward'} label="Arrows only" onChange={() => set({ direction: 'forward' })} />
      </Group>
      <Group title="Time">
        <Choice kind="radio" name="time" on={!paths.timeRespecting} label="Any order" onChange={() => set({ timeRespecting: false })} />
        <Choice kind="radio" name="time" on={paths.timeRespecting} label="Each step after the one before" onChange={() => set({ timeRespecting: true })} />
      </Group>
      <Group title="All on one day">
        <span class="path-day">
          <input type="date" aria-label="Day on which every step may hold" value={paths.at ?? ''}
            onChange={(event) => app.go({ paths: event.currentTarget.value === '' ? anyDay : { ...paths, at: event.currentTarget.value } })} />
          {paths.at !== undefined && <Button look="link" onClick={() => app.go({ paths: anyDay })}>Any day</Button>}
        </span>
      </Group>
      {JSON.stringify(paths) !== JSON.stringify(firstPaths) && <Button look="link" onClick={() => app.go({ paths: firstPaths })}>As at first</Button>}
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly kind: 'checkbox' | 'radio'
  readonly name: string
  readonly on: boolean
  readonly label: string
  readonly title?: string
  readonly count?: number
  readonly onChange: () => void
  readonly children?: ComponentChildren
}

function Choice({ kind, name, on, label, title, count, onChange, children }: ChoiceProps) {
  return (
    <label class={on ? 'path-choice' : 'path-choice off'} {...(title === undefined ? {} : { title })}>
      <input type={kind} name={name} checked={on} onChange={onChange} />
      {children}
      <span class="path-choice-label">{label}</span>
      {count !== undefined && <span class="second">{count}</span>}
    </label>
  )
}
