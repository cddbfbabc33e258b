/** Checks of patterns that are matched: what their variables are, and that they do not contradict each other. */
import type {
  GroupPattern,
  NodePattern,
  PathFactor,
  PathPattern,
  PatternPart,
  RelationshipPattern,
  Span,
  Variable,
} from '../syntax/ast.ts'
import { ExpressionChecker } from './expressions.ts'
import { NODE, PATH, RELATIONSHIP, canBe, describe, listOf } from './kinds.ts'
import type { ValueKind } from './kinds.ts'
import type { Scope } from './scope.ts'

const SELECTIVE: readonly PatternPart['selector']['kind'][] = ['any', 'shortest', 'allShortest', 'shortestGroups']

export abstract class PatternChecker extends ExpressionChecker {
  /** Binds the variables of a clause's patterns, then checks the expressions in them, which see all of these. */
  protected matchPatterns(parts: readonly PatternPart[], scope: Scope): Scope {
    this.checkSelectors(parts)
    const relationships = new Set<string>()
    const bound = parts.reduce((within, part) => this.bindPart(part, within, relationships), scope)
    for (const part of parts) this.checkPath(part.element, bound, 'matched')
    return bound
  }

  private bindPart(part: PatternPart, scope: Scope, relationships: Set<string>): Scope {
    this.checkSelector(part)
    const bound = this.bindPath(part.element, scope, relationships)
    return part.variable === undefined ? bound : this.bindNew(part.variable, PATH, bound)
  }

  private checkSelector({ selector, element }: PatternPart): void {
    if (selector.kind !== 'shortestPath' && selector.kind !== 'allShortestPaths') return
    const [start, relationship, end] = element.factors
    const isOneStep = start?.kind === 'node' && relationship?.kind === 'relationship' && end?.kind === 'node'
    if (!isOneStep || element.factors.length > 3 || relationship.quantifier !== undefined) {
      const message = `${selector.kind}() takes one relationship between two nodes.`
      this.fail('InvalidRelationshipPattern', message, element.span)
    }
    if ((relationship.length?.min ?? 1) < 2) return
    const message = `${selector.kind}() cannot ask for a length of two or more.`
    this.fail('InvalidRelationshipPattern', message, relationship.span)
  }

  /** A path selector looks at all paths of its clause, so that it can stand only alone. */
  private checkSelectors(parts: readonly PatternPart[]): void {
    const selective = parts.find(({ selector }) => SELECTIVE.includes(selector.kind))
    if (selective === undefined || parts.length === 1) return
    this.fail('UnexpectedSyntax', 'A path with a selector (SHORTEST, ANY) wants a MATCH of its own.', selective.span)
  }

  private bindPath(path: PathPattern, scope: Scope, relationships: Set<string>): Scope {
    return path.factors.reduce((within, factor) => this.bindFactor(factor, within, relationships), scope)
  }

  private bindFactor(factor: PathFactor, scope: Scope, relationships: Set<string>): Scope {
    if (factor.kind === 'group') return this.bindGroup(factor, scope, relationships)
    const { variable } = factor
    if (variable === undefined) return scope
    if (factor.kind === 'node') return this.bindKnown(variable, NODE, scope)
    if (factor.quantifier !== undefined) return this.bindNew(variable, listOf(RELATIONSHIP), scope)
    if (relationships.has(variable.name)) {
      const message = `${variable.name} cannot stand twice in one pattern, as no relationship is passed twice.`
      this.fail('RelationshipUniquenessViolation', message, variable.span)
    }
    if (factor.length === undefined) relationships.add(variable.name)
    return this.bindKnown(variable, kindOfFactor(factor), scope)
  }

  /** Each variable inside a quantified group is, seen from outside, the list of what it was on every turn. */
  private bindGroup(group: GroupPattern, scope: Scope, relationships: Set<string>): Scope {
    if (group.quantifier !== undefined) this.expectNew(group.pattern, scope)
    const inside = this.bindPath(group.pattern, scope, relationships)
    const within = group.variable === undefined ? inside : this.bindNew(group.variable, PATH, inside)
    if (group.quantifier === undefined) return within
    const fresh = within.names.filter((name) => !scope.has(name))
    return scope.withAll(fresh.map((name) => [name, listOf(within.kindOf(name) ?? NODE)]))
  }

  private expectNew(path: PathPattern, scope: Scope): void {
    for (const variable of variablesIn(path)) if (scope.has(variable.name)) this.alreadyBound(variable)
  }

