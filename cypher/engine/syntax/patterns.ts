/** Paths: nodes, relationships, quantified groups, and the selectors in front of them. */
import type {
  GroupPattern,
  NodePattern,
  Parameter,
  PathFactor,
  PathPattern,
  PathSelector,
  PatternPart,
  Quantifier,
  RelationshipPattern,
} from './ast.ts'
import { ExpressionParser } from './expressions.ts'

const ALL: PathSelector = { kind: 'all' }
const PATH_MODES = ['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE']

export abstract class PatternParser extends ExpressionParser {
  /** `p = SHORTEST 2 (a)-->+(b)`, `shortestPath((a)-[*]-(b))`, `(a)`. */
  protected override patternPart(): PatternPart {
    const first = this.position
    const variable = this.pathVariable()
    const word = this.isSymbol('(', 1) ? this.peek().keyword : ''
    if (word === 'SHORTESTPATH' || word === 'ALLSHORTESTPATHS') {
      this.next()
      this.expectSymbol('(')
      const element = this.path()
      this.expectSymbol(')')
      const selector = { kind: word === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths' } as const
      return { variable, selector, element, span: this.spanFrom(first) }
    }
    const selector = this.selector()
    return { variable, selector, element: this.path(), span: this.spanFrom(first) }
  }

  /** A path without selector, as in pattern predicates and comprehensions. */
  protected override plainPath(): PatternPart {
    const first = this.position
    const variable = this.pathVariable()
    const element = this.path()
    const quantified = element.factors.find((factor) => factor.kind !== 'node' && factor.quantifier !== undefined)
    if (quantified !== undefined) {
      const message = 'Quantified paths can stand in MATCH, EXISTS { }, COUNT { } and COLLECT { } only.'
      this.fail('UnexpectedSyntax', message, quantified.span)
    }
    return { variable, selector: ALL, element, span: this.spanFrom(first) }
  }

  private pathVariable(): PatternPart['variable'] {
    if (!this.isName() || !this.isSymbol('=', 1)) return undefined
    const variable = this.variable()
    this.expectSymbol('=')
    return variable
  }

  /** Whether a pattern stands next rather than a clause. */
  protected startsPattern(): boolean {
    if (this.isSymbol('(') || (this.isName() && this.isSymbol('=', 1))) return true
    return ['SHORTEST', 'ANY', 'ALL', 'SHORTESTPATH', 'ALLSHORTESTPATHS'].includes(this.peek().keyword)
  }

  // ---- selectors --------------------------------------------------------------------------------

  private selector(): PathSelector {
    const selector = this.selectorWords()
    if (PATH_MODES.includes(this.peek().keyword)) this.unsupported(`the path mode ${this.peek().keyword}`)
    return selector
  }

  private selectorWords(): PathSelector {
    if (this.acceptWord('ANY', 'SHORTEST')) return this.beforePath({ kind: 'shortest', count: 1 })
    if (this.acceptWord('ALL', 'SHORTEST')) return this.beforePath({ kind: 'allShortest' })
    if (this.acceptWord('ANY')) return this.beforePath({ kind: 'any', count: this.pathCount() ?? 1 })
    if (this.acceptWord('ALL')) return this.beforePath(ALL)
    if (!this.acceptWord('SHORTEST')) return ALL
    const count = this.pathCount()
    this.beforePath(ALL)
    if (this.acceptWord('GROUP') || this.acceptWord('GROUPS')) return { kind: 'shortestGroups', count: count ?? 1 }
    return { kind: 'shortest', count: count ?? this.unexpected('how many paths: SHORTEST 1 …') }
  }

  /** The words PATH and PATHS change nothing. */
  private beforePath(selector: PathSelector): PathSelector {
    if (!this.acceptWord('PATHS')) this.acceptWord('PATH')
    return selector
  }

  private pathCount(): number | Parameter | undefined {
    if (this.isSymbol('$')) return this.parameter()
    if (this.peek().kind !== 'number') return undefined
    const at = this.peek()
    const count = this.wholeNumber()
    return count > 0 ? count : this.fail('InvalidArgumentValue', 'A path selector wants at least one path.', at)
  }

  private wholeNumber(): number {
    const token = this.peek()
    if (token.kind !== 'number' || !/^\d[\d_]*$/.test(token.text)) {
      this.fail('InvalidRelationshipPattern', 'The length of a path is a whole number, zero or more.')
    }
    this.next()
    return Number(token.text.replaceAll('_', ''))
  }

  // ---- paths ------------------------------------------------------------------------------------

  protected path(): PathPattern {
    return this.nested(() => {
      const first = this.position
      const factors: PathFactor[] = []
      do {
        if (this.isGroup()) factors.push(this.group())
        else {
          if (factors.at(-1)?.kind === 'node') this.unexpected('a relationship between two nodes')
          factors.push(...this.nodesAndRelationships())
        }
      } while (this.isSymbol('('))
      const plainGroup = factors.find((factor) => factor.kind === 'group' && factor.quantifier === undefined)
      if (plainGroup !== undefined && factors.length > 1) {
        this.unsupported('a parenthesised path without quantifier beside other parts of the path', plainGroup.span)
      }
      return { kind: 'path', factors, span: this.spanFrom(first) }
    })
  }

  private isGroup(): boolean {
    return this.isSymbol('(') && (this.isSymbol('(', 1) || (this.isName(1) && this.isSymbol('=', 2)))
  }

  private nodesAndRelationships(): PathFactor[] {
    const factors: PathFactor[] = [this.node()]
    while (this.isDash() || this.isLeftHead()) factors.push(this.relationship(), this.node())
    return factors
  }

  private group(): GroupPattern {
    const first = this.position
    this.expectSymbol('(')
    const variable = this.pathVariable()
    const pattern = this.path()
    const where = this.optionalWhere()
    this.expectSymbol(')')
    const quantifier = this.quantifier()
    if (variable !== undefined && quantifier !== undefined) {
      this.unsupported('a path variable in a quantified path', variable.span)
    }
    return { kind: 'group', variable, pattern, where, quantifier, span: this.spanFrom(first) }
  }

  private node(): NodePattern {
    const first = this.position
    this.expectSymbol('(')
    const variable = this.variableBeforePattern()
    const labels = this.optionalLabels()
    const properties = this.patternProperties()
    const where = this.optionalWhere()
    this.expectSymbol(')')
    return { kind: 'node', variable, labels, properties, where, span: this.spanFrom(first) }
  }

  private patternProperties(): NodePattern['properties'] {
    if (this.isSymbol('{')) return this.mapLiteral()
    return this.isSymbol('$') ? this.parameter() : undefined
  }

  private relationship(): RelationshipPattern {
    const first = this.position
    const pointsLeft = this.isLeftHead()
    if (pointsLeft) this.next()
    this.dash()
    const detail = this.relationshipDetail()
    this.dash()
    const pointsRight = this.isRightHead()
    if (pointsRight) this.next()
    const direction = pointsLeft === pointsRight ? 'both' : pointsLeft ? 'in' : 'out'
    const quantifier = this.quantifier()
    return { kind: 'relationship', ...detail, direction, quantifier, span: this.spanFrom(first) }
  }

  private dash(): void {
    if (this.isDash()) this.next()
    else this.unexpected('“-”: a relationship is written -[…]->, <-[…]-, -[…]-, -->, <-- or --')
  }

  private relationshipDetail(): Pick<RelationshipPattern, 'variable' | 'types' | 'length' | 'properties' | 'where'> {
    if (!this.acceptSymbol('[')) {
      return { variable: undefined, types: undefined, length: undefined, properties: undefined, where: undefined }
    }
    const variable = this.variableBeforePattern()
    const types = this.relationshipTypes()
    const length = this.variableLength()
    const properties = this.patternProperties()
    const where = this.optionalWhere()
    this.expectSymbol(']')
    return { variable, types, length, properties, where }
  }

  private variableLength(): RelationshipPattern['length'] {
    if (this.isSymbol('..')) this.fail('InvalidRelationshipPattern', 'A range of lengths begins with *, as in *1..3.')
    if (!this.acceptSymbol('*')) return undefined
    const min = this.peek().kind === 'number' || this.isSymbol('-') ? this.wholeNumber() : undefined
    if (!this.acceptSymbol('..')) return { min: min ?? 1, max: min }
    const max = this.peek().kind === 'number' || this.isSymbol('-') ? this.wholeNumber() : undefined
    return { min: min ?? 1, max }
  }

  private quantifier(): Quantifier | undefined {
    if (this.acceptSymbol('+')) return { min: 1, max: undefined }
    if (this.acceptSymbol('*')) return { min: 0, max: undefined }
    if (!this.isSymbol('{')) return undefined
    const at = this.next()
    const min = this.isSymbol(',') ? 0 : this.wholeNumber()
    const isRange = this.acceptSymbol(',')
    const max = isRange ? (this.isSymbol('}') ? undefined : this.wholeNumber()) : min
    this.expectSymbol('}')
    if (max !== undefined && (max < min || max === 0)) {
      const message = 'The upper bound of a quantifier is at least 1 and not below the lower.'
      this.fail('InvalidRelationshipPattern', message, at)
    }
    return { min, max }
  }
}
