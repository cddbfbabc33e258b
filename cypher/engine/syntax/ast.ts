/** The syntax tree. Every node carries its span (UTF-16 offsets, half open) for errors and EXPLAIN. */
export interface Span {
  readonly start: number
  readonly end: number
}
interface Spanned {
  readonly span: Span
}

// ---- statements -------------------------------------------------------------------------------

export type Statement = QueryStatement | RefusedStatement
export interface QueryStatement extends Spanned {
  readonly kind: 'query'
  readonly explain: boolean
  readonly query: Query
}
/** A statement read far enough to be refused by name: SHOW, PROFILE, index DDL, administration, USE, LOAD CSV, IN TRANSACTIONS. */
export interface RefusedStatement extends Spanned {
  readonly kind: 'refused'
  readonly feature: string
}

export type Query = SingleQuery | UnionQuery
export interface UnionQuery extends Spanned {
  readonly kind: 'union'
  readonly all: boolean
  readonly left: Query
  readonly right: SingleQuery
}
export interface SingleQuery extends Spanned {
  readonly kind: 'single'
  readonly clauses: readonly Clause[]
}

export type Clause =
  | MatchClause
  | UnwindClause
  | ProjectionClause
  | CallProcedureClause
  | CallSubqueryClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause
  | FinishClause

export interface MatchClause extends Spanned {
  readonly kind: 'match'
  readonly optional: boolean
  /** REPEATABLE ELEMENTS is refused by the parser; DIFFERENT RELATIONSHIPS is the default. */
  readonly patterns: readonly PatternPart[]
  readonly where: Expression | undefined
}
export interface UnwindClause extends Spanned {
  readonly kind: 'unwind'
  readonly list: Expression
  readonly variable: Variable
}
/** WITH and RETURN. */
export interface ProjectionClause extends Spanned {
  readonly kind: 'with' | 'return'
  readonly distinct: boolean
  /** `*` was written (before the items). */
  readonly star: boolean
  readonly items: readonly ProjectionItem[]
  readonly orderBy: readonly SortItem[]
  readonly skip: Expression | undefined
  readonly limit: Expression | undefined
  /** WITH only. */
  readonly where: Expression | undefined
}
export interface ProjectionItem extends Spanned {
  readonly expression: Expression
  /** The alias written, else the variable's name or the text of the expression as written. */
  readonly name: string
  readonly aliased: boolean
}
export interface SortItem extends Spanned {
  readonly expression: Expression
  readonly descending: boolean
}
export interface CallProcedureClause extends Spanned {
  readonly kind: 'call'
  readonly optional: boolean
  readonly procedure: string
  /** undefined: called without parentheses, arguments come from parameters of the same name. */
  readonly args: readonly Expression[] | undefined
  /** undefined: no YIELD; `*` as star. */
  readonly yields: readonly { readonly field: string; readonly variable: Variable }[] | undefined
  readonly yieldStar: boolean
  readonly where: Expression | undefined
}
export interface CallSubqueryClause extends Spanned {
  readonly kind: 'callSubquery'
  readonly optional: boolean
  /** CALL (x, y) { } imports these; CALL (*) { } all; undefined: the older importing WITH form. */
  readonly imports: readonly Variable[] | '*' | undefined
  readonly query: Query
}
export interface CreateClause extends Spanned {
  readonly kind: 'create'
  readonly patterns: readonly PatternPart[]
}
export interface MergeClause extends Spanned {
  readonly kind: 'merge'
  readonly pattern: PatternPart
  readonly onCreate: readonly SetItem[]
  readonly onMatch: readonly SetItem[]
}
export interface SetClause extends Spanned {
  readonly kind: 'set'
  readonly items: readonly SetItem[]
}
export type SetItem =
  | (Spanned & { readonly kind: 'setProperty'; readonly target: PropertyAccess | IndexAccess; readonly value: Expression })
  | (Spanned & { readonly kind: 'setProperties'; readonly variable: Variable; readonly merge: boolean; readonly value: Expression })
  | (Spanned & { readonly kind: 'setLabels'; readonly variable: Variable; readonly labels: readonly string[] })
export interface RemoveClause extends Spanned {
  readonly kind: 'remove'
  readonly items: readonly (
    | (Spanned & { readonly kind: 'removeProperty'; readonly target: PropertyAccess | IndexAccess })
    | (Spanned & { readonly kind: 'removeLabels'; readonly variable: Variable; readonly labels: readonly string[] })
  )[]
}
export interface DeleteClause extends Spanned {
  readonly kind: 'delete'
  readonly detach: boolean
  readonly expressions: readonly Expression[]
}
export interface ForeachClause extends Spanned {
  readonly kind: 'foreach'
  readonly variable: Variable
  readonly list: Expression
  readonly clauses: readonly Clause[]
}
export interface FinishClause extends Spanned {
  readonly kind: 'finish'
}

