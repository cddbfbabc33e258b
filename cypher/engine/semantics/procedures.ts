/** Checks of CALL procedure. */
import { CypherError, positionAt } from '../errors.ts'
import type { CypherErrorType } from '../errors.ts'
import type { CallProcedureClause } from '../syntax/ast.ts'
import type { ProcedureField, ProcedureSignature } from './analysis.ts'
import { kindOfColumn, kindsOfType } from './functions.ts'
import { ProjectionChecker } from './projection.ts'
import type { Scope } from './scope.ts'

export abstract class ProcedureChecker extends ProjectionChecker {
  protected readonly procedures: CallProcedureClause[] = []

  /** `standalone`: the call is the whole query, so that all its columns come out without YIELD. */
  protected callProcedure(clause: CallProcedureClause, scope: Scope, standalone: boolean): Scope {
    this.procedures.push(clause)
    const signature = this.signatureOf(clause)
    this.checkCallArguments(clause, signature.inputs, scope, standalone)
    if (clause.yieldStar && !standalone) {
      const message = 'YIELD * can only stand where the CALL is the whole query; name the columns.'
      this.fail('UnexpectedSyntax', message, clause.span)
    }
    const yieldsAll = standalone && clause.yields === undefined
    const behind = yieldsAll ? this.yieldAll(signature, scope) : this.yieldNamed(clause, signature, scope)
    this.condition(clause.where, behind)
    return behind
  }

  private signatureOf(clause: CallProcedureClause): ProcedureSignature {
    const signature = this.environment.procedure(clause.procedure)
    if (signature !== undefined) return signature
    const message = `There is no procedure ${clause.procedure}.`
    return this.failAs('ProcedureError', 'ProcedureNotFound', message, clause)
  }

  private failAs(type: CypherErrorType, detail: string, message: string, { span }: CallProcedureClause): never {
    throw new CypherError({ type, phase: 'compile', detail, message, position: positionAt(this.text, span.start) })
  }

  private checkCallArguments(
    clause: CallProcedureClause,
    inputs: readonly ProcedureField[],
    scope: Scope,
    standalone: boolean,
  ): void {
    const { args, procedure, span } = clause
    if (args === undefined) return this.checkImplicit(clause, inputs.map(({ name }) => name), standalone)
    const required = inputs.filter(({ optional }) => optional !== true).length
    if (args.length < required || args.length > inputs.length) {
      const message = `${procedure} takes ${inputs.length} arguments, not ${args.length}.`
      this.fail('InvalidNumberOfArguments', message, span)
    }
    for (const [index, argument] of args.entries()) {
      const kinds = kindsOfType(inputs[index]?.type ?? 'ANY')
      const kind = this.kindOf(argument, scope)
      if (kinds !== undefined) this.expectKind(kind, kinds, argument.span)
    }
  }

  /** Without parentheses the arguments are the parameters of the same names. */
  private checkImplicit(clause: CallProcedureClause, names: readonly string[], standalone: boolean): void {
    if (!standalone) {
      const message = `Write ${clause.procedure}(…): only a CALL that stands alone takes its arguments from parameters.`
      this.fail('InvalidArgumentPassingMode', message, clause.span)
    }
    const missing = names.find((name) => this.environment.hasParameter?.(name) === false)
    if (missing === undefined) return
    this.failAs('ParameterMissing', 'MissingParameter', `The parameter $${missing} is missing.`, clause)
  }

  private yieldAll({ outputs }: ProcedureSignature, scope: Scope): Scope {
    return scope.withAll(outputs.map(({ name, type }) => [name, kindOfColumn(type)]))
  }

  private yieldNamed({ yields = [] }: CallProcedureClause, signature: ProcedureSignature, scope: Scope): Scope {
    return yields.reduce((within, { field, variable }) => {
      const output = signature.outputs.find(({ name }) => name === field)
      if (output === undefined) {
        return this.fail('UndefinedVariable', `${signature.name} has no column ${field}.`, variable.span)
      }
      return this.bindNew(variable, kindOfColumn(output.type), within)
    }, scope)
  }
}
