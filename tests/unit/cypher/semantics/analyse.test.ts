import { describe, expect, test } from 'vitest'
import { refusal, show } from '../syntax/show.ts'
import { check } from './checked.ts'

/** What is known of each variable of a query where it was last used. */
function kindsIn(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...check(text).kinds].map(([{ name }, kind]) => [name, kind]))
}

describe('an analysis', () => {
  test.each([
    ['MATCH (n) RETURN n', 'r', ['n']],
    ['MATCH (b), (a) RETURN *', 'r', ['a', 'b']],
    ['MATCH (n) WITH *, 1 AS x RETURN *, 2 AS a', 'r', ['n', 'x', 'a']],
    ['CREATE (n) RETURN n.x', 'rw', ['n.x']],
    ['CREATE (n)', 'w', []],
    ['MATCH (n) CALL (n) { SET n.x = 1 } RETURN n', 'rw', ['n']],
    ["CALL db.find('x')", 'r', ['node', 'score']],
    ["CALL db.find('x') YIELD score AS s", 'r', ['s']],
    ['RETURN 1 AS b, 2 AS a UNION RETURN 3 AS a, 4 AS b', 'r', ['b', 'a']],
  ])('of %s has the type and the columns', (text, type, columns) => {
    expect(check(text)).toMatchObject({ type, columns })
  })

  test('names procedures, functions and the sources of regular expressions', () => {
    const found = check(`CALL db.find('x') YIELD node AS n
      WITH n WHERE n.x =~ 'a' OR n.x =~ $p OR n.x =~ n.y RETURN toUpper(n.x), count(*)`)
    expect(found.procedures.map(({ procedure }) => procedure)).toEqual(['db.find'])
    expect([...found.functions]).toEqual(['toupper'])
    expect(found.regexes.map(({ pattern }) => pattern)).toEqual(['literal', 'parameter', 'computed'])
  })

  test('knows what variables are', () => {
    const node = { name: 'node' }
    const relationship = { name: 'relationship' }
    expect(
      kindsIn(`MATCH p = (a)-[r]->(b)-[rs*]->(), ((x)-[s]->(y))+ UNWIND [1, 2] AS i
        RETURN a, r, rs, p, x, s, i, [e IN rs | e], [q IN nodes(p) | q]`),
    ).toMatchObject({
      a: node,
      r: relationship,
      rs: { name: 'list', element: relationship },
      p: { name: 'path' },
      x: { name: 'list', element: node },
      s: { name: 'list', element: relationship },
      i: { name: 'integer' },
      e: relationship,
      q: node,
    })
  })

  test('inside a quantified group its variables are single', () => {
    expect(() => check('MATCH ((x)-[r]->(y) WHERE x.a < y.a AND type(r) = $t){2} RETURN size(x)')).not.toThrow()
    expect(refusal(() => check('MATCH ((x)-[r]->(y)){2} RETURN x.a'))).toBe('TypeError: InvalidArgumentType')
  })

  test('rewrites what ORDER BY repeats of a grouping projection into its columns', () => {
    const found = check('MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY 1 + count(*), n.x + x')
    expect([...found.rewritten.values()].map(show)).toEqual(['(1 + c)', '(x + x)'])
    expect(found.aggregating.size).toBe(1)
  })
})