// ---- patterns ---------------------------------------------------------------------------------

export interface PatternPart extends Spanned {
  readonly variable: Variable | undefined
  readonly selector: PathSelector
  readonly element: PathPattern
}
export type PathSelector =
  | { readonly kind: 'all' }
  /** ANY [k], SHORTEST k, ALL SHORTEST, SHORTEST k GROUPS */
  | { readonly kind: 'any'; readonly count: number | Parameter }
  | { readonly kind: 'shortest'; readonly count: number | Parameter }
  | { readonly kind: 'allShortest' }
  | { readonly kind: 'shortestGroups'; readonly count: number | Parameter }
  /** the function forms shortestPath((a)-[*]-(b)) and allShortestPaths(…) */
  | { readonly kind: 'shortestPath' }
  | { readonly kind: 'allShortestPaths' }
/** Alternating nodes and relationships (or quantified groups, between which nodes may be left out). */
export interface PathPattern extends Spanned {
  readonly kind: 'path'
  readonly factors: readonly PathFactor[]
}
export type PathFactor = NodePattern | RelationshipPattern | GroupPattern
export interface NodePattern extends Spanned {
  readonly kind: 'node'
  readonly variable: Variable | undefined
  readonly labels: LabelExpression | undefined
  readonly properties: MapLiteral | Parameter | undefined
  readonly where: Expression | undefined
}
export interface RelationshipPattern extends Spanned {
  readonly kind: 'relationship'
  readonly variable: Variable | undefined
  readonly types: LabelExpression | undefined
  readonly direction: 'out' | 'in' | 'both'
  /** `*`, `*2`, `*1..3`: the older variable length. max undefined: unbounded. */
  readonly length: { readonly min: number; readonly max: number | undefined } | undefined
  /** `-[]->+`, `-[]->{1,3}`: a quantified relationship (Cypher 5); the variable is then a group variable. */
  readonly quantifier: Quantifier | undefined
  readonly properties: MapLiteral | Parameter | undefined
  readonly where: Expression | undefined
}
/** `((a)-[r]->(b) WHERE …){1,3}`, or a parenthesised path without quantifier. */
export interface GroupPattern extends Spanned {
  readonly kind: 'group'
  readonly pattern: PathPattern
  readonly variable: Variable | undefined
  readonly where: Expression | undefined
  readonly quantifier: Quantifier | undefined
}
export interface Quantifier {
  readonly min: number
  readonly max: number | undefined
}
export type LabelExpression =
  | (Spanned & { readonly kind: 'label'; readonly name: string })
  | (Spanned & { readonly kind: 'labelAny' })
  | (Spanned & { readonly kind: 'labelNot'; readonly operand: LabelExpression })
  | (Spanned & { readonly kind: 'labelAnd' | 'labelOr'; readonly left: LabelExpression; readonly right: LabelExpression })

// ---- expressions ------------------------------------------------------------------------------

export type Expression =
  | Literal
  | ListLiteral
  | MapLiteral
  | Parameter
  | Variable
  | PropertyAccess
  | IndexAccess
  | SliceAccess
  | UnaryExpression
  | BinaryExpression
  | ComparisonExpression
  | IsNullExpression
  | IsTypedExpression
  | IsNormalizedExpression
  | LabelTest
  | FunctionCall
  | CountStar
  | CaseExpression
  | CaseSubject
  | ListComprehension
  | PatternComprehension
  | ReduceExpression
  | ListPredicate
  | SubqueryExpression
  | PatternExpression
  | MapProjection

export interface Literal extends Spanned {
  readonly kind: 'literal'
  readonly value: null | boolean | bigint | number | string
}
export interface ListLiteral extends Spanned {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}
export interface MapLiteral extends Spanned {
  readonly kind: 'map'
  readonly entries: readonly { readonly key: string; readonly value: Expression }[]
}
export interface Parameter extends Spanned {
  readonly kind: 'parameter'
  readonly name: string
}
export interface Variable extends Spanned {
  readonly kind: 'variable'
  readonly name: string
}
export interface PropertyAccess extends Spanned {
  readonly kind: 'property'
  readonly subject: Expression
  readonly key: string
}
export interface IndexAccess extends Spanned {
  readonly kind: 'index'
  readonly subject: Expression
  readonly index: Expression
}
export interface SliceAccess extends Spanned {
  readonly kind: 'slice'
  readonly subject: Expression
  readonly from: Expression | undefined
  readonly to: Expression | undefined
}
export interface UnaryExpression extends Spanned {
  readonly kind: 'unary'
  readonly operator: '-' | '+' | 'NOT'
  readonly operand: Expression
}
export type BinaryOperator =
  | '+' | '-' | '*' | '/' | '%' | '^' | '||'
  | 'AND' | 'OR' | 'XOR'
  | 'IN' | 'STARTS WITH' | 'ENDS WITH' | 'CONTAINS' | '=~'
