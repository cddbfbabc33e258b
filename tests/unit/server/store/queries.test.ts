import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gated } from '../../../../server/store/gate.ts'
import { queryNames, queryText } from '../../../../server/store/queries.ts'

it('names every file of cypher/store, and no other', () => {
  const files = readdirSync(new URL('../../../../cypher/store', import.meta.url))
  expect(files.sort()).toEqual(queryNames.map((name) => `${name}.cypher`).sort())
})

it.each(queryNames)('says in %s what it asks, and only reads', (name) => {
  const text = queryText(name)
  expect(text).toMatch(/^\/\/ \S/)
  expect(gated(text, new Map())).toMatchObject({ kind: 'query' })
})