describe('scopes', () => {
  test.each([
    'MATCH (n) WITH n.x AS x WHERE n.y > x RETURN x',
    'MATCH (n) WITH n.x AS x ORDER BY n.y RETURN x',
    'MATCH (n) WITH n.x AS x, count(*) AS c WHERE count(*) > 1 RETURN x',
    'MATCH (n) RETURN DISTINCT n.x + 1 AS x ORDER BY (n.x + 1) * 2',
    'MATCH (n) WHERE EXISTS { MATCH (m) WITH m.x AS x WHERE x = n.x RETURN x } RETURN n',
    'MATCH (n) CALL (n) { WITH 1 AS y RETURN n.x + y AS x } RETURN x',
    'MATCH (n) CALL { WITH n RETURN n.x AS x UNION WITH n RETURN n.y AS x } RETURN x',
    'MATCH (a {x: b.x}), (b) RETURN a',
    'MATCH (x) FOREACH (x IN [1] | CREATE (:A {x: x}))',
    'MATCH (n) RETURN n LIMIT [x IN [1, 2] | x][0]',
    'MATCH (n) RETURN [x IN collect(n) | x.a], n {.a, b: 1}.b + 1 IS NULL AS k',
    'MATCH (n) WHERE NOT (n)-->() RETURN exists((n)--()), [(n)-->(m) | m.x]',
  ])('allow %s', (text) => {
    expect(refusal(() => check(text))).toBe('none')
  })

  test.each([
    ['MATCH (n) WITH n.x AS x RETURN n', 'UndefinedVariable'],
    ['MATCH (n) WITH n.x AS x, count(*) AS c WHERE n.y > 1 RETURN x', 'UndefinedVariable'],
    ['MATCH (n) RETURN DISTINCT n.x ORDER BY n.y', 'UndefinedVariable'],
    ['MATCH (n) CALL { RETURN n.x AS x } RETURN x', 'UndefinedVariable'],
    ['MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x', 'UndefinedVariable'],
    ['MATCH (n) WHERE (n)-[r]->() RETURN n', 'UndefinedVariable'],
    ['CREATE (a {x: 1})-[:R {y: a.x}]->()', 'UndefinedVariable'],
    ['MATCH (n) CALL (n) { RETURN n } RETURN n', 'VariableAlreadyBound'],
    ['MATCH (n) WHERE EXISTS { WITH 1 AS n RETURN n } RETURN n', 'VariableAlreadyBound'],
    ['MATCH (x) MATCH (a)((x)-->(b))+ RETURN a', 'VariableAlreadyBound'],
    ['MATCH (a) UNWIND [1] AS a RETURN a', 'VariableAlreadyBound'],
    ['MATCH (a) CREATE (a)', 'VariableAlreadyBound'],
    ['MATCH ()-[r]-() MATCH (r) RETURN r', 'VariableTypeConflict'],
    ['MATCH ()-[r*]-(), ()-[r]-() RETURN r', 'VariableTypeConflict'],
    ['RETURN *', 'NoVariablesInScope'],
    ['MATCH (n) RETURN n.x AS a, n.y AS a', 'ColumnNameConflict'],
    ['MATCH (n) WITH n.x RETURN 1', 'NoExpressionAlias'],
    ['CALL { RETURN 1 } RETURN 2', 'NoExpressionAlias'],
  ])('refuse %s: %s', (text, detail) => {
    expect(refusal(() => check(text))).toBe(`SyntaxError: ${detail}`)
  })
})

describe('aggregation', () => {
  test.each([
    ['MATCH (n) WHERE count(n) > 1 RETURN n', 'InvalidAggregation'],
    ['MATCH (n) RETURN n.x ORDER BY count(*)', 'InvalidAggregation'],
    ['MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY max(x)', 'InvalidAggregation'],
    ['MATCH (n) RETURN [x IN [1] | count(n)]', 'InvalidAggregation'],
    ['RETURN count(sum(1))', 'NestedAggregation'],
    ['RETURN count(rand())', 'NonConstantExpression'],
    ['MATCH (n) RETURN n.x + count(*)', 'AmbiguousAggregationExpression'],
    ['MATCH (n) RETURN n.x + n.y, n.x + n.y + count(*)', 'AmbiguousAggregationExpression'],
    ['MATCH (n) RETURN n.x, [x IN collect(n) | x.a + n.y]', 'AmbiguousAggregationExpression'],
  ])('refuses %s: %s', (text, detail) => {
    expect(refusal(() => check(text))).toBe(`SyntaxError: ${detail}`)
  })

  test('may stand beside grouping keys, constants and what it binds itself', () => {
    const text = 'MATCH (n) RETURN n.x, n.x + count(*) + $p + 1, [x IN collect(n) | x.a + n.x]'
    expect(refusal(() => check(text))).toBe('none')
  })
})

