/**
 * The editor of queries. It stands in a shadow root: there its styles are constructed sheets, while in the page
 * itself they would be a `<style>` element, which our content policy refuses.
 */
import { autocompletion, completeFromList } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { completions } from './completions.ts'
import { cypherTokens } from './cypher-tokens.ts'

export interface EditorEvents {
  readonly onChange: (query: string) => void
  readonly onRun: () => void
  readonly onCancel: () => void
  /** The query before (-1) or after; undefined where there is none. */
  readonly onHistory: (by: -1 | 1, typed: string) => string | undefined
}

export interface QueryEditor {
  read(): string
  write(query: string): void
  /** Underlines the place of a fault, `line` and `column` from 1; without one, takes the underline away. */
  fault(at?: { readonly line: number; readonly column: number; readonly message: string }): void
  focus(): void
  end(): void
}

export function createEditor(host: HTMLElement, query: string, events: EditorEvents): QueryEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({ parent: root, root, state: EditorState.create({ doc: query, extensions: extensions(events) }) })
  const write = (text: string): void => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length } })
  return {
    read: () => view.state.doc.toString(),
    write: (text) => {
      if (text !== view.state.doc.toString()) write(text)
    },
    fault: (at) => view.dispatch(setDiagnostics(view.state, at ? [{ ...wordAt(view.state, at.line, at.column), severity: 'error', message: at.message }] : [])),
    focus: () => view.focus(),
    end: () => {
      view.destroy()
      root.replaceChildren()
    },
  }
}

/** From the place to the end of the word there; at least one character, within the text. */
function wordAt({ doc }: EditorState, line: number, column: number): { readonly from: number; readonly to: number } {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines))
  const from = Math.min(at.from + Math.max(0, column - 1), at.to)
  const word = /^\S\w*/.exec(doc.sliceString(from, at.to))?.[0] ?? ''
  return word === '' ? { from: Math.max(at.from, from - 1), to: from } : { from, to: from + word.length }
}

function extensions(events: EditorEvents) {
  const past = (by: -1 | 1) => (view: EditorView): boolean => {
    const query = events.onHistory(by, view.state.doc.toString())
    if (query !== undefined) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query }, selection: { anchor: query.length } })
    return true
  }
  const act = (action: () => void) => (): boolean => {
    action()
    return true
  }
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    StreamLanguage.define({ ...cypherTokens, tokenTable: { label: tags.typeName, parameter: tags.special(tags.variableName) } }),
    syntaxHighlighting(colours),
    autocompletion({ override: [completeFromList([...completions])], activateOnTyping: true, icons: false }),
    placeholder('MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b'),
    keymap.of([
      { key: 'Mod-Enter', run: act(events.onRun) },
      { key: 'Mod-ArrowUp', run: past(-1) },
      { key: 'Mod-ArrowDown', run: past(1) },
    ]),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    keymap.of([{ key: 'Escape', run: act(events.onCancel) }]),
    EditorView.domEventHandlers({ beforeinput: typeOver }),
    EditorView.contentAttributes.of({ 'aria-label': 'Cypher query. Ctrl+Enter runs it.' }),
    EditorView.lineWrapping,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) events.onChange(update.state.doc.toString())
    }),
    look,
  ]
}

/** Typed over a selection, Chromium keeps its look by a style attribute, which our content policy refuses: we replace it ourselves. */
function typeOver(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.data === null || event.isComposing || view.state.selection.main.empty) return false
  view.dispatch({ ...view.state.replaceSelection(event.data), userEvent: 'input.type', scrollIntoView: true })
  return true
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--lineage-words)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--conflict-words)' },
  { tag: tags.comment, color: 'var(--ink2)' },
  { tag: tags.typeName, color: 'var(--allegiance-words)' },
  { tag: tags.special(tags.variableName), color: 'var(--politics-words)' },
])

const look = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'transparent', fontSize: '13px', minHeight: '132px', maxHeight: '320px' },
  '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '-2px' },
  '.cm-scroller': { font: '13px/20px var(--mono)', overflow: 'auto', minHeight: '132px', maxHeight: '320px' },
  '.cm-content': { padding: '12px 16px 12px 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'transparent', border: '0', color: 'var(--ink2)', padding: '0 8px 0 12px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink2)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--mark)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { background: 'var(--sunk)', outline: '1px solid var(--border)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--conflict) 1.5px', textUnderlineOffset: '3px' },
  '.cm-tooltip': { background: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--border)', borderRadius: '4px', font: '12px/18px var(--sans)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--sunk)', color: 'var(--ink)' },
  '.cm-completionDetail': { font: '12px/18px var(--sans)', color: 'var(--ink2)', marginLeft: '12px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--conflict)' },
})
