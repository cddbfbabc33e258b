import { follow } from '../frame/follow.ts'
import { exportLink } from '../frame/exports.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Change } from '../state/app.ts'
import { useApp } from '../state/context.ts'

const example = `MATCH (parent)-[step:MERGED_INTO]->(child:Actor {id: 'al-mourabitoun'})
RETURN parent.name, step.edtf, step.status, step.publishers
ORDER BY parent.name`

const questions: readonly { readonly text: string; readonly change: Change }[] = [
  { text: 'How did MUJAO and al-Mulathamun become al-Mourabitoun, then JNIM?', change: { view: 'lineage', from: 'mujao', to: 'jnim' } },
  { text: 'How are these two leaders connected?', change: { view: 'paths', from: 'mokhtar-belmokhtar', to: 'amadou-koufa' } },
]

/** Four jobs, each with a worked example. */
export function StartHere() {
  const app = useApp()
  const file = exportLink(app, 'gexf')
  const cypher: Change = { view: 'cypher', query: app.address.value.query ?? example }
  return (
    <nav class="start-here" aria-label="Start here">
      <h2>Start here</h2>
      <ul>
        {questions.map(({ text, change }) => (
          <li key={text}><a href={app.link(change)} onClick={follow(app, change)}>{text}<Icon name="right" /></a></li>
        ))}
        {file !== undefined && <li><a href={file} download>Give me this part of the graph as a file<Icon name="right" /></a></li>}
        <li><a href={app.link(cypher)} onClick={follow(app, cypher)}>Let me ask in Cypher<Icon name="right" /></a></li>
      </ul>
    </nav>
  )
}
