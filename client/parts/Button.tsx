import type { ComponentChildren, TargetedMouseEvent } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void
  /** `plain` has a border, `main` is the one action of a form, `link` reads as text. */
  readonly look?: 'plain' | 'main' | 'link'
  readonly disabled?: boolean
  readonly title?: string
}

export function Button({ children, onClick, look = 'plain', disabled = false, title }: ButtonProps) {
  return (
    <button type="button" class={`button button-${look}`} onClick={onClick} disabled={disabled} {...(title === undefined ? {} : { title })}>
      {children}
    </button>
  )
}

/** A square button with a drawing; its label is its name and its tooltip. */
export function IconButton({ icon, label, onClick, pressed }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void; readonly pressed?: boolean }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}>
      <Icon name={icon} />
    </button>
  )
}
