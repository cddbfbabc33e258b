import { follow } from '../frame/follow.ts'
import { ActorLink } from '../parts/ActorChip.tsx'
import { IconButton } from '../parts/Button.tsx'
import { EvidenceCard } from '../parts/Evidence.tsx'
import { RelationGlyph } from '../parts/Glyphs.tsx'
import { Loaded } from '../parts/States.tsx'
import { useApp } from '../state/context.ts'
import { useLoad } from '../state/use-load.ts'
import { hedgedVerb, sourcing, typeOf } from '../wording.ts'

/** One relation with its claims, where not one actor alone is selected. */
export function RelationPanel({ id }: { readonly id: string }) {
  const app = useApp()
  const { now, again } = useLoad(`evidence ${id}`, (abort) => app.api.evidence(id, abort))
  return (
    <aside class="panel" aria-label="Relation">
      <header class="panel-head">
        <h1>{now.state === 'ready' ? `${now.value.from.label} ${hedgedVerb(now.value.relation)} ${now.value.to.label}` : 'Relation'}</h1>
        <IconButton icon="close" label="Close the panel (Esc)" onClick={() => app.go({ relation: undefined, claim: undefined })} />
      </header>
      <div class="panel-body">
        <Loaded of={now} failed="The evidence could not be read" onAgain={again} rows={6}>
          {({ relation, from, to, claims, conflicts }) => (
            <>
              <p class="relation-ends">
                <ActorLink actor={from} onClick={() => app.select(from.id)} />
                <RelationGlyph relation={relation} />
                <ActorLink actor={to} onClick={() => app.select(to.id)} />
              </p>
              <p>{relation.dateText} · {sourcing(relation)}</p>
              <p class="second small">{typeOf(relation).definition}</p>
              <EvidenceCard key={relation.id} relation={relation} claims={claims} />
              {conflicts.map((conflict) => (
                <p key={conflict.id}>
                  <a href={app.link({ view: 'conflicts', conflict: conflict.id })} onClick={follow(app, { view: 'conflicts', conflict: conflict.id })}>{conflict.question}</a>
                </p>
              ))}
            </>
          )}
        </Loaded>
      </div>
    </aside>
  )
}
