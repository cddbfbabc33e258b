/**
 * Operators by how tightly they bind, loosest first: OR · XOR · AND · NOT · comparison chain ·
 * IN, STARTS WITH, =~, IS NULL … · + - || · * / % · ^ · sign · property, index, label test.
 */
import type { BinaryOperator, ComparisonOperator, Expression, IsNormalizedExpression, Span } from './ast.ts'
import { AtomParser } from './atoms.ts'
import type { Token } from './lexer.ts'

const LOGICAL = ['OR', 'XOR', 'AND'] as const
const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='] satisfies readonly ComparisonOperator[]
const WORD_OPERATORS = ['IN', 'CONTAINS', 'STARTS WITH', 'ENDS WITH'] as const
const ARITHMETIC = new Map<string, { readonly operator: BinaryOperator; readonly strength: number }>([
  ['+', { operator: '+', strength: 1 }],
  ['-', { operator: '-', strength: 1 }],
  ['||', { operator: '||', strength: 1 }],
  ['*', { operator: '*', strength: 2 }],
  ['/', { operator: '/', strength: 2 }],
  ['%', { operator: '%', strength: 2 }],
  ['^', { operator: '^', strength: 3 }],
])

export abstract class ExpressionParser extends AtomParser {
  protected override expression(): Expression {
    return this.nested(() => this.logical(0))
  }

  private logical(level: number): Expression {
    const operator = LOGICAL[level]
    if (operator === undefined) return this.negation()
    const operands = [this.logical(level + 1)]
    while (this.acceptWord(operator)) operands.push(this.logical(level + 1))
    return balanced(operator, operands)
  }

  private negation(): Expression {
    const negations: Token[] = []
    while (this.isWord('NOT') && !this.endsExpression(1)) negations.push(this.next())
    return prefixed(negations, 'NOT', this.comparison())
  }

  // ---- comparisons and predicates ---------------------------------------------------------------

  private comparison(): Expression {
    return this.comparisonChain(this.predicate())
  }

  protected override comparisonBehind(subject: Expression): Expression | undefined {
    return this.isComparison() ? this.comparisonChain(subject) : this.predicateBehind(subject)
  }

  private isComparison(): boolean {
    const token = this.peek()
    if (this.isSymbol('!=')) this.fail('UnexpectedSyntax', 'Unknown operator “!=”; write <> for “not equal”.')
    return token.kind === 'symbol' && COMPARISONS.includes(token.text)
  }

  private comparisonChain(first: Expression): Expression {
    const operands = [first]
    const operators: ComparisonOperator[] = []
    while (this.isComparison()) {
      operators.push(this.next().text as ComparisonOperator)
      operands.push(this.predicate())
    }
    const last = operands.at(-1) ?? first
    return last === first ? first : { kind: 'comparison', operands, operators, span: across(first, last) }
  }

  private predicate(): Expression {
    let operand = this.arithmetic(1)
    for (;;) {
      const wider = this.predicateBehind(operand)
      if (wider === undefined) return operand
      operand = wider
    }
  }

  private predicateBehind(left: Expression): Expression | undefined {
    const word = WORD_OPERATORS.find((operator) => this.acceptWord(...operator.split(' ')))
    const operator = word ?? (this.acceptSymbol('=~') ? '=~' : undefined)
    if (operator !== undefined) return binary(operator, left, this.arithmetic(1))
    return this.isSymbol('::') || this.isWord('IS') ? this.isPredicate(left) : undefined
  }

  private isPredicate(operand: Expression): Expression {
    this.acceptWord('IS')
    const negated = this.acceptWord('NOT')
    const span = (): Span => ({ start: operand.span.start, end: this.peek(-1).end })
    if (this.acceptWord('NULL')) return { kind: 'isNull', operand, negated, span: span() }
    if (this.acceptSymbol('::') || this.acceptWord('TYPED')) {
      return { kind: 'isTyped', operand, negated, type: this.valueType(), span: span() }
    }
    const form = this.normalForm()
    this.expectWord('NORMALIZED')
    return { kind: 'isNormalized', operand, negated, form, span: span() }
  }

