/** What must hold inside one claim or actor beyond its shape. Each check answers problems by pointer. */
import { relationType } from './relation-types.ts'
import type { RelationType } from './relation-types.ts'
import type { Actor, ActorKind, Claim, Role, SourceDocument } from './types.ts'

export interface Finding {
  readonly pointer: string
  readonly message: string
}

const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  LED_BY: ['leader', 'co-leader', 'deputy', 'commander'],
  PART_OF: ['spokesman', 'member', 'unit', 'affiliate'],
}
const typesWithKind: readonly string[] = ['ALLIED', 'SUPPORTED', 'NEGOTIATED_WITH', 'DESIGNATED']

/** Fields that a type needs, and fields that only some types have. */
export function fieldFindings(claim: Claim): Finding[] {
  const { type } = claim
  const lineage = relationType(type).family === 'lineage'
  return [
    ...required(claim, 'role', type === 'LED_BY'),
    ...required(claim, 'kind', type === 'ALLIED'),
    ...required(claim, 'fate', type === 'KILLED_OR_CAPTURED'),
    ...reserved(claim, 'role', type === 'LED_BY' || type === 'PART_OF'),
    ...reserved(claim, 'roleText', type === 'LED_BY' || type === 'PART_OF'),
    ...reserved(claim, 'kind', typesWithKind.includes(type)),
    ...reserved(claim, 'extent', lineage),
    ...reserved(claim, 'extentText', lineage),
    ...reserved(claim, 'fate', type === 'KILLED_OR_CAPTURED'),
    ...reserved(claim, 'toll', type === 'FOUGHT'),
    ...reserved(claim, 'attackerKnown', type === 'FOUGHT'),
    ...roleFindings(claim),
  ]
}

function required(claim: Claim, field: keyof Claim, needed: boolean): Finding[] {
  return needed && claim[field] === undefined ? [{ pointer: `/${field}`, message: `${claim.type} needs “${field}”` }] : []
}

function reserved(claim: Claim, field: keyof Claim, allowed: boolean): Finding[] {
  return !allowed && claim[field] !== undefined ? [{ pointer: `/${field}`, message: `${claim.type} has no “${field}”` }] : []
}

function roleFindings({ type, role }: Claim): Finding[] {
  const allowed = rolesOf[type]
  if (!allowed || role === undefined || allowed.includes(role)) return []
  return [{ pointer: '/role', message: `${type} knows the roles ${allowed.join(', ')}, not ${role}` }]
}

/** Both ends exist, are of the kinds that the table of types allows, differ, and stand in the order of the type. */
export function endFindings(claim: Claim, kindOf: (actor: string) => ActorKind | undefined): Finding[] {
  const type = relationType(claim.type)
  const [from, to] = [kindOf(claim.from), kindOf(claim.to)]
  const findings = [...endFinding(type, 'from', claim.from, from), ...endFinding(type, 'to', claim.to, to)]
  if (claim.from === claim.to) findings.push({ pointer: '/to', message: `both ends are “${claim.from}”` })
  if (type.symmetric && claim.from > claim.to) {
    findings.push({ pointer: '/from', message: `${claim.type} is symmetric: the smaller id, “${claim.to}”, stands first` })
  }
  if (claim.type === 'SUCCEEDED_BY' && from && to && (from === 'person') !== (to === 'person')) {
    findings.push({ pointer: '/to', message: 'a person is succeeded by a person, a body by a body' })
  }
  return findings
}

function endFinding(type: RelationType, end: 'from' | 'to', id: string, kind: ActorKind | undefined): Finding[] {
  if (kind === undefined) return [{ pointer: `/${end}`, message: `there is no actor “${id}”` }]
  if (type[end].includes(kind)) return []
  return [{ pointer: `/${end}`, message: `“${id}” is a ${kind}; ${type.id} allows here: ${type[end].join(', ')}` }]
}

/** The cited document exists and is long enough for the span. */
export function sourceFindings({ source }: Claim, documentOf: (id: string) => SourceDocument | undefined): Finding[] {
  const document = documentOf(source.document)
  if (!document) return [{ pointer: '/source/document', message: `there is no document “${source.document}”` }]
  if (source.end <= document.length) return []
  return [{ pointer: '/source/end', message: `the document ends at ${String(document.length)}, before the span does` }]
}

/** Names of one actor: one primary, which is its name; no spelling twice; only known documents; no unknown namesake. */
export function actorFindings(
  actor: Actor,
  hasDocument: (id: string) => boolean,
  hasActor: (id: string) => boolean,
): Finding[] {
  const findings: Finding[] = []
  const primary = actor.names.filter((name) => name.kind === 'primary')
  if (primary.length !== 1 || primary[0]?.text !== actor.name) {
    findings.push({ pointer: '/names', message: `exactly one name is primary, and it is the actor's name, “${actor.name}”` })
  }
  const seen = new Set<string>()
  for (const [index, { text, documents }] of actor.names.entries()) {
    if (seen.has(text)) findings.push({ pointer: `/names/${String(index)}/text`, message: `“${text}” stands here twice` })
    seen.add(text)
    if (documents.length === 0) findings.push({ pointer: `/names/${String(index)}/documents`, message: `“${text}” occurs in no document` })
    for (const id of documents.filter((document) => !hasDocument(document))) {
      findings.push({ pointer: `/names/${String(index)}/documents`, message: `there is no document “${id}”` })
    }
  }
  for (const [index, { id }] of (actor.notSameAs ?? []).entries()) {
    if (id === actor.id || !hasActor(id)) {
      findings.push({ pointer: `/notSameAs/${String(index)}/id`, message: `“${id}” is no other actor` })
    }
  }
  return findings
}
