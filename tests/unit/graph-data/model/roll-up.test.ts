import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationType, relationTypes } from '../../../../graph-data/model/relation-types.ts'
import { rollUp } from '../../../../graph-data/model/roll-up.ts'
import { stances } from '../../../../graph-data/model/types.ts'
import type { Claim, Relation } from '../../../../graph-data/model/types.ts'
import { claim, datasetOf, rolled } from './samples.ts'
import type { ClaimParts } from './samples.ts'

const merger: ClaimParts = { type: 'MERGED_INTO', from: 'old', to: 'new', event: 'founding' }
const led: ClaimParts = { type: 'LED_BY', from: 'old', to: 'ann', role: 'leader' }

function only(claims: readonly Claim[]): Relation {
  const { relations } = rolled(claims)
  expect(relations).toHaveLength(1)
  const [relation] = relations
  if (!relation) throw new Error('no relation')
  return relation
}

function boundsOf({ startMin, startMax, endMin, endMax }: Relation) {
  return [startMin, startMax, endMin, endMax]
}

describe('grouping claims into relations', () => {
  it('makes one relation of all claims of one happening and names it after type, ends and event', () => {
    const relation = only([claim('1', merger), claim('2', { ...merger, document: 'b' })])
    expect(relation.id).toBe('merged-into--old--new--founding')
    expect(relation).toMatchObject({ claims: 2, documents: 2, publishers: 2, event: 'founding', claimIds: ['1', '2'] })
  })

  it('keeps happenings without an event apart', () => {
    const parts: ClaimParts = { type: 'FOUGHT', from: 'old', to: 'new' }
    const { relations } = rolled([claim('c1', parts), claim('c2', parts)])
    expect(relations.map((relation) => relation.id)).toEqual(['fought--old--new--c1', 'fought--old--new--c2'])
  })

  it('keeps the roles and kinds of a state apart', () => {
    const { relations } = rolled([claim('1', led), claim('2', { ...led, role: 'deputy' }), claim('3', led)])
    expect(relations.map((relation) => relation.id)).toEqual(['led-by--old--ann--deputy', 'led-by--old--ann--leader'])
  })

  it('takes a pact for a happening and an alliance for a state', () => {
    const allied: ClaimParts = { type: 'ALLIED', from: 'new', to: 'old' }
    const { relations } = rolled([
      claim('1', { ...allied, kind: 'alliance', when: '2012' }),
      claim('2', { ...allied, kind: 'alliance', when: '2014' }),
      claim('3', { ...allied, kind: 'pact', when: '2012', event: 'pact-a' }),
      claim('4', { ...allied, kind: 'pact', when: '2014', event: 'pact-b' }),
    ])
    expect(relations.map((relation) => relation.claimIds)).toEqual([['1', '2'], ['3'], ['4']])
  })

  it('leaves a retracted claim out', () => {
    const { relations, relationOfClaim } = rolled([claim('1', merger), claim('2', { ...merger, retracted: { reason: 'misread', date: '2024-01-01' } })])
    expect(relations[0]?.claimIds).toEqual(['1'])
    expect(relationOfClaim.has('2')).toBe(false)
  })

  it('begins a new spell only where a stated end lies before a later claim', () => {
    const seen2012 = claim('1', { ...led, when: '2012' })
    const seen2015 = claim('2', { ...led, when: '2015' })
    const ended2013 = claim('3', { ...led, when: '2013', endKnown: true })
    expect(rolled([seen2012, seen2015]).relations).toHaveLength(1)
    const spells = rolled([seen2012, seen2015, ended2013]).relations
    expect(spells.map(({ id, claimIds }) => [id, claimIds])).toEqual([
      ['led-by--old--ann--leader', ['1', '3']],
      ['led-by--old--ann--leader--spell-2', ['2']],
    ])
  })

  it('takes two ends told of one spell for a dispute and not for two spells', () => {
    const relation = only([
      claim('1', { ...led, when: '2012' }),
      claim('2', { ...led, when: '2013', endKnown: true }),
      claim('3', { ...led, when: '2014', endKnown: true, document: 'b' }),
    ])
    expect(relation.disputedOn).toEqual(['date'])
    expect([relation.endMin, relation.endMax]).toEqual(['2013-01-01', '2014-12-31'])
  })
})

