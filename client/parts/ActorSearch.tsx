import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SearchAnswer } from '../../graph-data/api/schemas.ts'
import { kindLooks } from '../appearance.ts'
import { useApp } from '../state/context.ts'
import { count } from '../wording.ts'
import { KindGlyph } from './Glyphs.tsx'

type Found = SearchAnswer['results'][number]

export interface ActorSearchProps {
  readonly label: string
  readonly placeholder: string
  readonly onChoose: (actor: Found['actor']) => void
  readonly onLeave?: () => void
  /** Takes the focus when it appears. */
  readonly eager?: boolean
  /** Marks the field that `/` goes to. */
  readonly shortcut?: boolean
}

/** Milliseconds of rest before the server is asked. */
const rest = 120

/** A combobox over names, spellings and acronyms; says by which name an actor was found. */
export function ActorSearch({ label, placeholder, onChoose, onLeave, eager = false, shortcut = false }: ActorSearchProps) {
  const [text, setText] = useState('')
  const { found, failed } = useSearch(text)
  const [walked, setWalked] = useState({ found, at: 0 })
  // New answers begin at the first, from the moment they are there.
  const at = walked.found === found ? walked.at : 0
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const open = text.trim() !== '' && (found !== undefined || failed !== undefined)
  // At once, so that nothing typed is lost.
  useLayoutEffect(() => { if (eager) field.current?.focus() }, [eager])

  const choose = (one: Found | undefined): void => {
    if (!one) return
    setText('')
    onChoose(one.actor)
  }
  const key = (event: KeyboardEvent): void => {
    const many = found?.length ?? 0
    const walk = (steps: number): void => setWalked({ found, at: (at + steps + many) % many })
    if (event.key === 'ArrowDown' && many > 0) walk(1)
    else if (event.key === 'ArrowUp' && many > 0) walk(-1)
    else if (event.key === 'Enter') choose(found?.[at])
    else if (event.key === 'Escape') {
      if (text === '') { field.current?.blur(); onLeave?.() }
      setText('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="actor-search" role="search">
      <input ref={field} type="text" role="combobox" aria-label={label} placeholder={placeholder} value={text} autocomplete="off" spellcheck={false}
        aria-expanded={open} aria-controls={id} aria-autocomplete="list" {...(open && found && found.length > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        {...(shortcut ? { 'data-search': '' } : {})}
        onInput={(event) => setText(event.currentTarget.value)} onKeyDown={key}
        onBlur={() => { setText(''); onLeave?.() }} />
      <ul id={id} role="listbox" aria-label={label} class="search-results" hidden={!open || (found ?? []).length === 0}>
        {(found ?? []).map((one, row) => (
          <li key={one.actor.id} id={`${id}-${row}`} role="option" aria-selected={row === at} class={row === at ? 'on' : ''}
            onPointerDown={(event) => { event.preventDefault(); choose(one) }}>
            <Result found={one} />
          </li>
        ))}
      </ul>
      {open && <p class="search-note" role="status">{failed ?? (found?.length === 0 ? 'No actor has this name. Try another spelling or an acronym.' : '')}</p>}
    </div>
  )
}

function Result({ found }: { readonly found: Found }) {
  const { actor, matched, claims } = found
  return (
    <>
      <KindGlyph kind={actor.kind} />
      <span class="search-name">
        {matched.text !== actor.label && <span><span class="second" dir="auto">{matched.text}</span> → </span>}
        <span dir="auto">{actor.label}</span>
      </span>
      <span class="second">{kindLooks[actor.kind].label}, {count(claims, 'claim')}</span>
    </>
  )
}

function useSearch(text: string): { readonly found: readonly Found[] | undefined; readonly failed: string | undefined } {
  const { api } = useApp()
  const [state, setState] = useState<{ found: readonly Found[] | undefined; failed: string | undefined }>({ found: undefined, failed: undefined })
  useEffect(() => {
    const q = text.trim()
    if (q === '') return setState({ found: undefined, failed: undefined })
    const abort = new AbortController()
    const timer = setTimeout(() => {
      api.search(q, abort.signal).then(
        (answer) => setState({ found: answer.results, failed: undefined }),
        (reason: unknown) => {
          if (!abort.signal.aborted) setState({ found: undefined, failed: reason instanceof Error ? reason.message : 'The search failed.' })
        },
      )
    }, rest)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text])
  return state
}
