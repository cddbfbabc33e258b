/** Checks of patterns that are created: CREATE and MERGE. */
import type { LabelExpression, NodePattern, PathFactor, PatternPart, RelationshipPattern } from '../syntax/ast.ts'
import { plainLabels } from '../syntax/walk.ts'
import { NODE, PATH, RELATIONSHIP, canBe } from './kinds.ts'
import { PatternChecker } from './patterns.ts'
import type { Scope } from './scope.ts'

type Creating = 'CREATE' | 'MERGE'

export abstract class CreationChecker extends PatternChecker {
  /** Properties are computed before anything of their own part exists. */
  protected createPart(part: PatternPart, scope: Scope, clause: Creating): Scope {
    if (part.selector.kind !== 'all') this.unexpectedInPattern('A path selector', part.span)
    const { factors } = part.element
    const bound = factors.reduce((within, factor) => this.createFactor(factor, part, within, clause), scope)
    this.checkPath(part.element, scope, clause === 'MERGE' ? 'matched' : 'created')
    return part.variable === undefined ? bound : this.bindNew(part.variable, PATH, bound)
  }

  private createFactor(factor: PathFactor, part: PatternPart, scope: Scope, clause: Creating): Scope {
    if (factor.kind === 'group') return this.unexpectedInPattern('A group', factor.span)
    if (factor.where !== undefined) this.unexpectedInPattern('WHERE', factor.where.span)
    return factor.kind === 'node'
      ? this.createNode(factor, part.element.factors.length === 1, scope)
      : this.createRelationship(factor, scope, clause)
  }

  /** A node that is bound already can only be the end of a relationship, with nothing said about it. */
  private createNode(node: NodePattern, alone: boolean, scope: Scope): Scope {
    const { variable, labels, properties } = node
    if (labels !== undefined) this.expectPlain(labels)
    if (variable === undefined) return scope
    const known = scope.kindOf(variable.name)
    if (known === undefined) return this.bind(variable, NODE, scope)
    if (!canBe(known, 'node')) this.typeConflict(variable, known, NODE)
    if (alone || labels !== undefined || properties !== undefined) this.alreadyBound(variable)
    this.kinds.set(variable, NODE)
    return scope
  }

  private expectPlain(labels: LabelExpression): void {
    if (plainLabels(labels) === undefined) this.unexpectedInPattern('A label expression with |, ! or %', labels.span)
  }

  private createRelationship(relationship: RelationshipPattern, scope: Scope, clause: Creating): Scope {
    const { variable, types, direction, length, quantifier, span } = relationship
    if (variable !== undefined && scope.has(variable.name)) this.alreadyBound(variable)
    if (length !== undefined || quantifier !== undefined) {
      this.fail('CreatingVarLength', `${clause} makes single relationships, not ones of variable length.`, span)
    }
    if (types?.kind !== 'label') {
      this.fail('NoSingleRelationshipType', `${clause} wants exactly one relationship type.`, span)
    }
    if (direction === 'both' && clause === 'CREATE') {
      this.fail('RequiresDirectedRelationship', 'CREATE wants a direction: -[:TYPE]-> or <-[:TYPE]-.', span)
    }
    return variable === undefined ? scope : this.bind(variable, RELATIONSHIP, scope)
  }
}
