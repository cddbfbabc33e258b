/**
 * The expressions of the grammar, a table by the kind of the value they give. `<int>` is an expression of that kind,
 * `<int!>` one that is not null, `@1` a name of its own, `<bool|@1=int>` an expression in which it is an INTEGER.
 *
 * Left out on purpose, as the engine follows the TCK or says more than Neo4j there: the corners of INTEGER overflow
 * (-2^63 / -1, abs(-2^63)), date({year: null}), duration / 0.0, range() beyond ten million, `<` between equal points or
 * durations, toFloat('1d'), a relationship variable used twice in one pattern, range() with a step that leads away.
 * The engine takes what Neo4j refuses: `-[*]-` beside quantifiers, with type expressions or WHERE; trim(BOTH 'ab' FROM …).
 * Neo4j is at odds with itself where COUNT {} is compared with a negative number (it takes `> -3` for `> 0`), where it
 * finds [null] to be LIST<ANY NOT NULL>, where it cannot reverse a list that is a property, where it folds `5.0 / 0` to
 * Infinity though `x / 0` fails, where it orders a computed text and a property by UTF-16 but other texts by code
 * points, where an optional path over one known node is there though its WHERE is false, where split(…, '') parts the
 * halves of a surrogate pair, and where a NaN is the same as itself to DISTINCT only if both are one object in memory. Nulls in maps of date() and its kin are errors, which one side may come to sooner
 * than the other: hence `<date!>` there.
 */
import type { Kind } from '../kinds.ts'

export type Hole =
  | Kind
  | 'num' | 'small' | 'positive' | 'digits' | 'temporal' | 'instant' | 'comparable' | 'hashable' | 'anylist'
  | 'pattern' | 'patternlist' | 'exists' | 'count' | 'collect' | 'projection'
  | 'type' | 'regex' | 'unit' | 'label'

/** Kinds that a hole of another name stands for. */
export const CHOICES: Readonly<Partial<Record<Hole, readonly Kind[]>>> = {
  num: ['int', 'int', 'float'],
  temporal: ['date', 'date', 'datetime', 'localdatetime'],
  instant: ['datetime', 'localdatetime'],
  comparable: [
    'int', 'int', 'float', 'string', 'string', 'bool', 'date', 'datetime', 'localtime', 'ints', 'strings', 'any',
  ],
  hashable: ['int', 'float', 'string', 'bool', 'date', 'datetime', 'duration', 'ints', 'list', 'map', 'any'],
  anylist: ['ints', 'ints', 'floats', 'strings', 'dates', 'list'],
}

const conditional = (kind: string): readonly string[] => [
  `coalesce(<${kind}>, <${kind}>)`,
  `CASE WHEN <bool> THEN <${kind}> ELSE <${kind}> END`,
  `CASE WHEN <bool> THEN <${kind}> END`,
  `CASE <int> WHEN <int>, <int> THEN <${kind}> WHEN > <int> THEN <${kind}> ELSE <${kind}> END`,
  `CASE <string> WHEN <string> THEN <${kind}> WHEN IS NULL THEN <${kind}> ELSE <${kind}> END`,
  `nullIf(<${kind}>, <${kind}>)`,
]

const taken = (list: string): readonly string[] => [`head(<${list}>)`, `last(<${list}>)`, `<${list}>[<small>]`]