describe('bounds', () => {
  it('intersects the dates of claims that agree on a happening', () => {
    const relation = only([claim('1', { ...merger, when: '[2015-11-20..]' }), claim('2', { ...merger, when: '[..2015-12]' })])
    expect(boundsOf(relation)).toEqual(['2015-11-20', '2015-12-31', '2015-11-20', '2015-12-31'])
    expect(relation.disputedOn).toEqual([])
  })

  it('keeps the hull and disputes the date where stated dates exclude each other', () => {
    const relation = only([claim('1', { ...merger, when: '2013-08' }), claim('2', { ...merger, when: '2012', document: 'b' })])
    expect(boundsOf(relation)).toEqual(['2012-01-01', '2013-08-31', '2012-01-01', '2013-08-31'])
    expect(relation).toMatchObject({ disputedOn: ['date'], status: 'disputed' })
  })

  it('disputes nothing because of a date that is only about right', () => {
    const relation = only([claim('1', { ...merger, when: '2013-08' }), claim('2', { ...merger, when: '2012~' })])
    expect(boundsOf(relation)).toEqual(['2013-08-01', '2013-08-31', '2013-08-01', '2013-08-31'])
    expect(relation.disputedOn).toEqual([])
  })

  it('learns from an attestation only that the state had begun and had not ended', () => {
    const relation = only([claim('1', { ...led, when: '2012-06' })])
    expect(boundsOf(relation)).toEqual([null, '2012-06-30', '2012-06-01', null])
    expect(relation).toMatchObject({ edtf: '[..2012-06]/[2012-06..]', attestedFirst: '2012-06-01', attestedLast: '2012-06-30' })
  })

  it('bounds the start from below only by a stated start and the end from above only by a stated end', () => {
    const relation = only([
      claim('1', { ...led, when: '2012-06', startKnown: true }),
      claim('2', { ...led, when: '2013' }),
      claim('3', { ...led, when: '2015-02', endKnown: true }),
    ])
    expect(boundsOf(relation)).toEqual(['2012-06-01', '2012-06-30', '2015-02-01', '2015-02-28'])
  })

  it('leaves the start open where the state was seen before its stated start, without a dispute', () => {
    const relation = only([claim('1', { ...led, when: '2013', startKnown: true }), claim('2', { ...led, when: '2012', document: 'b' })])
    expect(relation.startMin).toBeNull()
    expect(relation.disputedOn).toEqual([])
  })

  it('leaves both outer sides open where one claim has it begin after another has it over', () => {
    const crossed = [null, '2015-12-31', '2010-01-01', null]
    const happening = only([claim('1', { ...merger, when: '2015/..' }), claim('2', { ...merger, when: '../2010', document: 'b' })])
    expect(boundsOf(happening)).toEqual(crossed)
    expect(happening).toMatchObject({ edtf: '[..2015-12]/[2010-01..]', disputedOn: ['date'] })
    const denials = only([
      claim('1', { ...led, stance: 'denies', when: '2015', startKnown: true }),
      claim('2', { ...led, stance: 'denies', when: '2010', endKnown: true }),
    ])
    expect(boundsOf(denials)).toEqual(crossed)
  })

  it('takes no date from a denial that stands beside other claims', () => {
    const relation = only([claim('1', { ...merger, when: '2013' }), claim('2', { ...merger, when: '2011', stance: 'denies' })])
    expect([relation.startMin, relation.startMax]).toEqual(['2013-01-01', '2013-12-31'])
  })
})

describe('status', () => {
  it.each([
    ['only denials', ['denies', 'denies'], 'denied'],
    ['a denial beside another claim', ['denies', 'reports'], 'disputed'],
    ['no claim that asserts', ['reports', 'claims'], 'reported'],
    ['assertions of two publishers', ['asserts', 'asserts'], 'accepted'],
    ['one assertion beside a report', ['asserts', 'reports'], 'single'],
  ] as const)('with %s is %s → %s', (_case, [first, second], status) => {
    expect(only([claim('1', { ...merger, stance: first }), claim('2', { ...merger, stance: second, document: 'b' })]).status).toBe(status)
  })

  it('counts two documents of one publisher as one', () => {
    const relation = only([claim('1', { ...merger, document: 'b' }), claim('2', { ...merger, document: 'b2' })])
    expect(relation).toMatchObject({ status: 'single', documents: 2, publishers: 1 })
  })

  it('is disputed where a conflict rule is met, but stays reported where nobody asserts', () => {
    const parts = { ...merger, extent: 'whole' } as const
    const other = { ...merger, extent: 'faction', document: 'b' } as const
    expect(only([claim('1', parts), claim('2', other)])).toMatchObject({ status: 'disputed', disputedOn: ['extent'] })
    expect(only([claim('1', { ...parts, stance: 'reports' }), claim('2', { ...other, stance: 'reports' })])).toMatchObject({
      status: 'reported',
      disputedOn: ['extent'],
    })
  })
})

