import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { families } from '../../../graph-data/model/relation-types.ts'
import { statuses } from '../../../graph-data/model/types.ts'
import { legendKinds } from '../../../client/state/filter.ts'
import { firstAddress, formatAddress, parseAddress, parseLocation, pathSorts, viewIds } from '../../../client/state/url.ts'
import type { Address } from '../../../client/state/url.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/)
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })
const address: fc.Arbitrary<Address> = fc.record(
  {
    view: fc.constantFrom(...viewIds),
    selected: fc.uniqueArray(id, { maxLength: 3 }),
    hidden: fc.uniqueArray(id, { maxLength: 3 }),
    shown: fc.uniqueArray(id, { maxLength: 3 }),
    filter: fc.record({
      families: fc.subarray([...families]),
      statuses: fc.subarray([...statuses]),
      kinds: fc.subarray([...legendKinds]),
      documentsOff: fc.subarray(['000', '001', '002']),
    }),
    paths: fc.record(
      {
        families: fc.subarray([...families]),
        statuses: fc.subarray([...statuses]),
        direction: fc.constantFrom('any' as const, 'forward' as const),
        timeRespecting: fc.boolean(),
        sort: fc.constantFrom(...pathSorts),
        at: fc.constant('2015-06-01'),
      },
      { requiredKeys: ['families', 'statuses', 'direction', 'timeRespecting', 'sort'] },
    ),
    relation: text, from: id, to: id, conflict: id, query: text, params: text, claim: id,
    route: fc.integer({ min: 1, max: 99 }), joint: fc.integer({ min: 1, max: 99 }),
  },
  { requiredKeys: ['view', 'selected', 'hidden', 'shown', 'filter', 'paths'] },
)

describe('The address', () => {
  it('is empty for the first view', () => {
    expect(formatAddress(firstAddress)).toBe('')
    expect(parseAddress('')).toEqual(firstAddress)
  })

  it('reads back every view that it writes', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(parseAddress(formatAddress(one))).toEqual(one)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('names the ends of a lineage in words that a person can read', () => {
    expect(formatAddress({ ...firstAddress, view: 'lineage', from: 'mujao', to: 'jnim' })).toBe('?view=lineage&from=mujao&to=jnim')
  })

  it('tells a filter with everything off from one left as it was', () => {
    const none = { ...firstAddress, filter: { ...firstAddress.filter, families: [] } }
    expect(parseAddress(formatAddress(none)).filter.families).toEqual([])
  })

  it('reads what it does not understand as the first view', () => {
    expect(parseAddress('?view=nonsense&kinds=ghost&route=x&at=yesterday&unknown=1')).toEqual({
      ...firstAddress,
      filter: { ...firstAddress.filter, kinds: [] },
    })
  })
})

describe('The address of a claim', () => {
  it('opens the graph with that claim', () => {
    expect(parseLocation({ pathname: '/claims/000-mujao-merged', search: '' })).toEqual({ ...firstAddress, claim: '000-mujao-merged' })
    expect(parseLocation({ pathname: '/claims/%E0%A4%A', search: '' }).claim).toBe('%E0%A4%A')
  })

  it('is no other path', () => {
    expect(parseLocation({ pathname: '/', search: '?selected=aqim' })).toEqual(parseAddress('?selected=aqim'))
    expect(parseLocation({ pathname: '/claims/', search: '' })).toEqual(firstAddress)
  })
})