describe('composition and arguments', () => {
  test.each([
    ['MATCH (n)', 'InvalidClauseComposition'],
    ['MATCH (n) WITH n', 'InvalidClauseComposition'],
    ['RETURN 1 RETURN 2', 'InvalidClauseComposition'],
    ['CREATE (a) MATCH (b) RETURN b', 'InvalidClauseComposition'],
    ['FOREACH (x IN [1] | MATCH (n))', 'InvalidClauseComposition'],
    ['MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n', 'InvalidClauseComposition'],
    ['MATCH (n) RETURN COLLECT { MATCH (m) RETURN m, n }', 'InvalidClauseComposition'],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 'InvalidClauseComposition'],
    ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion'],
    ['CALL db.find(1)', 'InvalidArgumentType'],
    ['CALL db.find()', 'InvalidNumberOfArguments'],
    ['CALL db.find YIELD node RETURN node', 'InvalidArgumentPassingMode'],
    ["CALL db.find('x') YIELD * RETURN node", 'UnexpectedSyntax'],
    ['RETURN foo(1)', 'UnknownFunction'],
    ["RETURN toUpper('a', 'b')", 'InvalidNumberOfArguments'],
    ["RETURN toUpper(DISTINCT 'a')", 'UnexpectedSyntax'],
    ['RETURN size(()--())', 'UnexpectedSyntax'],
    ['MATCH (n) RETURN exists(n.x)', 'InvalidArgumentType'],
    ['MATCH (n) RETURN n LIMIT n.x', 'NonConstantExpression'],
    ['MATCH (n) RETURN n LIMIT 1.5', 'InvalidArgumentType'],
    ['MATCH (n) RETURN n SKIP -1', 'NegativeIntegerArgument'],
    ["RETURN 'a' * 2", 'InvalidArgumentType'],
    ["RETURN 'a' AND true", 'InvalidArgumentType'],
    ['RETURN 1 IN 2', 'InvalidArgumentType'],
    ['MATCH (n) WHERE n RETURN n', 'InvalidArgumentType'],
    ['MATCH (n) DELETE n:A', 'InvalidDelete'],
    ['MATCH (n $p) RETURN n', 'InvalidParameterUse'],
    ['MATCH p = shortestPath((a)-->(b)-->(c)) RETURN p', 'InvalidRelationshipPattern'],
    ['MATCH SHORTEST 1 (a)-->+(b), (c) RETURN a', 'UnexpectedSyntax'],
    ['MATCH (a)-[r]->()-[r]->() RETURN a', 'RelationshipUniquenessViolation'],
    ['CREATE ()-->()', 'NoSingleRelationshipType'],
    ['CREATE ()-[:A|B]->()', 'NoSingleRelationshipType'],
    ['CREATE ()-[:A]-()', 'RequiresDirectedRelationship'],
    ['MERGE ()-[:A*2]->()', 'CreatingVarLength'],
    ['CREATE (n:A|B)', 'UnexpectedSyntax'],
  ])('refuses %s: %s', (text, detail) => {
    expect(refusal(() => check(text))).toBe(`SyntaxError: ${detail}`)
  })

  test.each([
    ['CALL db.other()', 'ProcedureError: ProcedureNotFound'],
    ['CALL db.find', 'ParameterMissing: MissingParameter'],
    ['RETURN 1.5 .x', 'TypeError: InvalidArgumentType'],
    ['SHOW INDEXES', 'Unsupported: SHOW INDEXES'],
  ])('refuses %s as %s', (text, error) => {
    expect(refusal(() => check(text))).toBe(error)
  })
})
