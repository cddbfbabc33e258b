/**
 * Checks of expressions: variables are bound, functions exist, operands can be what the operator takes.
 * Longer than most files because it is one table of forms.
 */
import { CypherError, positionAt } from '../errors.ts'
import { lookup } from '../functions/index.ts'
import type {
  BinaryExpression,
  CaseExpression,
  Expression,
  FunctionCall,
  ListComprehension,
  ListPredicate,
  Literal,
  MapProjection,
  PatternComprehension,
  PatternExpression,
  PatternPart,
  PropertyAccess,
  ReduceExpression,
  Span,
  SubqueryExpression,
  Variable,
} from '../syntax/ast.ts'
import { unsupported } from '../syntax/failure.ts'
import type { Environment, RegexUse } from './analysis.ts'
import { changesWithEachCall, firstArgumentKinds, isAggregate, resultKind } from './functions.ts'
import { ANY, BOOLEAN, FLOAT, INTEGER, MAP, PATH, STRING, canBe, common, describe, elementOf, listOf, typeNames } from './kinds.ts'
import type { KindName, ValueKind } from './kinds.ts'
import { insteadOf, isLeftOut } from './unknown-functions.ts'
import { operandKinds, operatorResult } from './operators.ts'
import type { Scope } from './scope.ts'

/** Whether an aggregating function may stand here, stands around, or has no place. */
export type Aggregation = 'allowed' | 'inside' | 'forbidden'

const SCALARS: readonly KindName[] = ['boolean', 'integer', 'float', 'number', 'string', 'list']

export abstract class ExpressionChecker {
  protected readonly kinds = new Map<Variable, ValueKind>()
  protected readonly functions = new Set<string>()
  protected readonly regexes: RegexUse[] = []

  constructor(
    protected readonly text: string,
    protected readonly environment: Environment,
  ) {}

  /** Checks a path that stands in an expression; `binds`: it may bring new variables, which the result has. */
  protected abstract pathInExpression(part: PatternPart, scope: Scope, binds: boolean): Scope
  protected abstract subqueryKind(subquery: SubqueryExpression, scope: Scope): ValueKind

  protected fail(detail: string, message: string, at: Span, type: 'SyntaxError' | 'TypeError' = 'SyntaxError'): never {
    throw new CypherError({ type, phase: 'compile', detail, message, position: positionAt(this.text, at.start) })
  }

  protected bind(variable: Variable, kind: ValueKind, scope: Scope): Scope {
    this.kinds.set(variable, kind)
    return scope.with(variable.name, kind)
  }

  protected expectKind(kind: ValueKind, names: readonly KindName[], at: Span, advice = ''): void {
    if (canBe(kind, ...names)) return
    this.fail('InvalidArgumentType', `Expected ${typeNames(names)}, but this is ${describe(kind)}${advice}.`, at)
  }

  /** A condition: true, false or null, or a path that is to exist. */
  protected condition(expression: Expression | undefined, scope: Scope, aggregation: Aggregation = 'forbidden'): void {
    if (expression === undefined) return
    if (expression.kind === 'pattern' && expression.pattern.selector.kind === 'all') {
      this.pathInExpression(expression.pattern, scope, false)
    } else this.expectKind(this.kindOf(expression, scope, aggregation), ['boolean'], expression.span)
  }

  /** Checks an expression and everything in it, and says what it will be. Long because it is one table of forms. */
  protected kindOf(expression: Expression, scope: Scope, aggregation: Aggregation = 'forbidden'): ValueKind {
    const inner = (part: Expression | undefined): ValueKind =>
      part === undefined ? ANY : this.kindOf(part, scope, aggregation)
    switch (expression.kind) {
      case 'literal':
        return literalKind(expression.value)
      case 'list':
        return listOf(common(expression.items.map(inner)))
      case 'map':
        for (const { value } of expression.entries) inner(value)
        return MAP
      case 'parameter':
      case 'caseSubject':
        return ANY
      case 'variable':
        return this.variableKind(expression, scope)
      case 'property':
        return this.propertyKind(expression, inner(expression.subject))
      case 'index':
        inner(expression.index)
        return elementOf(inner(expression.subject))
      case 'slice':
        inner(expression.from)
        inner(expression.to)
        return listOf(elementOf(inner(expression.subject)))
      case 'unary':
        if (expression.operator === 'NOT') this.condition(expression.operand, scope, aggregation)
        return expression.operator === 'NOT' ? BOOLEAN : this.signedKind(expression.operand, inner(expression.operand))
      case 'binary':
        return this.binaryKind(expression, scope, aggregation)
      case 'comparison':
        for (const operand of expression.operands) inner(operand)
        return BOOLEAN
      case 'isNull':
      case 'isTyped':
      case 'isNormalized':
        inner(expression.operand)
        return BOOLEAN
      case 'labelTest':
        this.expectKind(inner(expression.subject), ['node', 'relationship'], expression.subject.span)
        return BOOLEAN
      case 'call':
        return this.callKind(expression, scope, aggregation)
      case 'countStar':
        this.checkAggregation('count(*)', expression.span, aggregation)
        return INTEGER
      case 'case':
        return this.caseKind(expression, scope, aggregation)
      case 'listComprehension':
        return this.comprehensionKind(expression, scope, aggregation)
      case 'patternComprehension':
        return this.pathListKind(expression, scope, aggregation)
      case 'reduce':
        return this.reduceKind(expression, scope, aggregation)
      case 'listPredicate':
        return this.listPredicateKind(expression, scope, aggregation)
      case 'subquery':
        return this.subqueryKind(expression, scope)
      case 'pattern':
        return this.patternKind(expression, scope)
      case 'mapProjection':
        return this.mapProjectionKind(expression, scope, aggregation)
    }
  }

