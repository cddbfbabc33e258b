import { ActorSearch } from '../parts/ActorSearch.tsx'
import { Icon, ThemeIcon } from '../parts/Icon.tsx'
import { Menu } from '../parts/Menu.tsx'
import type { MenuItem } from '../parts/Menu.tsx'
import { useNarrow } from '../parts/narrow.ts'
import type { App, ThemeChoice } from '../state/app.ts'
import { useApp } from '../state/context.ts'
import { count } from '../wording.ts'
import { views } from '../views/registry.ts'
import { exportGroups } from './exports.ts'
import { follow } from './follow.ts'

export function Header() {
  const app = useApp()
  const narrow = useNarrow()
  return (
    <header class="header">
      <a class="brand" href={app.link({ view: 'explore' })} onClick={follow(app, { view: 'explore' })}>Actor graph</a>
      <div class="header-search">
        <Icon name="search" />
        <ActorSearch label="Search actors, names, spellings" placeholder="Search actors, names, spellings" shortcut
          onChoose={(actor) => app.openActor(actor.id)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <nav class="views" aria-label="Views">
        {views.map(({ id, label }) => (
          <a key={id} href={app.link({ view: id })} onClick={follow(app, { view: id })} {...(app.address.value.view === id ? { 'aria-current': 'page' as const } : {})}>{label}</a>
        ))}
      </nav>
      {narrow ? <AllTools app={app} /> : <Tools app={app} />}
    </header>
  )
}

function themeItems(app: App): MenuItem[] {
  return themes.map(({ choice, label }) => ({ label, checked: app.themeChoice.value === choice, onSelect: () => { app.themeChoice.value = choice } }))
}

const back = (app: App): MenuItem => ({ label: 'Back to the first view', onSelect: () => app.resetFilter() })

/** On a small screen one menu holds all. */
function AllTools({ app }: { readonly app: App }) {
  const exports = exportGroups(app).map((group) => ({ ...group, title: `Export: ${(group.title ?? '').toLowerCase()}` }))
  return (
    <Menu label="Menu" look="icon" head={<About />} groups={[{ items: [back(app)] }, { title: 'Colours', items: themeItems(app) }, ...exports]}>
      <Icon name="more" />
    </Menu>
  )
}

function Tools({ app }: { readonly app: App }) {
  return (
    <div class="header-tools">
      <Menu label="Export" groups={exportGroups(app)}>Export <Icon name="down" /></Menu>
      <Menu label="Light or dark" look="icon" groups={[{ items: themeItems(app) }]}><ThemeIcon /></Menu>
      <Menu label="About this graph" look="icon" head={<About />} groups={[{ items: [back(app)] }]}><Icon name="more" /></Menu>
    </div>
  )
}

const themes: readonly { readonly choice: ThemeChoice; readonly label: string }[] = [
  { choice: 'light', label: 'Light' },
  { choice: 'dark', label: 'Dark' },
  { choice: 'system', label: 'As the system' },
]

/** Store, counts and version. */
function About() {
  const now = useApp().summary.current.value
  if (now.state !== 'ready') return <p class="menu-head">{now.state === 'loading' ? 'Reading the summary …' : now.error.message}</p>
  const { dataset, store, counts, documentsAttached } = now.value
  return (
    <div class="menu-head">
      <p class="strong">{dataset.title}</p>
      <p>{count(counts.actors, 'actor')}, {count(counts.relations, 'relation')}, {count(counts.claims, 'claim')}, {count(counts.documents, 'document')}, {count(counts.conflicts, 'disagreement')}</p>
      <p class="second">Store: {store.kind === 'neo4j' ? `Neo4j, ${store.address ?? ''}` : 'embedded'}</p>
      <p class="second">Documents {documentsAttached ? 'attached' : 'not attached'}</p>
      <p class="second">Data version {dataset.version}</p>
    </div>
  )
}
