import { useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { Loaded } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { documentTitle, publisherWords } from '../wording.ts'

/** Switch a document off and see what falls. */
export function DocumentFilter() {
  const app = useApp()
  const [open, setOpen] = useState(false)
  const off = app.address.value.filter.documentsOff
  const summary = app.summary.current.value
  const all = summary.state === 'ready' ? summary.value.counts.documents : 0
  return (
    <section class="document-filter">
      <button type="button" class="document-filter-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>Documents</span>
        <span class="second">{all - off.length} of {all} on</span>
        <Icon name={open ? 'down' : 'right'} />
      </button>
      {open && <DocumentList off={off} />}
    </section>
  )
}

function DocumentList({ off }: { readonly off: readonly string[] }) {
  const app = useApp()
  const { now, again } = useLoad('documents', (abort) => app.api.documents(abort))
  return (
    <Loaded of={now} failed="The list of documents could not be read" onAgain={again} rows={3}>
      {({ documents }) => documents.map((document) => (
        <label key={document.id} class={off.includes(document.id) ? 'legend-row off' : 'legend-row'} title={publisherWords(document)}>
          <input type="checkbox" checked={!off.includes(document.id)}
            onChange={() => app.setFilter({ documentsOff: off.includes(document.id) ? off.filter((id) => id !== document.id) : [...off, document.id].sort() })} />
          <span class="second">{document.id}</span>
          <span class="legend-name">{documentTitle(document)}</span>
          <span class="legend-count">{document.claims}</span>
        </label>
      ))}
    </Loaded>
  )
}
