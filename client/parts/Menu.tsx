import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useAway } from './away.ts'

export interface MenuItem {
  readonly label: string
  readonly onSelect?: () => void
  /** A download or a page instead of an action. */
  readonly href?: string
  readonly checked?: boolean
  readonly note?: string
}

export interface MenuGroup {
  readonly title?: string
  /** Read before the items: what they hold and what they do not. */
  readonly note?: string
  readonly items: readonly MenuItem[]
}

export interface MenuProps {
  /** What stands on the button. */
  readonly children: ComponentChildren
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly look?: 'plain' | 'icon'
  /** Text above the items, read but not chosen. */
  readonly head?: ComponentChildren
}

/** A button that opens a menu; arrows move, Esc closes and gives the focus back. */
export function Menu({ children, label, groups, look = 'plain', head }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = (back: boolean): void => {
    setOpen(false)
    if (back) root.current?.querySelector('button')?.focus()
  }
  useAway(root, open, () => setOpen(false))
  return (
    <div class="menu" ref={root}>
      <button type="button" class={look === 'icon' ? 'icon-button' : 'button button-plain'} aria-haspopup="menu" aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})} {...(look === 'icon' ? { 'aria-label': label, title: label } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') { event.preventDefault(); setOpen(true) }
        }}>
        {children}
      </button>
      {open && (
        <div class="menu-sheet">
          {head}
          <MenuList id={id} label={label} groups={groups} onClose={close} />
        </div>
      )}
    </div>
  )
}

/** The list alone, for menus opened at a place (right-click, Shift+F10). Takes the focus when it appears. */
export function MenuList({ id, label, groups, onClose }: { readonly id?: string; readonly label: string; readonly groups: readonly MenuGroup[]; readonly onClose: (back: boolean) => void }) {
  const list = useRef<HTMLDivElement>(null)
  // Before anything is pressed again: a key right after the one that opened the menu is meant for it.
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus(), [])
  const move = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key]
    if (next !== undefined) items[next % items.length]?.focus()
    else if (event.key === 'Escape') onClose(true)
    else if (event.key === 'Tab') return onClose(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list} onKeyDown={move} {...(id === undefined ? {} : { id })}>
      {groups.map((group, at) => (
        <div key={group.title ?? at} role="group" class="menu-group" {...(group.title === undefined ? {} : { 'aria-label': [group.title, group.note].filter(Boolean).join('. ') })}>
          {group.title !== undefined && <span class="menu-title" aria-hidden="true">{group.title}</span>}
          {group.note !== undefined && <p class="menu-note second small" aria-hidden="true">{group.note}</p>}
          {group.items.map((item) => <MenuEntry key={item.label} item={item} onClose={onClose} />)}
        </div>
      ))}
    </div>
  )
}

function MenuEntry({ item, onClose }: { readonly item: MenuItem; readonly onClose: (back: boolean) => void }) {
  const body = (
    <>
      <span>{item.label}</span>
      {item.note !== undefined && <span class="second">{item.note}</span>}
    </>
  )
  if (item.href !== undefined) {
    return <a role="menuitem" tabIndex={-1} class="menu-item" href={item.href} download onClick={() => onClose(true)}>{body}</a>
  }
  const choose = (): void => {
    onClose(true)
    item.onSelect?.()
  }
  if (item.checked === undefined) return <button type="button" role="menuitem" tabIndex={-1} class="menu-item" onClick={choose}>{body}</button>
  return <button type="button" role="menuitemradio" aria-checked={item.checked} tabIndex={-1} class="menu-item" onClick={choose}>{body}</button>
}
