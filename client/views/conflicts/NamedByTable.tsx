import type { ConflictView } from '../../../graph-data/api/schemas.ts'
import { documentTitle } from '../../wording.ts'
import { namedBy } from './named-by.ts'

export function NamedByTable({ conflict }: { readonly conflict: ConflictView }) {
  const { documents, rows } = namedBy(conflict)
  return (
    <table class="named-by">
      <caption class="visually-hidden">Who is named by which document</caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Actor</span></th>
          {documents.map((document) => <th key={document.id} scope="col" title={documentTitle(document)}>{document.id}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ actor, named }) => (
          <tr key={actor.id} class={named.every(Boolean) ? '' : 'differs'}>
            <th scope="row" dir="auto">{actor.label}</th>
            {named.map((yes, at) => <td key={documents[at]?.id}><span class={yes ? 'named' : 'not-named'} role="img" aria-label={yes ? 'named' : 'not named'} /></td>)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr><td colSpan={documents.length + 1}><span class="named" aria-hidden="true" /> named <span class="not-named" aria-hidden="true" /> not named</td></tr>
      </tfoot>
    </table>
  )
}