export interface BinaryExpression extends Spanned {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
/** `a < b <= c`: n operators between n + 1 operands, true when each neighbouring pair is. */
export interface ComparisonExpression extends Spanned {
  readonly kind: 'comparison'
  readonly operands: readonly Expression[]
  readonly operators: readonly ComparisonOperator[]
}
export interface IsNullExpression extends Spanned {
  readonly kind: 'isNull'
  readonly operand: Expression
  readonly negated: boolean
}
/** `x IS :: INTEGER NOT NULL`; `type` is the normalised text, upper case. */
export interface IsTypedExpression extends Spanned {
  readonly kind: 'isTyped'
  readonly operand: Expression
  readonly negated: boolean
  readonly type: ValueType
}
export type ValueType =
  | { readonly name: string; readonly notNull: boolean }
  | { readonly name: 'LIST'; readonly element: ValueType; readonly notNull: boolean }
  | { readonly name: 'UNION'; readonly members: readonly ValueType[]; readonly notNull: boolean }
export interface IsNormalizedExpression extends Spanned {
  readonly kind: 'isNormalized'
  readonly operand: Expression
  readonly negated: boolean
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'
}
/** `n:Label&!Other`, `r:TYPE` as an expression. */
export interface LabelTest extends Spanned {
  readonly kind: 'labelTest'
  readonly subject: Expression
  readonly labels: LabelExpression
}
export interface FunctionCall extends Spanned {
  readonly kind: 'call'
  /** As written, dots included; looked up without regard to case. */
  readonly name: string
  readonly distinct: boolean
  readonly args: readonly Expression[]
}
export interface CountStar extends Spanned {
  readonly kind: 'countStar'
}
/** Both forms: with a subject, each `when` tests `CaseSubject` (plain value: `subject = value`). */
export interface CaseExpression extends Spanned {
  readonly kind: 'case'
  readonly subject: Expression | undefined
  readonly branches: readonly { readonly when: readonly Expression[]; readonly then: Expression }[]
  readonly otherwise: Expression | undefined
}
export interface CaseSubject extends Spanned {
  readonly kind: 'caseSubject'
}
export interface ListComprehension extends Spanned {
  readonly kind: 'listComprehension'
  readonly variable: Variable
  readonly list: Expression
  readonly where: Expression | undefined
  readonly projection: Expression | undefined
}
export interface PatternComprehension extends Spanned {
  readonly kind: 'patternComprehension'
  readonly pattern: PatternPart
  readonly where: Expression | undefined
  readonly projection: Expression
}
export interface ReduceExpression extends Spanned {
  readonly kind: 'reduce'
  readonly accumulator: Variable
  readonly initial: Expression
  readonly variable: Variable
  readonly list: Expression
  readonly expression: Expression
}
export interface ListPredicate extends Spanned {
  readonly kind: 'listPredicate'
  readonly quantifier: 'all' | 'any' | 'none' | 'single'
  readonly variable: Variable
  readonly list: Expression
  /** undefined: the element itself is tested. */
  readonly where: Expression | undefined
}
/** EXISTS { }, COUNT { }, COLLECT { }; a bare pattern inside stands as a MATCH. */
export interface SubqueryExpression extends Spanned {
  readonly kind: 'subquery'
  readonly form: 'exists' | 'count' | 'collect'
  readonly query: Query
}
/** A pattern as a value: a predicate in WHERE, exists((a)-->(b)), size of it, or shortestPath(…). */
export interface PatternExpression extends Spanned {
  readonly kind: 'pattern'
  readonly pattern: PatternPart
}
export interface MapProjection extends Spanned {
  readonly kind: 'mapProjection'
  readonly subject: Variable
  readonly items: readonly (
    | { readonly kind: 'property'; readonly key: string }
    | { readonly kind: 'entry'; readonly key: string; readonly value: Expression }
    | { readonly kind: 'variable'; readonly variable: Variable }
    | { readonly kind: 'all' }
  )[]
}
