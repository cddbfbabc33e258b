import { describe, expect, it } from 'vitest'
import { named, parameterNames, parametersText, readParameters, readValue, showValue } from '../../../../client/views/console/parameters.ts'

describe('the parameters of a query', () => {
  it('are the names after $, each once, in the order of the text', () => {
    expect(parameterNames('MATCH (a {id: $group}) WHERE a.x > $from AND a.y = $group RETURN a')).toEqual(['group', 'from'])
  })

  it('are not looked for in comments, texts and quoted names', () => {
    expect(parameterNames(`// $a\nRETURN '$b' + "$c", \`$d\` /* $e */ + $f`)).toEqual(['f'])
  })

  it('are read as JSON where they are JSON, else as the text itself', () => {
    expect(['2012', 'true', '["a"]', 'jnim', '2012-01-01', '"2012"'].map(readValue)).toEqual([2012, true, ['a'], 'jnim', '2012-01-01', '2012'])
  })

  it('are shown so that they are read as the same again', () => {
    for (const value of [2012, true, ['a'], 'jnim', '2012', '', { $type: 'Date', _value: '2012-01-01' }]) expect(readValue(showValue(value))).toEqual(value)
  })

  it('come from the address only as a map', () => {
    expect(readParameters('{"a":1}')).toEqual({ a: 1 })
    expect([undefined, '', '[1]', 'null', '{'].map(readParameters)).toEqual([{}, {}, {}, {}, {}])
  })

  it('are sent only where the query names them', () => {
    expect(named({ a: 1, b: 2 }, ['b', 'c'])).toEqual({ b: 2 })
    expect(parametersText({})).toBeUndefined()
  })
})
