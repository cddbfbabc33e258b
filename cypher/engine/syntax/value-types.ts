/** The type names behind `IS ::`. */
import type { ValueType } from './ast.ts'
import { LabelParser } from './labels.ts'

/** Every way to write a type, longest first within one beginning, and its one name. */
const NAMES: readonly (readonly [words: string, name: string])[] = [
  ['PROPERTY VALUE', 'PROPERTY VALUE'],
  ['ANY PROPERTY VALUE', 'PROPERTY VALUE'],
  ['ANY NODE', 'NODE'],
  ['ANY VERTEX', 'NODE'],
  ['ANY RELATIONSHIP', 'RELATIONSHIP'],
  ['ANY EDGE', 'RELATIONSHIP'],
  ['ANY MAP', 'MAP'],
  ['ANY VALUE', 'ANY'],
  ['ANY', 'ANY'],
  ['NOTHING', 'NOTHING'],
  ['NULL', 'NULL'],
  ['BOOLEAN', 'BOOLEAN'],
  ['BOOL', 'BOOLEAN'],
  ['STRING', 'STRING'],
  ['VARCHAR', 'STRING'],
  ['SIGNED INTEGER', 'INTEGER'],
  ['INTEGER', 'INTEGER'],
  ['INT', 'INTEGER'],
  ['FLOAT', 'FLOAT'],
  ['DATE', 'DATE'],
  ['LOCAL TIME', 'LOCAL TIME'],
  ['LOCAL DATETIME', 'LOCAL DATETIME'],
  ['ZONED TIME', 'ZONED TIME'],
  ['ZONED DATETIME', 'ZONED DATETIME'],
  ['TIME WITHOUT TIMEZONE', 'LOCAL TIME'],
  ['TIME WITHOUT TIME ZONE', 'LOCAL TIME'],
  ['TIME WITH TIMEZONE', 'ZONED TIME'],
  ['TIME WITH TIME ZONE', 'ZONED TIME'],
  ['TIMESTAMP WITHOUT TIMEZONE', 'LOCAL DATETIME'],
  ['TIMESTAMP WITHOUT TIME ZONE', 'LOCAL DATETIME'],
  ['TIMESTAMP WITH TIMEZONE', 'ZONED DATETIME'],
  ['TIMESTAMP WITH TIME ZONE', 'ZONED DATETIME'],
  ['DURATION', 'DURATION'],
  ['POINT', 'POINT'],
  ['NODE', 'NODE'],
  ['VERTEX', 'NODE'],
  ['RELATIONSHIP', 'RELATIONSHIP'],
  ['EDGE', 'RELATIONSHIP'],
  ['MAP', 'MAP'],
  ['PATH', 'PATH'],
]

export class ValueTypeParser extends LabelParser {
  /** One type or a union `A | B`. */
  protected valueType(): ValueType {
    return this.nested(() => {
      const members = [this.listSuffixes(this.simpleType())]
      while (this.isSymbol('|') && this.position !== this.projectionBar) {
        this.next()
        members.push(this.listSuffixes(this.simpleType()))
      }
      const [only] = members
      return members.length === 1 && only !== undefined ? only : { name: 'UNION', members, notNull: false }
    })
  }

  private simpleType(): ValueType {
    if (this.isWord('LIST') || this.isWord('ARRAY')) {
      this.next()
      return { name: 'LIST', element: this.bracketedType(), notNull: this.notNull() }
    }
    if (this.isWord('ANY') && (this.isSymbol('<', 1) || (this.isWord('ANY', 'VALUE') && this.isSymbol('<', 2)))) {
      this.expectWord('ANY')
      this.acceptWord('VALUE')
      return this.bracketedType()
    }
    const found = NAMES.find(([words]) => this.acceptWord(...words.split(' ')))
    return found === undefined ? this.unexpected('the name of a type') : { name: found[1], notNull: this.notNull() }
  }

  private bracketedType(): ValueType {
    this.expectSymbol('<')
    const type = this.valueType()
    this.expectSymbol('>')
    return type
  }

  /** `INTEGER LIST` is another way to write `LIST<INTEGER>`. */
  private listSuffixes(type: ValueType): ValueType {
    let result = type
    while (this.acceptWord('LIST') || this.acceptWord('ARRAY')) {
      result = { name: 'LIST', element: result, notNull: this.notNull() }
    }
    return result
  }

  private notNull(): boolean {
    return this.acceptSymbol('!') || this.acceptWord('NOT', 'NULL')
  }
}