  // ---- names ------------------------------------------------------------------------------------

  protected variableKind(variable: Variable, scope: Scope): ValueKind {
    const kind = scope.kindOf(variable.name)
    if (kind === undefined) return this.undefinedVariable(variable, scope)
    this.kinds.set(variable, kind)
    return kind
  }

  protected undefinedVariable({ name, span }: Variable, scope: Scope): never {
    const known = scope.visible.length === 0 ? 'no variable is' : `defined are ${scope.visible.join(', ')}`
    // `a.first-name` is a difference
    const partOfName = /\w-$/.test(this.text.slice(0, span.start)) ? '; a name with - in it stands in backticks' : ''
    return this.fail('UndefinedVariable', `The variable ${name} is not defined here: ${known}${partOfName}.`, span)
  }

  private propertyKind(access: PropertyAccess, subject: ValueKind): ValueKind {
    const message = `A value of type ${describe(subject)} has no properties.`
    if (subject.name === 'path') this.fail('InvalidArgumentType', message, access.subject.span)
    if (SCALARS.includes(subject.name)) this.fail('InvalidArgumentType', message, access.subject.span, 'TypeError')
    return ANY
  }

  private callKind(call: FunctionCall, scope: Scope, aggregation: Aggregation): ValueKind {
    const name = call.name.toLowerCase()
    this.functions.add(name)
    const aggregates = isAggregate(name)
    if (aggregates) this.checkAggregation(`${call.name}()`, call.span, aggregation)
    else if (name !== 'exists' && lookup(name) === undefined) {
      this.unknownFunction(call)
    }
    if (aggregation === 'inside' && changesWithEachCall(name)) {
      this.fail('NonConstantExpression', `${call.name}() cannot be aggregated: it changes with every call.`, call.span)
    }
    const args = call.args.map((argument) => {
      if (name !== 'exists' || argument.kind !== 'pattern') {
        return this.kindOf(argument, scope, aggregates ? 'inside' : aggregation)
      }
      this.condition(argument, scope)
      return BOOLEAN
    })
    this.checkArguments(call, aggregates)
    const [first] = args
    const kinds = firstArgumentKinds(name)
    if (first !== undefined && kinds !== undefined) this.expectKind(first, kinds, call.args[0]?.span ?? call.span)
    return resultKind(name, args)
  }

  private unknownFunction({ name, span }: FunctionCall): never {
    if (isLeftOut(name)) throw unsupported(this.text, span.start, `the function ${name}()`)
    const instead = insteadOf(name)
    const advice = instead === undefined ? '.' : `; ${instead}.`
    return this.fail('UnknownFunction', `There is no function ${name}()${advice}`, span)
  }

  private checkArguments({ name, args, distinct, span }: FunctionCall, aggregates: boolean): void {
    if (name.toLowerCase() === 'exists' && args[0]?.kind !== 'pattern') {
      this.fail('InvalidArgumentType', 'exists() takes a path; to ask for a property write n.key IS NOT NULL.', span)
    }
    if (distinct && !aggregates) {
      this.fail('UnexpectedSyntax', `DISTINCT makes no sense in ${name}(), which does not aggregate.`, span)
    }
    const arity = lookup(name)
    if (arity === undefined || (args.length >= arity.minArgs && args.length <= arity.maxArgs)) return
    const wanted = arity.minArgs === arity.maxArgs ? `${arity.minArgs}` : `${arity.minArgs} to ${arity.maxArgs}`
    const word = wanted === '1' ? 'argument' : 'arguments'
    this.fail('InvalidNumberOfArguments', `${name}() takes ${wanted} ${word}, not ${args.length}.`, span)
  }

  private checkAggregation(what: string, at: Span, aggregation: Aggregation): void {
    if (aggregation === 'inside') {
      this.fail('NestedAggregation', `${what} cannot stand inside an aggregating function.`, at)
    }
    if (aggregation === 'forbidden') {
      this.fail('InvalidAggregation', `${what} aggregates, and can only stand in WITH, RETURN and their ORDER BY; to filter by it write WITH …, ${what} AS n WHERE n ….`, at)
    }
  }

  // ---- operators --------------------------------------------------------------------------------