describe('what a relation keeps', () => {
  it('keeps every value where claims differ', () => {
    const relation = only([
      claim('1', { ...merger, extent: 'faction', outcome: 'announced' }),
      claim('2', { ...merger, extent: 'whole', outcome: 'done' }),
    ])
    expect(relation).toMatchObject({ extent: ['whole', 'faction'], outcome: ['done', 'announced'] })
  })

  it('is done, not merely announced, where one claim tells it without an outcome', () => {
    const announced = claim('1', { ...merger, outcome: 'announced' })
    expect(only([announced, claim('2', merger)]).outcome).toEqual(['done', 'announced'])
    expect(only([announced, claim('2', { ...merger, stance: 'denies' })]).outcome).toEqual(['announced'])
    expect(only([claim('1', { ...merger, outcome: 'collapsed' }), claim('2', merger)]).outcome).toEqual(['collapsed'])
  })

  it('tells the least and the most of the tolls, and the tolls by side', () => {
    const fight: ClaimParts = { type: 'FOUGHT', from: 'new', to: 'old', event: 'fight' }
    const relation = only([
      claim('1', { ...fight, toll: { killed: 20, wounded: { min: 3 } } }),
      claim('2', { ...fight, toll: { bySide: { from: { killed: 5 }, to: { killed: { min: 17, max: 19 } } } } }),
    ])
    expect(relation).toMatchObject({ killedMin: 20, killedMax: 24, woundedMin: 3 })
    expect(relation).not.toHaveProperty('woundedMax')
    expect(JSON.parse(relation.tollBySide ?? '')).toEqual({
      from: { killedMin: 5, killedMax: 5 },
      to: { killedMin: 17, killedMax: 19 },
    })
  })

  it('says that a predecessor survives that is seen acting after the merger', () => {
    const mergedIn = (year: string) => claim('1', { ...merger, when: year })
    const fights = claim('2', { type: 'FOUGHT', from: 'old', to: 'army', when: '2014-03' })
    const mergerIn = (year: string) => rolled([mergedIn(year), fights]).relations.find((one) => one.type === 'MERGED_INTO')
    expect(mergerIn('2013')?.survives).toBe(true)
    expect(mergerIn('2014')?.survives).toBe(false)
  })

  it('knows an attacker where one claim tells one', () => {
    const fight: ClaimParts = { type: 'FOUGHT', from: 'new', to: 'old', event: 'fight', attackerKnown: false }
    expect(only([claim('1', fight)]).attackerKnown).toBe(false)
    expect(only([claim('1', fight), claim('2', { ...fight, attackerKnown: true })]).attackerKnown).toBe(true)
  })
})

const anyClaims = fc
  .array(
    fc.record({
      type: fc.constantFrom(...relationTypes.map((type) => type.id)),
      from: fc.constantFrom('aa', 'bb', 'ann'),
      to: fc.constantFrom('cc', 'dd', 'bob'),
      event: fc.option(fc.constantFrom('one', 'two')),
      when: fc.option(fc.constantFrom('2012', '2013-08', '2013-08-22', '[..2015-12]', '[2014-02..]', '2012/2014', '2013~', '../2016')),
      stance: fc.constantFrom(...stances),
      startKnown: fc.boolean(),
      endKnown: fc.boolean(),
      retracted: fc.boolean(),
      document: fc.constantFrom('a', 'b', 'b2', 'c'),
      toll: fc.option(fc.constantFrom({ killed: 3 }, { killed: { min: 5 } }, { bySide: { from: { killed: 1 } } })),
      extent: fc.option(fc.constantFrom('whole', 'faction', 'branch')),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ type, from, to, event, when, toll, extent, retracted, document, ...rest }, index) =>
      claim(`c${String(index).padStart(2, '0')}`, {
        ...rest,
        type,
        from,
        to,
        document,
        ...(event === null ? {} : { event }),
        ...(when === null ? {} : { when }),
        ...(retracted ? { retracted: { reason: 'found wrong', date: '2024-01-01' } } : {}),
        ...(type === 'LED_BY' ? { role: 'leader' as const } : {}),
        ...(type === 'KILLED_OR_CAPTURED' ? { fate: 'killed' as const } : {}),
        ...(type === 'ALLIED' ? { kind: index % 2 === 0 ? 'pact' : 'alliance' } : {}),
        ...(type === 'FOUGHT' && toll !== null ? { toll } : {}),
        ...(relationType(type).family === 'lineage' && extent !== null ? { extent } : {}),
      }),
    ),
  )

describe('the roll-up as a whole', () => {
  it('never depends on the order of the claims', () => {
    fc.assert(
      fc.property(
        anyClaims.chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }))),
        ([claims, shuffled]) => {
          const { actors } = datasetOf(claims)
          const [one, other] = [rollUp(datasetOf(claims, actors)), rollUp(datasetOf(shuffled, actors))]
          expect(other.relations).toEqual(one.relations)
          expect(other.conflicts).toEqual(one.conflicts)
          expect([...other.relationOfClaim].sort()).toEqual([...one.relationOfClaim].sort())
        },
      ),
      { numRuns: 150 },
    )
  })

  it('puts every claim not retracted into exactly one relation, and gives every relation an id of its own', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { relations, relationOfClaim } = rolled(claims)
        const placed = relations.flatMap((relation) => relation.claimIds)
        expect([...placed].sort()).toEqual(claims.filter((one) => !one.retracted).map((one) => one.id))
        expect(new Set(relations.map((relation) => relation.id)).size).toBe(relations.length)
        for (const relation of relations) for (const id of relation.claimIds) expect(relationOfClaim.get(id)).toBe(relation.id)
      }),
      { numRuns: 150 },
    )
  })

  it('never lets a lower bound pass its upper bound', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const { startMin, startMax, endMin, endMax } of rolled(claims).relations) {
          if (startMin !== null && startMax !== null) expect(startMin <= startMax).toBe(true)
          if (endMin !== null && endMax !== null) expect(endMin <= endMax).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
