import type { CypherAnswer } from '../../../graph-data/api/schemas.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { EmptyState } from '../../parts/States.tsx'
import { ResultGraph } from './ResultGraph.tsx'
import { ResultTable } from './ResultTable.tsx'
import { rowsWords } from './rows-words.ts'

export type Form = 'table' | 'graph' | 'json'
const forms = [{ value: 'table', label: 'Table' }, { value: 'graph', label: 'Graph' }, { value: 'json', label: 'JSON' }] as const

/** Characters of JSON that are shown; all of it is copied. */
const mostJson = 200_000

/** One answer in three forms. */
export function Results({ answer, form, onForm }: { readonly answer: CypherAnswer; readonly form: Form; readonly onForm: (form: Form) => void }) {
  if (answer.plan !== undefined) return <pre class="result-json" tabIndex={0} aria-label="Plan">{answer.plan}</pre>
  const json = (): string => JSON.stringify({ columns: answer.columns, rows: answer.rows }, null, 2)
  return (
    <section class="results" aria-label="Answer">
      <div class="results-bar">
        <Segmented label="Form of the answer" options={forms} value={form} onChange={onForm} />
        <p role="status"><span class="strong">{rowsWords(answer)}</span> <span class="second">in {answer.elapsedMs.toLocaleString('en')} ms</span></p>
        <span class="push"><CopyButton look="plain" text={json}>Copy as JSON</CopyButton></span>
      </div>
      {answer.truncated && <p class="truncated">There are more rows than the limit of the server lets through. Narrow the question, or page with SKIP and LIMIT.</p>}
      {form === 'table' && (answer.rows.length === 0 ? <EmptyState>The query is right and finds nothing. Check the spelling of ids, labels and types: the editor offers those of the graph.</EmptyState> : <ResultTable answer={answer} />)}
      {form === 'graph' && <ResultGraph answer={answer} />}
      {form === 'json' && json().length > mostJson && <p class="truncated">Only the beginning is shown; Copy as JSON takes all of it.</p>}
      {form === 'json' && <pre class="result-json" tabIndex={0} aria-label="Rows as JSON">{json().slice(0, mostJson)}</pre>}
    </section>
  )
}
