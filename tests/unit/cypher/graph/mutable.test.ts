import { describe, expect, it } from 'vitest'
import { buildGraph, MutableGraph } from '../../../../cypher/engine/index.ts'
import { Neighbours } from '../../../../cypher/engine/graph/neighbours.ts'

function graphOfTwo(): MutableGraph {
  const rows = {
    nodes: [
      { labels: ['A'], properties: new Map([['id', 'a']]) },
      { labels: ['A'], properties: new Map([['id', 'b']]) },
    ],
    relationships: [{ type: 'T', start: 0, end: 1, properties: new Map([['w', 1n]]) }],
    indexes: [{ label: 'A', property: 'id' }],
  }
  const graph = new MutableGraph(buildGraph(rows))
  graph.begin()
  return graph
}

function degree(graph: MutableGraph, node: number): number {
  const found = new Neighbours()
  graph.neighbours(node, 'both', undefined, found)
  return found.size
}

describe('an overlay of changes', () => {
  it('shows added nodes and relationships beside those below', () => {
    const graph = graphOfTwo()
    const added = graph.createNode(['B'], new Map([['id', 'c']]))
    graph.createRelationship('S', added, 0, new Map())
    expect([graph.nodeCount, graph.relationshipCount, degree(graph, 0), degree(graph, added)]).toEqual([3, 2, 2, 1])
    expect(graph.labelNames()).toEqual(['A', 'B'])
  })

  it('finds changed values by index and no longer finds the old ones', () => {
    const graph = graphOfTwo()
    graph.setNodeProperty(0, 'id', 'z')
    expect(Array.from(graph.seek('A', 'id', 'z'))).toEqual([0])
    expect(Array.from(graph.seek('A', 'id', 'a'))).toEqual([])
  })

  it('hides deleted relationships and refuses to read deleted nodes', () => {
    const graph = graphOfTwo()
    graph.deleteRelationship(0)
    graph.deleteNode(1)
    expect(degree(graph, 0)).toBe(0)
    expect(graph.nextNode(0, -1)).toBe(-1)
    expect(() => graph.nodeProperty(1, 'id')).toThrow(/deleted earlier/)
  })

  it('is after a rollback as it was before', () => {
    const graph = graphOfTwo()
    const added = graph.createNode(['B'], new Map([['id', 'c']]))
    graph.createRelationship('S', added, added, new Map([['w', 3n]]))
    graph.setNodeProperty(0, 'id', null)
    graph.setRelationshipProperty(0, 'w', 9n)
    graph.addLabel(1, 'C')
    graph.removeLabel(1, 'A')
    graph.deleteRelationship(0)
    graph.deleteNode(0)
    graph.rollback()
    expect([graph.nodeCount, graph.relationshipCount, degree(graph, 0)]).toEqual([2, 1, 1])
    expect(graph.nodeProperties(0)).toEqual(new Map([['id', 'a']]))
    expect(graph.relationshipProperty(0, 'w')).toBe(1n)
    expect(graph.nodeLabels(1)).toEqual(['A'])
    expect(graph.labelNames()).toEqual(['A'])
  })

  it('gives the nodes of a label in the order of their ids, whatever was changed', () => {
    const nodes = Array.from({ length: 70 }, (_, i) => ({ labels: i % 3 === 0 ? ['A'] : ['B'], properties: new Map() }))
    const graph = new MutableGraph(buildGraph({ nodes, relationships: [] }))
    graph.begin()
    const labels = ['A', 'B', 'C']
    for (let i = 0; i < 200; i++) {
      const node = (i * 37) % graph.nodeLimit
      const label = labels[i % 3] ?? 'A'
      if (i % 11 === 0) graph.createNode([label, 'D'], new Map())
      else if (i % 17 === 0) graph.deleteNode(node)
      else if (graph.hasNode(node) && i % 2 === 0) graph.addLabel(node, label)
      else if (graph.hasNode(node)) graph.removeLabel(node, label)
    }
    const found = (label: number, after = -1): number[] => {
      const next = graph.nextNode(after, label)
      return next < 0 ? [] : [next, ...found(label, next)]
    }
    const all = Array.from({ length: graph.nodeLimit }, (_, id) => id).filter((id) => graph.hasNode(id))
    const check = () => {
      for (const name of [...labels, 'D', 'E']) {
        const label = graph.labelId(name)
        expect(found(label)).toEqual(all.filter((id) => graph.hasNode(id) && graph.hasLabel(id, label)))
        expect(graph.countWithLabel(label)).toBe(found(label).length)
      }
    }
    check()
    graph.rollback()
    expect(found(graph.labelId('A'))).toEqual(nodes.flatMap((_, i) => (i % 3 === 0 ? [i] : [])))
    expect(found(graph.labelId('D'))).toEqual([])
  })

  it('counts what was changed since it began', () => {
    const graph = graphOfTwo()
    graph.createNode(['B', 'C'], new Map([['x', 1n]]))
    graph.deleteRelationship(0)
    expect(graph.counters).toMatchObject({ nodesCreated: 1, labelsAdded: 2, propertiesSet: 1, relationshipsDeleted: 1 })
  })
})