  private signedKind(operand: Expression, kind: ValueKind): ValueKind {
    this.expectKind(kind, ['integer', 'float', 'number'], operand.span)
    return kind
  }

  private binaryKind(expression: BinaryExpression, scope: Scope, aggregation: Aggregation): ValueKind {
    const { operator, left, right } = expression
    if (operator === 'AND' || operator === 'OR' || operator === 'XOR') {
      this.condition(left, scope, aggregation)
      this.condition(right, scope, aggregation)
      return BOOLEAN
    }
    const allowed = operandKinds(operator)
    const leftKind = this.kindOf(left, scope, aggregation)
    const rightKind = this.kindOf(right, scope, aggregation)
    const advice = operator === '||' ? '; || joins texts and lists, “or” is written OR' : ''
    if (allowed.left !== undefined) this.expectKind(leftKind, allowed.left, left.span, advice)
    if (allowed.right !== undefined) this.expectKind(rightKind, allowed.right, right.span, advice)
    if (operator === '=~') this.regexes.push({ expression, pattern: patternSource(right) })
    return operatorResult(operator, leftKind, rightKind)
  }

  private caseKind(expression: CaseExpression, scope: Scope, aggregation: Aggregation): ValueKind {
    if (expression.subject !== undefined) this.kindOf(expression.subject, scope, aggregation)
    const results = expression.branches.map(({ when, then }) => {
      for (const test of when) this.condition(test, scope, aggregation)
      return this.kindOf(then, scope, aggregation)
    })
    const otherwise = expression.otherwise
    return common(otherwise === undefined ? results : [...results, this.kindOf(otherwise, scope, aggregation)])
  }

  // ---- forms that bind variables of their own -----------------------------------------------------

  private elementKind(list: Expression, scope: Scope, aggregation: Aggregation): ValueKind {
    const kind = this.kindOf(list, scope, aggregation)
    this.expectKind(kind, ['list'], list.span)
    return elementOf(kind)
  }

  private comprehensionKind(expression: ListComprehension, scope: Scope, aggregation: Aggregation): ValueKind {
    const element = this.elementKind(expression.list, scope, aggregation)
    const within = this.bind(expression.variable, element, scope)
    this.condition(expression.where, within, perElement(aggregation))
    if (expression.projection === undefined) return listOf(element)
    return listOf(this.kindOf(expression.projection, within, perElement(aggregation)))
  }

  private pathListKind(expression: PatternComprehension, scope: Scope, aggregation: Aggregation): ValueKind {
    const { pattern, where, projection } = expression
    const within = this.pathInExpression(pattern, scope, true)
    this.condition(where, within, perElement(aggregation))
    return listOf(this.kindOf(projection, within, perElement(aggregation)))
  }

  private reduceKind(expression: ReduceExpression, scope: Scope, aggregation: Aggregation): ValueKind {
    this.kindOf(expression.initial, scope, aggregation)
    const element = this.elementKind(expression.list, scope, aggregation)
    const within = this.bind(expression.accumulator, ANY, this.bind(expression.variable, element, scope))
    this.kindOf(expression.expression, within, perElement(aggregation))
    return ANY
  }

  private listPredicateKind(expression: ListPredicate, scope: Scope, aggregation: Aggregation): ValueKind {
    const element = this.elementKind(expression.list, scope, aggregation)
    const within = this.bind(expression.variable, element, scope)
    this.condition(expression.where, within, perElement(aggregation))
    return BOOLEAN
  }

  private patternKind(expression: PatternExpression, scope: Scope): ValueKind {
    const { selector } = expression.pattern
    if (selector.kind === 'all') {
      this.fail('UnexpectedSyntax', 'A path can only be tested here in a condition or with exists().', expression.span)
    }
    this.pathInExpression(expression.pattern, scope, false)
    return selector.kind === 'shortestPath' ? PATH : listOf(PATH)
  }

  private mapProjectionKind(expression: MapProjection, scope: Scope, aggregation: Aggregation): ValueKind {
    const { subject } = expression
    this.expectKind(this.variableKind(subject, scope), ['node', 'relationship', 'map'], subject.span)
    for (const item of expression.items) {
      if (item.kind === 'entry') this.kindOf(item.value, scope, aggregation)
      if (item.kind === 'variable') this.variableKind(item.variable, scope)
    }
    return MAP
  }
}

/** What is done for each element cannot aggregate over rows. */
function perElement(aggregation: Aggregation): Aggregation {
  return aggregation === 'allowed' ? 'forbidden' : aggregation
}

function literalKind(value: Literal['value']): ValueKind {
  if (value === null) return { name: 'null' }
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN
    case 'bigint':
      return INTEGER
    case 'number':
      return FLOAT
    case 'string':
      return STRING
  }
}

function patternSource(pattern: Expression): RegexUse['pattern'] {
  return pattern.kind === 'literal' ? 'literal' : pattern.kind === 'parameter' ? 'parameter' : 'computed'
}
