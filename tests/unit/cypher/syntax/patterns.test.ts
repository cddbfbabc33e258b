import { describe, expect, test } from 'vitest'
import { parse } from '../../../../cypher/engine/syntax/index.ts'
import { clausesOf, refusal, show } from './show.ts'

function pattern(text: string) {
  const [clause] = clausesOf(parse(`MATCH ${text} RETURN 1`))
  const part = clause?.kind === 'match' ? clause.patterns[0] : undefined
  if (part === undefined) throw new Error('no pattern')
  return part
}

describe('relationships', () => {
  test.each([
    ['(a)-->(b)', 'out'],
    ['(a)<-[r]-(b)', 'in'],
    ['(a)--(b)', 'both'],
    ['(a)<-[r]->(b)', 'both'],
    ['(a)—[r]—>(b)', 'out'],
  ])('%s points %s', (text, direction) => {
    expect(pattern(text).element.factors[1]).toMatchObject({ direction })
  })

  test.each([
    ['*', 1, undefined],
    ['*2', 2, 2],
    ['*1..3', 1, 3],
    ['*..3', 1, 3],
    ['*0..', 0, undefined],
  ])('%s is a length from %s to %s', (length, min, max) => {
    expect(pattern(`()-[:R${length}]-()`).element.factors[1]).toMatchObject({ length: { min, max } })
  })

  test.each([
    ['+', 1, undefined],
    ['*', 0, undefined],
    ['{2}', 2, 2],
    ['{1,3}', 1, 3],
    ['{,3}', 0, 3],
    ['{2,}', 2, undefined],
  ])('the quantifier %s is from %s to %s, on a relationship and on a group', (quantifier, min, max) => {
    expect(pattern(`()-[:R]->${quantifier}()`).element.factors[1]).toMatchObject({ quantifier: { min, max } })
    expect(pattern(`(()-->())${quantifier}`).element.factors[0]).toMatchObject({ quantifier: { min, max } })
  })
})

describe('labels', () => {
  test.each([
    [':A:B', 'labelAnd(A, B)'],
    [':A|B&!C', 'labelOr(A, labelAnd(B, labelNot(C)))'],
    [':(A|B)&%', 'labelAnd(labelOr(A, B), labelAny())'],
    [' IS A', 'A'],
    [':`a b`', 'a b'],
  ])('(n%s) asks for %s', (labels, shown) => {
    const [node] = pattern(`(n${labels})`).element.factors
    expect(node?.kind === 'node' && node.labels !== undefined && show(node.labels)).toBe(shown)
  })

  test('both ways of alternatives between types are read', () => {
    for (const types of [':A|B', ':A|:B']) {
      const factor = pattern(`()-[${types}]-()`).element.factors[1]
      expect(factor?.kind === 'relationship' && factor.types !== undefined && show(factor.types)).toBe('labelOr(A, B)')
    }
  })
})

describe('paths', () => {
  test.each([
    ['SHORTEST 2 (a)-->+(b)', { kind: 'shortest', count: 2 }],
    ['SHORTEST 2 PATHS (a)-->+(b)', { kind: 'shortest', count: 2 }],
    ['ANY SHORTEST (a)-->+(b)', { kind: 'shortest', count: 1 }],
    ['ALL SHORTEST (a)-->+(b)', { kind: 'allShortest' }],
    ['ANY (a)-->+(b)', { kind: 'any', count: 1 }],
    ['ANY 3 (a)-->+(b)', { kind: 'any', count: 3 }],
    ['SHORTEST 2 GROUPS (a)-->+(b)', { kind: 'shortestGroups', count: 2 }],
    ['SHORTEST GROUP (a)-->+(b)', { kind: 'shortestGroups', count: 1 }],
    ['shortestPath((a)-[*]-(b))', { kind: 'shortestPath' }],
    ['allShortestPaths((a)-[*]-(b))', { kind: 'allShortestPaths' }],
    ['(a)', { kind: 'all' }],
  ])('p = %s has its selector', (text, selector) => {
    expect(pattern(`p = ${text}`)).toMatchObject({ selector, variable: { name: 'p' } })
  })

  test('groups stand between nodes, with a filter of their own', () => {
    const { factors } = pattern('(a)((x)-[r]->(y) WHERE x.v < y.v){2}(b)').element
    expect(factors.map(({ kind }) => kind)).toEqual(['node', 'group', 'node'])
    expect(factors[1]).toMatchObject({ where: { kind: 'comparison' } })
  })

  test('nodes and relationships can hold a filter, a map or a parameter', () => {
    expect(pattern('(a:A {x: 1} WHERE a.y = 2)-[r:R $p]-()').element.factors).toMatchObject([
      { properties: { kind: 'map' }, where: { kind: 'comparison' } },
      { properties: { kind: 'parameter' } },
      {},
    ])
  })

  test.each([
    ['()-[:R..]->()', 'SyntaxError: InvalidRelationshipPattern'],
    ['()-[:R*-2]->()', 'SyntaxError: InvalidRelationshipPattern'],
    ['()-[:R]->{3,1}()', 'SyntaxError: InvalidRelationshipPattern'],
    ['SHORTEST 0 (a)-->(b)', 'SyntaxError: InvalidArgumentValue'],
    ['(a)(b)', 'SyntaxError: UnexpectedSyntax'],
    ['(a:A:B|C)', 'SyntaxError: UnexpectedSyntax'],
    ['()-[:A:B]-()', 'SyntaxError: UnexpectedSyntax'],
    ['(a)-(b)', 'SyntaxError: UnexpectedSyntax'],
    ['TRAIL (a)-->(b)', 'Unsupported: the path mode TRAIL'],
    ['(n:$(x))', 'Unsupported: a label or type that is computed, :$(…)'],
    ['(p = ()-->())+', 'Unsupported: a path variable in a quantified path'],
  ])('%s is refused as %s', (text, error) => {
    expect(refusal(() => pattern(text))).toBe(error)
  })
})
