const drawings = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'M4.5 6.5 8 10l3.5-3.5',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4 6 8l4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  again: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  stop: 'M4.5 4.5h7v7h-7z',
  graph: 'M4 4m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M12 8m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 12m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5.8 4.9l4.4 2.2M5.8 11.1l4.4-2.2',
  list: 'M3 4h10M3 8h10M3 12h10',
  panel: 'M3 3h10v10H3zM5.5 6h5M5.5 9h3',
  fold: 'M3 3h10v10H3zM10 3v10',
} as const

export type IconName = keyof typeof drawings

/** A line drawing of 16 by 16; always beside a name, so hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="none" stroke="currentColor" stroke-width={name === 'more' ? 2.4 : 1.4} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

/** Half light, half dark. */
export function ThemeIcon() {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
    </svg>
  )
}
