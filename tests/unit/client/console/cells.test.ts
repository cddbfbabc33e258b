import { describe, expect, it } from 'vitest'
import { cellOf, numberColumns, relationsIn } from '../../../../client/views/console/cells.ts'

const node = { $type: 'Node', _value: { _element_id: '4:1', _labels: ['Actor', 'Group'], _properties: { id: 'mujao', name: 'MUJAO', kind: 'group' } } }
const step = { $type: 'Relationship', _value: { _element_id: '5:1', _start_node_element_id: '4:1', _end_node_element_id: '4:2', _type: 'MERGED_INTO', _properties: { id: 'r1', status: 'disputed' } } }

describe('a cell of an answer', () => {
  it('is a number, also where the number does not fit JSON', () => {
    expect(cellOf(3)).toEqual({ kind: 'number', text: '3' })
    expect(cellOf({ $type: 'Integer', _value: '9007199254740993' })).toEqual({ kind: 'number', text: '9007199254740993' })
    expect(cellOf({ $type: 'Float', _value: 'NaN' })).toEqual({ kind: 'number', text: 'NaN' })
  })

  it('is a date, a truth, a text or nothing', () => {
    expect(cellOf({ $type: 'Date', _value: '2013-08-01' })).toEqual({ kind: 'date', text: '2013-08-01' })
    expect(cellOf(true)).toEqual({ kind: 'text', text: 'true' })
    expect(cellOf('x')).toEqual({ kind: 'text', text: 'x' })
    expect(cellOf(null)).toEqual({ kind: 'nothing' })
  })

  it('is an actor that can be opened, or another node by what names it', () => {
    expect(cellOf(node)).toEqual({ kind: 'node', text: 'MUJAO', labels: ['Actor', 'Group'], actor: { id: 'mujao', kind: 'group' } })
    const document = { $type: 'Node', _value: { _element_id: '4:9', _labels: ['Document'], _properties: { id: '000', title: 'Mali' } } }
    expect(cellOf(document)).toEqual({ kind: 'node', text: 'Mali', labels: ['Document'] })
  })

  it('is a relationship that opens its evidence', () => {
    expect(cellOf(step)).toMatchObject({ kind: 'relationship', type: 'MERGED_INTO', relation: 'r1' })
  })

  it('is a list, a map or a path of such', () => {
    expect(cellOf([1, 'a'])).toMatchObject({ kind: 'list', items: [{ kind: 'number' }, { kind: 'text' }] })
    expect(cellOf({ a: 1 })).toEqual({ kind: 'map', entries: [['a', { kind: 'number', text: '1' }]] })
    expect(cellOf({ $type: 'Map', _value: { $type: 'x' } })).toEqual({ kind: 'map', entries: [['$type', { kind: 'text', text: 'x' }]] })
    expect(cellOf({ $type: 'Path', _value: [node, step, node] })).toMatchObject({ kind: 'path', items: [{ kind: 'node' }, { kind: 'relationship' }, { kind: 'node' }] })
  })

  it('gives the relations of its row, however deep, each once', () => {
    expect(relationsIn([cellOf([step, { deep: step }]), cellOf({ $type: 'Path', _value: [node, step, node] })])).toEqual(['r1'])
  })

  it('is set to the right in columns of numbers only', () => {
    expect(numberColumns([[cellOf(1), cellOf('a')], [cellOf(null), cellOf(2)]], 2)).toEqual([true, false])
    expect(numberColumns([], 1)).toEqual([false])
  })
})
