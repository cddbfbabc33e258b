import { expect, it } from 'vitest'
import { actorRecords } from '../../../../graph-data/model/actor-records.ts'
import { claim, datasetOf } from './samples.ts'

const led = { type: 'LED_BY', from: 'old', to: 'ann', role: 'leader' } as const

it('derives from its claims how often, where and when an actor is attested', () => {
  const [ann] = actorRecords(
    datasetOf([
      claim('1', { ...led, when: '2012-06', document: 'b' }),
      claim('2', { ...led, when: '2014', document: 'c' }),
      claim('3', { ...led, when: '2020', retracted: { reason: 'misread', date: '2024-01-01' } }),
      claim('4', { ...led, when: '2008', stance: 'denies' }),
    ]),
  )
  expect(ann).toMatchObject({ id: 'ann', claims: 3, documents: ['a', 'b', 'c'], seenFirst: '2012-06-01', seenLast: '2014-12-31' })
})

it('leaves open when an actor without dated claims was seen', () => {
  expect(actorRecords(datasetOf([claim('1', led)]))[0]).toMatchObject({ claims: 1, seenFirst: null, seenLast: null })
})
