/** Label and relationship type expressions: `:A:B`, `:A|B`, `:A&!(B|C)`, `:%`, `IS A`. */
import type { LabelExpression, Span } from './ast.ts'
import { TokenReader, spanOf } from './reader.ts'
import { plainLabels } from './walk.ts'

type LabelOperator = 'labelAnd' | 'labelOr'

export class LabelParser extends TokenReader {
  /**
   * While the filter of a comprehension is read: the `|` in front of its projection, which no label expression
   * may take for its own.
   */
  protected projectionBar: number | undefined
  /** Where the expression being read has one of | & ! %, and where a “:” between labels. */
  private readonly marks = new Map<'symbol' | 'colon', Span>()

  /** What follows `:` or `IS`, if one of them stands next. */
  protected optionalLabels(): LabelExpression | undefined {
    const found = this.isLabelWord() ? this.acceptWord('IS') : this.acceptSymbol(':')
    return found ? this.labelExpression() : undefined
  }

  protected labelExpression(): LabelExpression {
    this.marks.clear()
    const labels = this.alternatives()
    const colon = this.marks.get('colon')
    if (this.marks.has('symbol') && colon !== undefined) {
      this.fail('UnexpectedSyntax', 'Labels joined by “:” cannot be mixed with |, &, ! and %; write & for “:”.', colon)
    }
    return labels
  }

  private alternatives(): LabelExpression {
    let left = this.conjunction()
    while (this.isLabelBar()) {
      const bar = this.next()
      if (!this.acceptSymbol(':')) this.marks.set('symbol', spanOf(bar))
      left = join('labelOr', left, this.conjunction())
    }
    return left
  }

  private conjunction(): LabelExpression {
    let left = this.negatedLabel()
    for (;;) {
      if (this.isSymbol('&')) this.marks.set('symbol', spanOf(this.next()))
      else if (this.isSymbol(':')) this.marks.set('colon', spanOf(this.next()))
      else return left
      left = join('labelAnd', left, this.negatedLabel())
    }
  }

  private negatedLabel(): LabelExpression {
    const negations: number[] = []
    while (this.isSymbol('!')) {
      this.marks.set('symbol', spanOf(this.peek()))
      negations.push(this.next().start)
    }
    const label = this.labelAtom()
    return negations.reduceRight<LabelExpression>(
      (operand, start) => ({ kind: 'labelNot', operand, span: { start, end: operand.span.end } }),
      label,
    )
  }

  private labelAtom(): LabelExpression {
    if (this.isSymbol('%')) {
      const token = this.next()
      this.marks.set('symbol', spanOf(token))
      return { kind: 'labelAny', span: spanOf(token) }
    }
    if (this.acceptSymbol('(')) {
      const inner = this.alternatives()
      this.expectSymbol(')')
      return inner
    }
    if (this.isSymbol('$')) this.unsupported('a label or type that is computed, :$(…)')
    const name = this.expectName('a label or relationship type')
    return { kind: 'label', name: name.text, span: spanOf(name) }
  }

  /** Whether the `|` that stands next joins labels; it may also introduce the projection of a comprehension. */
  private isLabelBar(): boolean {
    if (!this.isSymbol('|')) return false
    if (this.projectionBar === undefined) return true
    const goesOn = ['.', ':', '(', '[', '{'].some((symbol) => this.isSymbol(symbol, 2)) && !this.isSymbol(':', 1)
    return this.position < this.projectionBar && !goesOn
  }

  /** The types of a relationship, which has only one, so that “:A:B” makes no sense. */
  protected relationshipTypes(): LabelExpression | undefined {
    const types = this.optionalLabels()
    const colon = this.marks.get('colon')
    if (types !== undefined && colon !== undefined) {
      this.fail('UnexpectedSyntax', 'A relationship has one type; join alternatives with “|”.', colon)
    }
    return types
  }

  /** Label names of SET and REMOVE: `:A:B`, `IS A`. */
  protected labelNames(): readonly string[] {
    const labels = this.optionalLabels() ?? this.unexpected('a label')
    const names = !this.marks.has('symbol') ? plainLabels(labels) : undefined
    return names ?? this.fail('UnexpectedSyntax', 'Only plain labels can be set or removed.', labels.span)
  }
}

function join(kind: LabelOperator, left: LabelExpression, right: LabelExpression): LabelExpression {
  return { kind, left, right, span: { start: left.span.start, end: right.span.end } }
}
