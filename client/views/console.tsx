import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ApiError } from '../api/error.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { EmptyState, Skeleton } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { createEditor } from './console/editor.ts'
import type { QueryEditor } from './console/editor.ts'
import { examples } from './console/examples.ts'
import type { Example } from './console/examples.ts'
import { createHistory, pageShelf } from './console/history.ts'
import { named, parameterNames, parametersText, readParameters, readValue, showValue } from './console/parameters.ts'
import { Results } from './console/Results.tsx'
import type { Form } from './console/Results.tsx'
import { createRunner } from './console/run.ts'
import './console.css'

/** Ask in Cypher: an editor, parameters, a few questions to begin with, one answer in three forms. */
export function CypherView() {
  const app = useApp()
  const { query: asked, params: given } = app.address.value
  const [query, setQuery] = useState(asked ?? examples[0]?.query ?? '')
  const [values, setValues] = useState(readParameters(asked === undefined ? parametersText(examples[0]?.params ?? {}) : given))
  const runner = useMemo(() => createRunner(app.api), [app])
  const history = useMemo(() => createHistory(pageShelf()), [])
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<QueryEditor>()
  const now = runner.now.value
  const names = parameterNames(query)
  const [form, setForm] = useState<Form>('table')
  const lastRun = useRef('')

  const run = (text: string, all: Readonly<Record<string, unknown>>): void => {
    const params = named(all, parameterNames(text))
    history.add(text)
    editor.current?.fault()
    lastRun.current = askedKey(text, parametersText(params))
    app.go({ query: text, params: parametersText(params) })
    void runner.run(text, params)
  }
  const latest = useRef({ run: () => {}, cancel: () => {} })
  latest.current = { run: () => run(query, values), cancel: () => runner.cancel() }

  useEffect(() => {
    if (!host.current) return
    const made = createEditor(host.current, query, {
      onChange: setQuery,
      onRun: () => latest.current.run(),
      onCancel: () => latest.current.cancel(),
      onHistory: (by, typed) => history.step(by, typed),
    })
    editor.current = made
    return () => {
      runner.cancel()
      made.end()
    }
  }, [])

  // A link, and the browser's back and forward, ask by themselves what stands in the address.
  useEffect(() => {
    if (asked === undefined || askedKey(asked, given) === lastRun.current) return
    const params = readParameters(given)
    lastRun.current = askedKey(asked, given)
    editor.current?.write(asked)
    setValues((before) => ({ ...before, ...params }))
    void runner.run(asked, params)
  }, [asked, given])

  useEffect(() => {
    const fault = now.state === 'failed' ? now.error.problem : undefined
    if (fault?.line !== undefined) editor.current?.fault({ line: fault.line, column: fault.column ?? 1, message: fault.detail ?? fault.title })
  }, [now])

  const choose = (example: Example): void => {
    const params = { ...values, ...example.params }
    editor.current?.write(example.query)
    setValues(params)
    run(example.query, params)
  }
  return (
    <div class="console-page" onKeyDown={(event) => { if (event.key === 'Escape') runner.cancel() }}>
      <h1 class="visually-hidden">Cypher</h1>
      <nav class="examples" aria-label="Questions to begin with">
        <h2>Questions to begin with</h2>
        <ul>
          {examples.map((example) => (
            <li key={example.title}><button type="button" aria-pressed={query === example.query} onClick={() => choose(example)}>{example.title}</button></li>
          ))}
        </ul>
      </nav>
      <div class="console-main">
        <div class={names.length === 0 ? 'asking' : 'asking with-parameters'}>
          <div class="editor-side">
            <div class="editor" ref={host} />
            <div class="editor-bar">
              {now.state === 'running'
                ? <Button look="main" onClick={() => runner.cancel()}>Cancel <span class="key">Esc</span></Button>
                : <Button look="main" onClick={() => run(query, values)} disabled={query.trim() === ''}>Run <span class="key">Ctrl Enter</span></Button>}
              <CopyButton look="plain" text={() => new URL(app.link({ query, params: parametersText(named(values, names)) }), location.href).href}>Copy link</CopyButton>
              <span class="second small push">Read only. Ctrl+↑ and Ctrl+↓ bring back earlier queries.</span>
            </div>
          </div>
          {names.length > 0 && <Parameters names={names} values={values} onChange={setValues} onRun={() => run(query, values)} />}
        </div>
        {now.state === 'idle' && <EmptyState>The answer will stand here: as a table, as a graph and as JSON.</EmptyState>}
        {now.state === 'running' && <Skeleton label="The query is running" />}
        {now.state === 'cancelled' && <EmptyState>Cancelled. Nothing was changed.</EmptyState>}
        {now.state === 'failed' && <Refusal error={now.error} />}
        {now.state === 'answered' && <Results answer={now.answer} form={form} onForm={setForm} />}
      </div>
    </div>
  )
}

function askedKey(query: string, params: string | undefined): string {
  return `${query}\n${params ?? ''}`
}

interface ParametersProps {
  readonly names: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void
  readonly onRun: () => void
}

function Parameters({ names, values, onChange, onRun }: ParametersProps) {
  return (
    <form class="parameters" onSubmit={(event) => { event.preventDefault(); onRun() }}>
      <h2>Parameters</h2>
      {names.map((name) => (
        <label key={name}>
          <code>${name}</code>
          <input type="text" value={showValue(values[name])} spellcheck={false} autocomplete="off"
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); onRun() } }}
            onInput={(event) => onChange({ ...values, [name]: readValue(event.currentTarget.value) })} />
        </label>
      ))}
      <p class="second small">A text, or JSON: 2012, true, ["jnim", "aqim"].</p>
    </form>
  )
}

function Refusal({ error }: { readonly error: ApiError }) {
  const { problem } = error
  return (
    <div class="error-state" role="alert">
      <p class="error-title">{problem?.title ?? 'The query could not be asked'}</p>
      <p>{error.message}</p>
      {problem?.line !== undefined && <p class="second">Line {problem.line}, column {problem.column ?? 1}.</p>}
    </div>
  )
}
