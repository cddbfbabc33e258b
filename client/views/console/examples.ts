/** A few questions to begin with; each is a query that can be read and changed. */
export interface Example {
  readonly title: string
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
}

export const examples: readonly Example[] = [
  {
    title: 'What became $group, step by step',
    params: { group: 'jnim' },
    query: `// Every body that flowed into $group, earliest first
MATCH (a:Actor)-[step:MERGED_INTO|SPLIT_INTO|RENAMED_TO|SUCCEEDED_BY]->(b:Actor),
      (b)-[:MERGED_INTO|SPLIT_INTO|RENAMED_TO|SUCCEEDED_BY*0..4]->(:Actor {id: $group})
RETURN DISTINCT a AS from, step, b AS to,
       step.edtf AS when, step.status AS status, step.publishers AS publishers
ORDER BY step.startMin`,
  },
  {
    title: 'Who led $group, and who says so',
    params: { group: 'aqim' },
    query: `MATCH (:Actor {id: $group})-[led:LED_BY]->(leader:Actor)
RETURN leader, led, led.edtf AS when, led.status AS status,
       led.claims AS claims, led.publishers AS publishers
ORDER BY publishers DESC, claims DESC`,
  },
  {
    title: 'Where the documents disagree',
    query: `MATCH (a:Actor)-[r]->(b:Actor)
WHERE size(r.disputedOn) > 0
RETURN a, r, b, r.disputedOn AS disputed, r.edtf AS when
ORDER BY type(r), a.name`,
  },
  {
    title: 'Allegiances that are only reported',
    query: `MATCH (a:Actor)-[r:PLEDGED_TO|ALLIED|SUPPORTED]->(b:Actor)
WHERE r.status = 'reported'
RETURN a, r, b, r.edtf AS when, r.publishers AS publishers
ORDER BY a.name`,
  },
]