export const FORMS: Readonly<Record<Kind, readonly string[]>> = {
  int: [
    '(<int> + <int>)', '(<int> - <int>)', '(<int> * <small>)', '(<int> / <positive>)', '(<int> % <positive>)',
    '(- <int>)', '(<int> / <int>)',
    'abs(<int>)', 'sign(<num>)', 'size(<string>)', 'size(<anylist>)', 'char_length(<string>)',
    'character_length(<string>)',
    'toInteger(<digits>)', 'toInteger(<float>)', 'toInteger(<bool>)', 'toIntegerOrNull(<any>)', 'size(<bag>)',
    'reduce(@1 = <int>, @2 IN <ints> | @1 + <int|@1=int,@2=int>)', 'size([@1 IN <ints> WHERE <bool|@1=int>])',
    '<temporal>.year', '<temporal>.month', '<temporal>.day', '<date>.week', '<date>.weekYear', '<date>.dayOfWeek',
    '<date>.quarter', '<date>.dayOfQuarter', '<date>.ordinalDay',
    '<instant>.hour', '<instant>.minute', '<instant>.millisecond', '<instant>.microsecond', '<instant>.nanosecond',
    '<datetime>.epochMillis', '<datetime>.epochSeconds', '<datetime>.offsetMinutes', '<localtime>.second',
    '<time>.hour', '<time>.offsetSeconds',
    '<duration>.years', '<duration>.months', '<duration>.days', '<duration>.hours', '<duration>.minutes',
    '<duration>.seconds', '<duration>.quarters', '<duration>.weeks', '<duration>.monthsOfYear',
    '<duration>.daysOfWeek', '<duration>.minutesOfHour', '<duration>.nanosecondsOfSecond', '<duration>.milliseconds',
    '<duration>.quartersOfYear',
    'duration.inDays(<temporal>, <temporal>).days', '<count>', '<count>', 'length(<path>)', 'length(<route>)',
    'size(nodes(<path>))', 'size(<collect>)',
    ...conditional('int'), ...taken('ints'),
  ],
  float: [
    '(<float> + <num>)', '(<num> - <float>)', '(<float> * <num>)', '(<float> / <float>)', '(<float> / <positive>)',
    '(<float> % <num>)', '(<num> ^ <small>)', '(- <float>)',
    'sqrt(<num>)', 'floor(<num>)', 'ceil(<num>)', 'round(<float>)', 'round(<float>, <small>)',
    "round(<float>, 1, 'HALF_EVEN')", "round(<float>, 0, 'DOWN')", "round(<float>, 2, 'CEILING')",
    "round(<float>, 1, 'HALF_DOWN')",
    'toFloat(<int>)', 'toFloat(<digits>)', 'toFloatOrNull(<any>)', 'abs(<float>)', 'exp(<small>)', 'log(<num>)',
    'log10(<num>)', 'sin(<num>)', 'cos(<num>)', 'tan(<num>)', 'atan(<num>)', 'atan2(<num>, <num>)', 'asin(<float>)',
    'acos(<float>)', 'cot(<num>)', 'haversin(<num>)', 'degrees(<num>)', 'radians(<num>)', 'e()', 'pi()',
    'point.distance(<point>, <point>)', '<point>.x', '<point>.y', 'reduce(@1 = 0.0, @2 IN <floats> | @1 + @2)',
    ...conditional('float'), ...taken('floats'),
  ],
  string: [
    '(<string> + <string>)', '(<string> + <int>)', '(<float> + <string>)', '(<string> || <string>)',
    'toUpper(<string>)', 'toLower(<string>)', 'upper(<string>)', 'lower(<string>)', 'trim(<string>)',
    'lTrim(<string>)', 'rTrim(<string>)', 'btrim(<string>)', "trim(BOTH 'a' FROM <string>)",
    "trim(LEADING 'A' FROM <string>)", "btrim(<string>, 'Aa')",
    'reverse(<string>)', 'left(<string>, <positive>)', 'right(<string>, <positive>)',
    'substring(<string>, <positive>)', 'substring(<string>, 0, <positive>)',
    'substring(<string>, <positive>, <positive>)', "replace(<string>, 'a', <string>)",
    'replace(<string>, <string>, <string>)',
    'toString(<int>)', 'toString(<float>)', 'toString(<bool>)', 'toString(<temporal>)', 'toString(<duration>)',
    'toString(<localtime>)', 'toString(<time>)', 'toStringOrNull(<any>)', 'normalize(<string>)',
    "normalize(<string>, NFKD)", 'type(<rel>)', 'valueType(<any>)', 'toString(<any>)',
    "head(split(<string>, 'a'))", "last(split(<string>, ' '))", "reduce(@1 = '', @2 IN <strings> | @1 + @2)",
    '<datetime>.timezone', '<datetime>.offset', 'toString(<point>)', '<point>.crs',
    ...conditional('string'), ...taken('strings'),
  ],
  bool: [
    '(<bool> AND <bool>)', '(<bool> OR <bool>)', '(<bool> XOR <bool>)', 'NOT <bool>', 'NOT (<bool> AND <bool>)',
    '(<bool> OR NOT <bool>)',
    '(<int> = <int>)', '(<int> <> <int>)', '(<int> < <int>)', '(<num> <= <num>)', '(<float> > <num>)',
    '(<num> >= <float>)', '(<int> < <int> <= <int>)', '(<int> = <int> < <int>)',
    '(<string> = <string>)', '(<string> < <string>)', '(<string> >= <string>)', '(<date> < <date>)',
    '(<date> >= <date>)', '(<datetime> > <datetime>)', '(<datetime> = <datetime>)', '(<duration> = <duration>)',
    '(<bool> < <bool>)', '(<localtime> < <localtime>)', '(<time> <= <time>)',
    '(<any> = <any>)', '(<any> <> <any>)', '(<any> < <any>)', '(<any> >= <any>)', '(<hashable> = <hashable>)',
    '(<comparable> < <comparable>)', '(<anylist> = <anylist>)', '(<ints> < <ints>)', '(<map> = <map>)',
    '(<anylist> <> <anylist>)',
    '(<any> IS NULL)', '(<any> IS NOT NULL)', '(<int> IN <ints>)', '(<string> IN <strings>)', '(<any> IN <list>)',
    '(<any> IN [<any>, <any>, null])', '(<ints> IN [<ints>, <ints>])', 'NOT (<int> IN <ints>)', '(<int> IN <bag>)',
    '(<string> STARTS WITH <string>)', '(<string> ENDS WITH <string>)', '(<string> CONTAINS <string>)',
    '(<any> CONTAINS <string>)', '(<string> =~ <regex>)',
    'any(@1 IN <ints> WHERE <bool|@1=int>)', 'all(@1 IN <ints> WHERE <bool|@1=int>)',
    'none(@1 IN <strings> WHERE <bool|@1=string>)', 'single(@1 IN <ints> WHERE <bool|@1=int>)',
    'all(@1 IN <list> WHERE @1 = <any>)', 'any(@1 IN <list> WHERE @1 < <any>)',
    'none(@1 IN nodes(<path>) WHERE <bool|@1=node>)', 'all(@1 IN relationships(<path>) WHERE <bool|@1=rel>)',
    'isEmpty(<string>)', 'isEmpty(<anylist>)', 'isEmpty(<map>)', 'isNaN(<float>)', 'toBoolean(<bool>)',
    'toBoolean(<string>)', 'toBoolean(<int>)', 'toBooleanOrNull(<any>)',
    '(<any> IS :: <type>)', '(<any> IS NOT :: <type>)', '(<anylist> IS :: <type>)', '(<string> IS NORMALIZED)',
    '(<string> IS NOT NFKD NORMALIZED)',
    '<exists>', '<exists>', 'NOT <exists>', '<pattern>', 'NOT <pattern>', '(<count> > <positive>)', '<node>:<label>',
    'NOT <node>:<label>', '(<node> = <node>)', '(<rel> <> <rel>)', '(<path> = <path>)', '(<node> IN nodes(<path>))',
    '(startNode(<rel>) = <node>)', '(<node> < <any>)',
    ...conditional('bool'),
  ],
  date: [
    'date({year: <small!> + 2000, month: 3, day: <positive>})', 'date({year: 2015, week: <positive>, dayOfWeek: 2})',
    'date({year: 2016, ordinalDay: <positive>})', 'date({year: 2014, quarter: 2, dayOfQuarter: <positive>})',
    'date({date: <date!>, day: 5})', 'date({date: <temporal!>, week: <positive>})', "date(<temporal>)",
    '(<date> + <duration>)', '(<date> - <duration>)', "date.truncate(<unit>, <temporal!>)",
    "date.truncate('month', <date!>, {day: <positive>})", 'date(toString(<date>))',
    ...conditional('date'), ...taken('dates'),
  ],
  datetime: [
    "datetime({year: 2015, month: <positive>, day: 3, hour: 4, timezone: 'Europe/Paris'})",
    "datetime({date: <date!>, timezone: '+02:00'})", 'datetime({epochSeconds: <int!>})',
    'datetime({epochMillis: <int!> * 1000})', 'datetime(<localdatetime>)',
    "datetime({datetime: <datetime!>, timezone: 'Africa/Bamako'})", "datetime.truncate(<unit>, <temporal!>)",
    "datetime({datetime: <instant!>, timezone: 'America/New_York'})",
    '(<datetime> + <duration>)', '(<datetime> - <duration>)', "datetime(toString(<datetime>))",
    ...conditional('datetime'),
  ],
  localdatetime: [
    'localdatetime({year: 2015, month: <positive>, day: 7, hour: 23, minute: <positive>})',
    'localdatetime({date: <date!>, hour: <positive>})', 'localdatetime({date: <date!>, time: <localtime!>})',
    'localdatetime(<datetime>)', 'localdatetime.truncate(<unit>, <temporal!>)',
    "localdatetime.truncate('hour', <instant!>, {minute: <positive>})",
    '(<localdatetime> + <duration>)', '(<localdatetime> - <duration>)',
    ...conditional('localdatetime'),
  ],
  time: [
    "time({hour: <positive>, minute: 5, timezone: '+01:00'})", 'time(<datetime>)',
    "time({time: <localtime!>, timezone: '-03:30'})", '(<time> + <duration>)', "time.truncate('minute', <time!>)",
    ...conditional('time'),
  ],
  localtime: [
    'localtime({hour: <positive>, minute: 3, second: <positive>, nanosecond: 5})', 'localtime(<instant>)',
    '(<localtime> + <duration>)', '(<localtime> - <duration>)', "localtime.truncate('second', <localtime!>)",
    'localtime(<time>)', ...conditional('localtime'),
  ],
  duration: [
    'duration({days: <int!>, hours: <small!>})', 'duration({months: <small!>, days: <float!>})',
    'duration({years: 1.5, weeks: <small!>})',
    'duration({minutes: <float!>, seconds: <small!>, milliseconds: <int!>})',
    'duration({months: 0.75, nanoseconds: <int!>})',
    'duration.between(<temporal>, <temporal>)', 'duration.inMonths(<temporal>, <temporal>)',
    'duration.inDays(<temporal>, <temporal>)', 'duration.inSeconds(<temporal>, <temporal>)',
    'duration.between(<localtime>, <localtime>)', 'duration.between(<localtime>, <instant>)',
    'duration.inSeconds(<time>, <datetime>)', 'duration.between(<date>, <time>)',
    '(<duration> + <duration>)', '(<duration> - <duration>)', '(<duration> * <small>)', '(<duration> * <float>)',
    '(<duration> / <positive>)', '(<duration> / 0.7)', 'duration(toString(<duration>))',
    ...conditional('duration'),
  ],
  point: [
    'point({x: <int!>, y: <int!>})', 'point({x: <int!>, y: <small!>, z: 1.5})',
    'point({longitude: <positive>, latitude: <positive>})', "point({x: <positive>, y: <positive>, crs: 'wgs-84'})",
    'coalesce(<point>, <point>)',
  ],
  node: [
    'startNode(<rel>)', 'endNode(<rel>)', 'head(nodes(<path>))', 'last(nodes(<path>))', 'nodes(<path>)[<small>]',
    'coalesce(<node>, <node>)',
  ],
  rel: ['head(relationships(<path>))', 'last(relationships(<path>))', 'coalesce(<rel>, <rel>)'],
  path: [],
  route: [],
  map: [
    '{a: <any>, b: <any>}', '{a: <int>, c: <string>, d: {e: <bool>}}', '<projection>', 'properties(<node>)',
    'properties(<rel>)', '<projection>', 'coalesce(<map>, <map>)', 'properties(<map>)', '{}',
  ],
  ints: [
    '[<int>, <int>]', '[<int>, <int>, <int>, <small>]', 'range(-1, <positive>)', 'range(0, <positive>, 2)',
    'range(<positive>, 0, -3)', '(<ints> + <ints>)', '(<ints> + <int>)', '(<int> + <ints>)', '(<ints> || <ints>)',
    'tail(<ints>)', 'reverse(<ints> + [])', '<ints>[<small>..]', '<ints>[..<small>]', '<ints>[<small>..<small>]',
    '[@1 IN <ints> WHERE <bool|@1=int> | <int|@1=int>]', '[@1 IN <ints> | @1 + <int|@1=int>]',
    '[@1 IN <ints> WHERE @1 > <int>]', '[@1 IN <strings> | size(@1)]', 'toIntegerList(<anylist>)',
    '[@1 IN nodes(<path>) | <int|@1=node>]',
    ...conditional('ints'),
  ],
  floats: [
    '[<float>, <float>]', 'toFloatList(<anylist>)', '[@1 IN <ints> | @1 / 2.0]', 'reverse(<floats> + [])',
    'tail(<floats>)',
  ],
  strings: [
    '[<string>, <string>]', "split(<string>, 'a')", "split(<string>, ' ')", "split(<string>, [' ', 'd'])",
    '(<strings> + <string>)', 'reverse(<strings> + [])', 'tail(<strings>)',
    '[@1 IN <strings> WHERE <bool|@1=string> | <string|@1=string>]', '[@1 IN relationships(<path>) | type(@1)]',
    '[@1 IN <ints> | toString(@1)]', 'toStringList(<anylist>)',
  ],
  dates: ['[<date>, <date>]', 'reverse(<dates> + [])', '[@1 IN <ints> | <date> + duration({days: coalesce(@1, 1)})]'],
  list: [
    '[<any>, <any>]', '[<any>, null, <any>]', '[<list>, <any>]', '(<list> + <any>)', '(<list> + <list>)',
    '[@1 IN <list> | [@1, <any>]]', '[@1 IN <list> WHERE @1 = <any>]', '[]', '<list>[<small>..<small>]',
    'reverse(<list> + [])', '[<int>, <float>]', '[@1 IN <list> | @1 IS NULL]', 'toBooleanList(<anylist>)',
  ],
  bag: [
    'keys(<node>)', 'keys(<map>)', 'labels(<node>)', 'keys(<rel>)', '<patternlist>', '<collect>', '<collect>',
    '<patternlist>',
  ],
  nodes: ['nodes(<path>)', '[<node>, <node>]', '[@1 IN nodes(<path>) WHERE <bool|@1=node>]'],
  rels: [
    'relationships(<path>)', 'reverse(relationships(<path>))', '[@1 IN relationships(<path>) WHERE <bool|@1=rel>]',
  ],
  any: [
    'coalesce(<any>, <any>)', 'CASE WHEN <bool> THEN <any> ELSE <any> END', '<map>.a', "<map>['b']",
    '<list>[<small>]', 'head(<list>)', '{a: <any>}.a', '<map>.d.e',
  ],
}

