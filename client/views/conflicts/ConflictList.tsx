import { follow } from '../../frame/follow.ts'
import { useApp } from '../../state/context.ts'
import { documentsWords } from './board.ts'
import type { RuleGroup } from './board.ts'

/** Every disagreement under its rule, with counts; arrows move through the list. */
export function ConflictList({ groups, chosen }: { readonly groups: readonly RuleGroup[]; readonly chosen: string | undefined }) {
  const app = useApp()
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return
    const links = [...event.currentTarget.querySelectorAll('a')]
    links[links.findIndex((link) => link === document.activeElement) + step]?.focus()
    event.preventDefault()
  }
  return (
    <nav class="conflict-list" aria-label="Disagreements" onKeyDown={move}>
      {groups.map((group) => (
        <section key={group.rule}>
          <h2><span>{group.label}</span><span>{group.conflicts.length}</span></h2>
          <ul>
            {group.conflicts.map((conflict) => (
              <li key={conflict.id}>
                <a href={app.link({ conflict: conflict.id })} onClick={follow(app, { conflict: conflict.id })} {...(conflict.id === chosen ? { 'aria-current': 'true' as const } : {})}>
                  <span>{conflict.question}</span>
                  <span class="second small">{documentsWords(conflict)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