  private bindKnown(variable: Variable, kind: ValueKind, scope: Scope): Scope {
    const known = scope.kindOf(variable.name)
    if (known === undefined) return this.bind(variable, kind, scope)
    const fits = kind.name === 'list' ? canBe(known, 'list') : canBe(known, kind.name)
    const elementsFit = known.name !== 'list' || kind.name !== 'list' || canBe(known.element, 'relationship')
    if (!fits || !elementsFit) this.typeConflict(variable, known, kind)
    this.kinds.set(variable, kind)
    return scope.refined(variable.name, kind)
  }

  protected typeConflict(variable: Variable, known: ValueKind, wanted: ValueKind): never {
    const message = `${variable.name} is of type ${describe(known)} and cannot be of type ${describe(wanted)} here.`
    return this.fail('VariableTypeConflict', message, variable.span)
  }

  protected bindNew(variable: Variable, kind: ValueKind, scope: Scope): Scope {
    if (scope.has(variable.name)) this.alreadyBound(variable)
    return this.bind(variable, kind, scope)
  }

  protected alreadyBound(variable: Variable): never {
    const message = `The variable ${variable.name} is already bound; choose another name.`
    return this.fail('VariableAlreadyBound', message, variable.span)
  }

  // ---- expressions inside patterns ----------------------------------------------------------------

  /** `matched`: a map of properties must be written out, as a parameter could not be planned for. */
  protected checkPath(path: PathPattern, scope: Scope, use: 'matched' | 'created'): void {
    for (const factor of path.factors) {
      if (factor.kind === 'group') this.checkGroup(factor, scope, use)
      else this.checkFilling(factor, this.scopeInside(factor, scope), use)
    }
  }

  private checkGroup(group: GroupPattern, scope: Scope, use: 'matched' | 'created'): void {
    const inside = group.quantifier === undefined ? scope : scope.withAll(singles(group.pattern))
    this.checkPath(group.pattern, inside, use)
    this.condition(group.where, inside)
  }

  /** Inside a quantified or variable-length relationship its variable is one relationship. */
  private scopeInside(factor: NodePattern | RelationshipPattern, scope: Scope): Scope {
    if (factor.kind === 'node' || factor.variable === undefined) return scope
    return factor.quantifier === undefined ? scope : scope.with(factor.variable.name, RELATIONSHIP)
  }

  private checkFilling(factor: NodePattern | RelationshipPattern, scope: Scope, use: 'matched' | 'created'): void {
    const { properties } = factor
    if (properties?.kind === 'parameter' && use === 'matched') {
      this.fail('InvalidParameterUse', 'Write the properties of a pattern one by one: {key: $value}.', properties.span)
    }
    if (properties !== undefined) this.kindOf(properties, scope)
    this.condition(factor.where, scope)
  }

  // ---- paths in expressions -----------------------------------------------------------------------

  protected override pathInExpression(part: PatternPart, scope: Scope, binds: boolean): Scope {
    if (!binds) this.expectBound(part, scope)
    return this.matchPatterns([part], scope)
  }

  /** A path that is only tested cannot bring variables. */
  private expectBound(part: PatternPart, scope: Scope): void {
    for (const variable of variablesOf(part)) if (!scope.has(variable.name)) this.undefinedVariable(variable, scope)
  }

  protected unexpectedInPattern(what: string, at: Span): never {
    return this.fail('UnexpectedSyntax', `${what} cannot stand in a pattern that is created.`, at)
  }
}

/** All variables that a part names, itself included. */
function variablesOf(part: PatternPart): readonly Variable[] {
  const inside = variablesIn(part.element)
  return part.variable === undefined ? inside : [part.variable, ...inside]
}

function variablesIn(path: PathPattern): readonly Variable[] {
  return path.factors.flatMap((factor) => [
    ...(factor.variable === undefined ? [] : [factor.variable]),
    ...(factor.kind === 'group' ? variablesIn(factor.pattern) : []),
  ])
}

/** The variables of a group as they are on one turn of it. */
function singles(path: PathPattern): readonly (readonly [string, ValueKind])[] {
  return path.factors.flatMap((factor): readonly (readonly [string, ValueKind])[] => {
    if (factor.kind === 'group') return singles(factor.pattern)
    return factor.variable === undefined ? [] : [[factor.variable.name, kindOfFactor(factor)]]
  })
}

function kindOfFactor(factor: NodePattern | RelationshipPattern): ValueKind {
  if (factor.kind === 'node') return NODE
  return factor.length === undefined && factor.quantifier === undefined ? RELATIONSHIP : listOf(RELATIONSHIP)
}