/** What stands at the ends of the tree; `null` is put among them at random. */
export const LITERALS: Readonly<Partial<Record<Hole, readonly string[]>>> = {
  int: ['0', '1', '2', '3', '7', '-1', '-12', '100', '2015', '0x1F', '1_000'],
  float: ['0.0', '1.0', '-0.0', '0.5', '1.5', '-2.25', '3.14159', '1e3', '2.0', '1e-3', '(1.0 / 0.0)'],
  string: [
    "''", "'a'", "'Ada'", "'ada'", "' x '", "'10'", "'2.5'", "'true'", "'Zoë'", "'straße'", "'İ'", "'ß'", "'é'",
    "'a\\tb'", '"d\'Or"', "'😀'", "'\\u00e9'", "'Σς'", "'2015-03-01'",
  ],
  digits: [
    "'1'", "'-7'", "'2.9'", "'1e2'", "' 4 '", "'x'", "''", "'0x1A'", "'9007199254740993'", "'+3'", "'.5'", "'1_000'",
    "'NaN'", "'Infinity'", "'-0'",
  ],
  bool: ['true', 'false'],
  date: [
    "date('2015-03-29')", "date('2016-02-29')", "date('1999-12-31')", "date('2015-W10-3')", "date('2014-200')",
    "date('0001-01-01')", "date('2015-06')",
  ],
  datetime: [
    "datetime('2015-03-29T01:30:00+01:00')", "datetime('2015-03-29T00:30:00Z')",
    "datetime('2015-10-25T02:30:00[Europe/Paris]')", "datetime('2016-02-29T23:59:59.999999999-05:00')",
    "datetime('2015-06-24T12:50:35.556+0100')",
  ],
  localdatetime: [
    "localdatetime('2015-03-29T02:30:00')", "localdatetime('1999-12-31T23:59:59.5')",
    "localdatetime('2015185T19:32:24')", "localdatetime('2016-02-29T00:00')",
  ],
  time: ["time('12:00:00+01:00')", "time('11:00:00Z')", "time('23:59:59.999999999-18:00')", "time('0000-0330')"],
  localtime: [
    "localtime('00:00')", "localtime('12:31:14.645876123')", "localtime('23:59:59')", "localtime('214032.142')",
  ],
  duration: [
    "duration('P1Y2M10DT2H30M')", "duration('PT0S')", "duration('P0.5M')", "duration('P-1DT12H')",
    "duration('PT-0.5S')", "duration('P1W')", "duration('P2012-02-02T14:37:21.545')", "duration('P1M30D')",
  ],
  point: [
    'point({x: 1, y: 2})', 'point({x: 1.5, y: -2, z: 3})', 'point({longitude: 12.5, latitude: 45.0})',
    'point({latitude: -5, longitude: 170, height: 9})',
  ],
  map: ['{a: 1, b: null}', '{}', "{a: 'x', d: {e: 1.5}}", '{b: [1, 2], a: 1.0}'],
  ints: ['[]', '[1, 2, 3]', '[1, null, 3]', '[0]', '[3, 1, 2, 3]', '[null]'],
  floats: ['[1.5, 2.0]', '[]', '[0.0, null]'],
  strings: ["['a', 'b']", '[]', "['Ada', null, '']", "['10', 'x']"],
  dates: ["[date('2015-01-01'), null]", '[]'],
  list: [
    '[]', "[1, 'a', null]", '[1, 1.0, true]', "[[1], [null], 'x']", '[{a: 1}, 2]', '[null, null]',
    "[date('2015-01-01'), 0.5]",
  ],
  small: ['-3', '-2', '-1', '0', '1', '2', '3', '4', 'null'],
  positive: ['1', '2', '3', '4', '5', '9', '12'],
  unit: ["'millennium'", "'century'", "'decade'", "'year'", "'weekYear'", "'quarter'", "'month'", "'week'", "'day'"],
  regex: ["'A.*'", "'(?i)ada.*'", "'[a-z]+'", "'.'", "'\\\\d+'", "'.*e$'", "'a|b'", "'(?s).*\\\\s.*'", "'\\\\p{Lu}.*'"],
  type: [
    'INTEGER', 'FLOAT', 'STRING', 'BOOLEAN', 'DATE', 'ANY', 'NULL', 'MAP', 'NODE', 'LIST<ANY>', 'LIST<INTEGER>',
    'LIST<STRING NOT NULL>', 'INTEGER NOT NULL', 'INTEGER | FLOAT', 'PROPERTY VALUE', 'ZONED DATETIME',
    'LOCAL DATETIME', 'DURATION', 'POINT', 'NOTHING', 'ANY NOT NULL', 'INT', 'LIST<INTEGER | STRING>',
    'LIST<LIST<INTEGER>>', 'RELATIONSHIP', 'PATH', 'TIMESTAMP WITH TIME ZONE', 'VARCHAR', 'BOOL NOT NULL',
    'LOCAL TIME', 'ZONED TIME',
  ],
}