  private normalForm(): IsNormalizedExpression['form'] {
    const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const
    return forms.find((form) => this.acceptWord(form)) ?? 'NFC'
  }

  // ---- arithmetic -------------------------------------------------------------------------------

  /** Operators at least this strong, all grouping to the left: 2^3^2 is 64. */
  private arithmetic(weakest: number): Expression {
    let left = this.signed()
    for (;;) {
      const found = this.peek().kind === 'symbol' ? ARITHMETIC.get(this.peek().text) : undefined
      if (found === undefined || found.strength < weakest) return left
      this.next()
      left = binary(found.operator, left, this.arithmetic(found.strength + 1))
    }
  }

  /** Signs bind tighter than ^: -2^2 is 4. The sign of a number belongs to it, as -2^63 has no positive twin. */
  private signed(): Expression {
    const signs: Token[] = []
    while (this.isSymbol('-') || this.isSymbol('+')) signs.push(this.next())
    const negativeNumber = signs.at(-1)?.text === '-' && this.peek().kind === 'number'
    if (negativeNumber) signs.pop()
    const operand = this.postfixes(negativeNumber ? this.numberLiteral(true) : this.atom(), true)
    return signs.reduceRight((inner, sign) => prefixed([sign], sign.text === '-' ? '-' : '+', inner), operand)
  }

  // ---- postfixes --------------------------------------------------------------------------------

  /** An expression that can be written to: `n.key`, `n['key']`, `(…).key`, or a variable. */
  protected settable(): Expression {
    return this.postfixes(this.atom(), false)
  }

  private postfixes(atom: Expression, labels: boolean): Expression {
    let subject = atom
    for (;;) {
      const wider = this.postfixBehind(subject, labels)
      if (wider === undefined) return subject
      subject = wider
    }
  }

  private postfixBehind(subject: Expression, labels: boolean): Expression | undefined {
    const start = subject.span.start
    if (this.acceptSymbol('.')) {
      const key = this.expectName('the name of a property')
      return { kind: 'property', subject, key: key.text, span: { start, end: key.end } }
    }
    if (this.acceptSymbol('[')) return this.element(subject)
    const found = labels ? this.optionalLabels() : undefined
    return found && { kind: 'labelTest', subject, labels: found, span: { start, end: found.span.end } }
  }

  /** `[index]` or `[from..to]`, behind the opening bracket. */
  private element(subject: Expression): Expression {
    const first = this.isSymbol('..') ? undefined : this.expression()
    const isSlice = this.acceptSymbol('..')
    const to = !isSlice || (first !== undefined && this.isSymbol(']')) ? undefined : this.expression()
    const span = { start: subject.span.start, end: this.expectSymbol(']').end }
    if (first === undefined || isSlice) return { kind: 'slice', subject, from: first, to, span }
    return { kind: 'index', subject, index: first, span }
  }
}

function across(first: Expression, last: Expression): Span {
  return { start: first.span.start, end: last.span.end }
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, span: across(left, right) }
}

function prefixed(tokens: readonly Token[], operator: 'NOT' | '-' | '+', operand: Expression): Expression {
  return tokens.reduceRight<Expression>(
    (inner, token) => ({ kind: 'unary', operator, operand: inner, span: { start: token.start, end: inner.span.end } }),
    operand,
  )
}

/** A chain of one associative operator as a tree of logarithmic height, so that a long WHERE does not nest deep. */
function balanced(operator: BinaryOperator, operands: readonly Expression[]): Expression {
  const [only] = operands
  if (operands.length === 1 && only !== undefined) return only
  const middle = Math.ceil(operands.length / 2)
  return binary(operator, balanced(operator, operands.slice(0, middle)), balanced(operator, operands.slice(middle)))
}
