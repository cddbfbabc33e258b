import { describe, expect, it } from 'vitest'
import { graphData } from '../../../../client/state/visible.ts'
import { drawable } from '../../../../client/views/console/drawable.ts'
import { actorView, relationView } from '../sample.ts'

const data = graphData('v1', [actorView('a'), actorView('b'), actorView('c')], [relationView('ALLIED', 'a', 'b')])
const node = (id: string) => ({ id: `4:${id}`, labels: ['Actor'], properties: { id } })

describe('what of an answer the stage can draw', () => {
  it('is its actors, its relations and their ends', () => {
    const allied = { id: '5:1', type: 'ALLIED', start: '4:a', end: '4:b', properties: { id: 'ALLIED.a.b' } }
    const { actors, relations } = drawable({ nodes: [node('c')], relationships: [allied] }, data)
    expect(actors.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(relations.map(({ id }) => id)).toEqual(['ALLIED.a.b'])
  })

  it('counts the nodes that are no actors', () => {
    expect(drawable({ nodes: [node('a'), { id: '4:9', labels: ['Claim'], properties: { id: 'claim-1' } }], relationships: [] }, data).others).toBe(1)
  })
})
