import { StringStream } from '@codemirror/language'
import { describe, expect, it } from 'vitest'
import { cypherTokens } from '../../../../client/views/console/cypher-tokens.ts'

/** Coloured words of a text as "kind word". */
function tokens(text: string): string[] {
  const place = cypherTokens.startState?.(2) ?? expect.fail('no state')
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 2, 2)
    const found: string[] = []
    while (!stream.eol()) {
      const kind = cypherTokens.token(stream, place)
      if (kind !== null) found.push(`${kind} ${stream.current()}`)
      stream.start = stream.pos
    }
    return found
  })
}

describe('the colours of Cypher', () => {
  it('tell keywords, labels, types, parameters, texts and numbers apart', () => {
    expect(tokens("MATCH (a:Actor {id: $group})-[r:A_TO|B_TO*1..4]->(b) WHERE a.x = 'y' RETURN b LIMIT 5")).toEqual([
      'keyword MATCH', 'label Actor', 'parameter $group', 'label A_TO', 'label B_TO', 'number 1', 'number 4', 'keyword WHERE', "string 'y'", 'keyword RETURN', 'keyword LIMIT', 'number 5',
    ])
  })

  it('take no property for a keyword', () => {
    expect(tokens('RETURN a.end, a.contains')).toEqual(['keyword RETURN'])
  })

  it('go on through a comment of several lines', () => {
    expect(tokens('/* one\nMATCH */ RETURN // rest')).toEqual(['comment /* one', 'comment MATCH */', 'keyword RETURN', 'comment // rest'])
  })

  it('never stand still, whatever is typed', () => {
    expect(tokens("RETURN 'open \\\n§ $ ` \"")).toContain('keyword RETURN')
  })
})
