/** What the engine once did otherwise than Neo4j: a query a line, and what both now give. */

/** Rows of typed JSON, or the class of the error. */
export type Given = readonly (readonly unknown[])[] | 'SyntaxError' | 'TypeError' | 'ArgumentError' | 'ArithmeticError'

/** Over two actors of whom the first led the second since 2015. */
export const foundGraph =
  "CREATE (:Actor {uid: 0, name: 'Ada'})-[:LED {uid: 0, since: date('2015-03-01')}]->(:Actor {uid: 1})"

const date = (value: string) => ({ $type: 'Date', _value: value })
const float = (value: string) => ({ $type: 'Float', _value: value })
const none = { $type: 'Duration', _value: 'PT0S' }

export const found: readonly (readonly [what: string, query: string, gives: Given])[] = [
  [
    'a comma inside CASE does not make a list of a comprehension',
    'RETURN [x IN [1, 2] | CASE x WHEN 1, 3 THEN 7 ELSE 0 END] AS l',
    [[[7, 0]]],
  ],
  [
    'a comma inside CASE in the filter of a comprehension',
    'RETURN [x IN [1, 2] WHERE x = CASE 1 WHEN 1, 2 THEN 2 END] AS l',
    [[[2]]],
  ],
  [
    'a map projection without alias is named by its variable',
    'MATCH (a:Actor) WITH a {.uid} ORDER BY a.uid RETURN a',
    [[{ uid: 0 }], [{ uid: 1 }]],
  ],
  ['coalesce computes no further than it must', 'UNWIND [1] AS x RETURN coalesce(x, 1 / 0) AS v', [[1]]],
  ['OR that the right decides, whatever fails on the left', 'UNWIND [0] AS x RETURN 1 / x = 1 OR x = 0 AS v', [[true]]],
  [
    'AND that the right decides, whatever fails on the left',
    'UNWIND [0] AS x RETURN 1 / x = 1 AND x = 1 AS v',
    [[false]],
  ],
  ['OR that the right leaves open fails', 'UNWIND [0] AS x RETURN 1 / x = 1 OR x = 1 AS v', 'ArithmeticError'],
  [
    'nodes are ordered by <',
    'MATCH (a {uid: 0}), (b {uid: 1}) RETURN a < b AS v, b < a AS w, a <= a AS u',
    [[true, false, true]],
  ],
  ['round of the number just below a half', 'RETURN round(0.49999999999999994) AS v', [[float('0.0')]]],
  [
    'round ends at the bounds of INTEGER',
    'RETURN round(1e300) AS v, round(1e300) = 9223372036854775807 AS w',
    [[float('9223372036854776000.0'), true]],
  ],
  [
    'round gives no negative zero',
    'RETURN toString(round(-0.0)) AS v, toString(round(-0.04, 1)) AS w, toString(ceil(-0.5)) AS u',
    [['0.0', '0.0', '-0.0']],
  ],
  [
    'the sign of a computed zero',
    'UNWIND [0.0, -0.0] AS x RETURN toString(-x) AS v, toString(-0.0) AS w, toString(-(x + 1)) AS u',
    [['0.0', '-0.0', '-1.0'], ['0.0', '-0.0', '-1.0']],
  ],
  ['null divided by the integer zero', 'UNWIND [null] AS x RETURN x / 0 AS v', 'ArithmeticError'],
  ['a float divided by the integer zero', 'UNWIND [5.0] AS x RETURN x / 0 AS v', 'ArithmeticError'],
  [
    'NaN is grouped with nothing',
    'UNWIND [0.0 / 0.0, 0.0 / 0.0] AS x RETURN count(DISTINCT x) AS v, count(DISTINCT [x]) AS w',
    [[2, 2]],
  ],
  [
    'NaN in the columns of UNION',
    'RETURN 0.0 / 0.0 = 1 AS x, 0.0 / 0.0 AS y UNION RETURN false AS x, 0.0 / 0.0 AS y',
    [[false, float('NaN')], [false, float('NaN')]],
  ],
  ['null modulo zero', 'UNWIND [null] AS x RETURN x % 0 AS v', [[null]]],
  [
    'the type of an argument is checked before the query runs',
    'UNWIND [] AS x RETURN toString({a: x}) AS v',
    'TypeError',
  ],
  ['degrees to the last digit', 'RETURN degrees(178.125) AS v', [[10205.81072576779]]],
  ['a list of numbers of both types is storable', 'RETURN [1, 1.5] IS :: PROPERTY VALUE AS v', [[true]]],
  ['a point of what is no number', 'RETURN point({x: 0.0 / 0.0, y: 1}) AS v', 'ArgumentError'],
  [
    'a longitude round the earth',
    'RETURN point({latitude: 10, longitude: 540}).x AS v, point({latitude: 10, longitude: -200}).x AS w',
    [[float('180.0'), float('160.0')]],
  ],
  ['a null among the delimiters of split', "RETURN split('abc', ['b', null]) AS v", [[null]]],
  ['a date selected from null', 'RETURN date({date: null, day: 1}) AS v', 'ArgumentError'],
  ['a time selected from a number', 'RETURN time({time: 5}) AS v', 'ArgumentError'],
  ['a datetime of null seconds', 'RETURN datetime({epochSeconds: null}) AS v', 'ArgumentError'],
  ['a null month is the first', 'RETURN date({year: 2015, month: null, day: 5}) AS v', [[date('2015-01-05')]]],
  [
    'a null day over a date is the first',
    "RETURN date({date: date('2015-03-04'), day: null}) AS v",
    [[date('2015-03-01')]],
  ],
  ['week 53 in a map runs over', 'RETURN date({year: 2014, week: 53}) AS v', [[date('2014-12-29')]]],
  ['week 53 in a text does not', "RETURN date('2014-W53') AS v", 'ArgumentError'],
  [
    'a day beyond the quarter runs over',
    'RETURN date({year: 2015, quarter: 1, dayOfQuarter: 92}) AS v',
    [[date('2015-04-02')]],
  ],
  [
    'single digits in dates',
    "RETURN date('2015-5-6') AS v, date('2015-W1-1') AS w",
    [[date('2015-05-06'), date('2014-12-29')]],
  ],
  ['single digits in times', "RETURN localtime('1:2') = localtime('01:02:00') AS v", [[true]]],
  ['truncation of null', "RETURN date.truncate('day', null) AS v", 'TypeError'],
  [
    'a duration times what is no number',
    "RETURN duration('P1W') * (0.0 / 0.0) AS v, duration({days: 0.0 / 0.0}) AS w",
    [[none, none]],
  ],
  ['a duration of infinitely many minutes', 'RETURN duration({minutes: 1.0 / 0.0}) AS v', 'ArithmeticError'],
  ['a duration times too much', "RETURN duration('P1D') * 1e300 AS v", 'ArgumentError'],
  ['a duration of more seconds than 64 bits', 'RETURN duration({months: 3507324295524}) AS v', 'ArgumentError'],
  [
    'a subquery beside an aggregate sees the grouping key',
    'MATCH (a:Actor) WITH a, count(*) + COUNT { (a)-->() } AS c RETURN a.uid, c ORDER BY a.uid',
    [[0, 2], [1, 1]],
  ],
  [
    'a pattern comprehension beside an aggregate sees the grouping key',
    'MATCH (a:Actor) WITH a, count(*) + size([(a)-->(b) | b]) AS c RETURN a.uid, c ORDER BY a.uid',
    [[0, 2], [1, 1]],
  ],
  [
    'a subquery beside an aggregate sees a property that is the grouping key',
    'MATCH (a:Actor) RETURN a.uid AS k, count(*) + COUNT { (b:Actor) WHERE b.uid >= a.uid } AS c ORDER BY k',
    [[0, 3], [1, 2]],
  ],
  [
    'a subquery beside an aggregate reads what is no grouping key',
    'MATCH (a:Actor) RETURN a.uid, count(*) + COUNT { (a)-->() } AS c',
    'SyntaxError',
  ],
  [
    'a pattern comprehension beside an aggregate reads what is no grouping key',
    'MATCH (a:Actor) RETURN a.uid, count(*) + size([(a)-->(b) | b]) AS c',
    'SyntaxError',
  ],
  [
    'the variable of a comprehension hides the one grouped by',
    'MATCH (a:Actor) WITH a.uid AS k, [a IN collect({uid: 7}) | a.uid] AS l RETURN k, l ORDER BY k',
    [[0, [7]], [1, [7]]],
  ],
  [
    'the accumulator of reduce hides the one grouped by',
    'MATCH (a:Actor) RETURN a.uid, reduce(a = {uid: 5}, x IN collect(1) | {uid: a.uid + x}).uid AS s ORDER BY s',
    [[0, 6], [1, 6]],
  ],
  [
    'in WHERE behind grouping an alias hides the older variable',
    'MATCH (a)-->(b) WITH a.uid AS x, b AS a, count(*) AS c WHERE a.uid = 1 RETURN x, a.uid, c',
    [[0, 1, 1]],
  ],
  [
    'in ORDER BY behind grouping an alias hides the older variable',
    'MATCH (a:Actor), (b:Actor) WITH a AS b, b AS a, count(*) AS c ORDER BY a.uid DESC, b.uid LIMIT 1 RETURN a.uid, b.uid',
    [[1, 0]],
  ],
  [
    'a subquery in ORDER BY has a number that is a column too',
    'MATCH (a:Actor) RETURN 1 AS one, a.uid AS k ORDER BY COUNT { MATCH (x) RETURN x LIMIT 1 }, k',
    [[1, 0], [1, 1]],
  ],
  ['the day of a quarter under its older name', "RETURN date('2015-05-17').quarterDay AS v", [[47]]],
  [
    'OPTIONAL CALL that finds nothing leaves what it imported as it is',
    'MATCH (a:Actor) OPTIONAL CALL (a) { WITH a WHERE a.uid = 1 RETURN a AS b } RETURN a.uid AS a, b.uid ORDER BY a',
    [[0, null], [1, 1]],
  ],
  ['IN something that is no list', 'MATCH (a:Actor {uid: 1}) RETURN 1 IN a.uid AS v, 2 IN a.uid AS w', [[true, false]]],
  ['a slice of something that is no list', 'MATCH (a:Actor {uid: 1}) RETURN a.uid[0..1] AS v', [[[1]]]],
  ['what is no text matches no pattern', "MATCH (a:Actor {uid: 1}) RETURN a.uid =~ '1' AS v", [[null]]],
  ['a condition that is no truth', 'MATCH (a:Actor {uid: 1}) WHERE a.uid RETURN a.uid AS v', 'TypeError'],
  ['a condition of WITH that is no truth', "MATCH (a {name: 'Ada'}) WITH a WHERE a.name RETURN a.uid AS v", 'TypeError'],
  ['a condition of CASE that is no truth', 'MATCH (a {uid: 1}) RETURN CASE WHEN a.uid THEN 1 ELSE 2 END AS v', 'TypeError'],
  [
    'a path is looked for only between ends that the other conditions let through',
    'MATCH (a:Actor), (b:Actor) WHERE shortestPath((a)-[*]->(b)) IS NOT NULL AND a <> b RETURN a.uid, b.uid',
    [[0, 1]],
  ],
  [
    'the similarity of vectors, in single precision',
    'RETURN vector.similarity.cosine([1, 2, 3], [4, 5, 6]) AS v, vector.similarity.euclidean([1.1, 2.7], [0.4, 5.9]) AS w',
    [[0.9873158931732178, 0.08525148779153824]],
  ],
  ['the similarity of a vector without length', 'RETURN vector.similarity.cosine([0, 0], [1, 0]) AS v', 'ArgumentError'],
  ['the similarity of vectors of two lengths', 'RETURN vector.similarity.euclidean([0, 0], [1]) AS v', 'ArgumentError'],
  [
    'words that begin an expression as variables',
    'WITH 1 AS distinct, 2 AS not, 3 AS case WITH distinct AS a, not AS b, case AS c RETURN a + b + c AS v',
    [[6]],
  ],
]
