import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../../graph-data/model/types.ts'
import { actor, claim, rolled } from './samples.ts'
import type { ClaimParts } from './samples.ts'

function conflicts(rule: string, ...claims: Claim[]) {
  return rolled(claims).conflicts.filter((conflict) => conflict.rule === rule)
}

const merger: ClaimParts = { type: 'MERGED_INTO', from: 'old', to: 'new', event: 'founding' }
const led: ClaimParts = { type: 'LED_BY', from: 'old', to: 'ann', role: 'leader' }
const fight: ClaimParts = { type: 'FOUGHT', from: 'old', to: 'army', event: 'fight' }
const killing: ClaimParts = { type: 'KILLED_OR_CAPTURED', from: 'army', to: 'ann', fate: 'killed', event: 'death' }

describe('stated dates that cannot both be', () => {
  it('are found over all parties of one event', () => {
    const [conflict] = conflicts(
      'stated-dates',
      claim('1', { ...merger, when: '2013-08' }),
      claim('2', { ...merger, from: 'other', when: '2012', document: 'b' }),
      claim('3', { ...merger, from: 'other', when: '2012/2013', document: 'c' }),
    )
    expect(conflict).toMatchObject({ subject: 'date', claims: ['1', '2'] })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['2012', 'August 2013'])
    expect(conflict?.relations).toEqual(['merged-into--old--new--founding', 'merged-into--other--new--founding'])
  })

  it('are found in the stated start of a state', () => {
    const start = { ...led, startKnown: true }
    expect(conflicts('stated-dates', claim('1', { ...start, when: '2012' }), claim('2', { ...start, when: '2013' }))).toHaveLength(1)
  })

  it('are found in the first or the last day of a happening that lasted', () => {
    const course = (id: string, when: string) => claim(id, { ...fight, when })
    const [start, ...others] = conflicts('stated-dates', course('1', '2022-03-27/2022-03-31'), course('2', '2022-03-23/2022-03-31'))
    expect(start?.question).toMatch(/^From when on/)
    expect(others).toEqual([])
    expect(conflicts('stated-dates', course('1', '2022-03-27/2022-03-31'), course('2', '2022-03-27/2022-04-02'))[0]?.question).toMatch(/^Until when/)
    expect(conflicts('stated-dates', course('1', '2022-03-27/2022-03-31'), course('2', '2022-03'))).toEqual([])
  })

  it('are asked about in the words of the relation in which they clash', () => {
    const other = claim('1', { ...fight, from: 'ally', when: '2012-01/2012-05' })
    const [conflict] = conflicts('stated-dates', other, claim('2', { ...fight, when: '2012-01/2012-05' }), claim('3', { ...fight, when: '2012-03/2012-05' }))
    expect(conflict?.question).toBe('From when on did Old attack Army?')
    expect(conflict?.claims).toEqual(['1', '2', '3'])
  })

  it('are not seen in attestations, in a coarser date or in a denial', () => {
    expect(conflicts('stated-dates', claim('1', { ...led, when: '2012' }), claim('2', { ...led, when: '2013' }))).toEqual([])
    expect(conflicts('stated-dates', claim('1', { ...merger, when: '2013' }), claim('2', { ...merger, when: '2013-08' }))).toEqual([])
    expect(conflicts('stated-dates', claim('1', { ...merger, when: '2013' }), claim('2', { ...merger, when: '2015', stance: 'denies' }))).toEqual([])
  })
})

describe('whole against part', () => {
  it('is found with a side for each answer', () => {
    const [conflict] = conflicts(
      'whole-or-part',
      claim('1', { ...merger, extent: 'whole' }),
      claim('2', { ...merger, extent: 'faction' }),
      claim('3', { ...merger, extent: 'unknown' }),
    )
    expect(conflict).toMatchObject({ subject: 'extent', claims: ['1', '2'] })
    expect(conflict?.question).toContain('How much of Old')
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['Old, without qualification', 'a faction of Old'])
  })

  it('is not seen between two kinds of part or beside what is left open', () => {
    expect(conflicts('whole-or-part', claim('1', { ...merger, extent: 'branch' }), claim('2', { ...merger, extent: 'faction' }))).toEqual([])
    expect(conflicts('whole-or-part', claim('1', { ...merger, extent: 'whole' }), claim('2', { ...merger, extent: 'unknown' }))).toEqual([])
  })
})

describe('different participants of one event', () => {
  const parent = (id: string, from: string, document: string) => claim(id, { ...merger, from, document })

  it('dispute only the relations of parties that not every list names', () => {
    const [conflict] = conflicts('participants', parent('1', 'x', 'a'), parent('2', 'y', 'a'), parent('3', 'x', 'b'), parent('4', 'y', 'b'), parent('5', 'z', 'b'))
    expect(conflict?.relations).toEqual(['merged-into--z--new--founding'])
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['X and Y', 'X, Y and Z'])
  })

  it('are not seen where a document names one party only', () => {
    expect(conflicts('participants', parent('1', 'x', 'a'), parent('2', 'y', 'a'), parent('3', 'z', 'b'))).toEqual([])
  })

  it('are not seen where a document names one pair of talkers only, but are where both name three', () => {
    const talks = (id: string, from: string, to: string, document: string) => claim(id, { type: 'NEGOTIATED_WITH', from, to, event: 'accord', document })
    const three = [talks('1', 'x', 'y', 'a'), talks('2', 'y', 'z', 'a')]
    expect(conflicts('participants', ...three, talks('3', 'x', 'y', 'b'))).toEqual([])
    expect(conflicts('participants', ...three, talks('3', 'x', 'y', 'b'), talks('4', 'w', 'y', 'b'))).toHaveLength(1)
  })

  it('are looked for among attackers, not among those attacked', () => {
    const attack = (id: string, from: string, document: string, to = 'army') => claim(id, { ...fight, from, to, document })
    const agreeing = [attack('1', 'x', 'a'), attack('2', 'y', 'a'), attack('3', 'x', 'b', 'police'), attack('4', 'y', 'b', 'mission')]
    expect(conflicts('participants', ...agreeing)).toEqual([])
    expect(conflicts('participants', ...agreeing, attack('5', 'z', 'b'))).toHaveLength(1)
  })

  it('are found where two documents name nobody in common for an attack, a killing or a founding', () => {
    const attack = (id: string, from: string, document: string) => claim(id, { ...fight, from, document })
    const [conflict] = conflicts('participants', attack('1', 'x', 'a'), attack('2', 'y', 'b'))
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['X', 'Y'])
    const founded = (id: string, to: string, document: string) => claim(id, { type: 'FOUNDED_BY', from: 'new', to, event: 'founding', document })
    expect(conflicts('participants', founded('1', 'ann', 'a'), founded('2', 'bob', 'b'))).toHaveLength(1)
    expect(conflicts('participants', attack('1', 'x', 'a'), attack('2', 'x', 'b'), attack('3', 'y', 'b'))).toEqual([])
  })

  it('are not seen in a fight where one document names a community and the other a group, which may be from it', () => {
    const attacks = [claim('1', { ...fight, from: 'x' }), claim('2', { ...fight, from: 'people', document: 'b' })]
    const kinds = [actor('army', 'force'), actor('people', 'community'), actor('x')]
    expect(rolled(attacks, kinds).conflicts).toEqual([])
  })

  it('are not seen in a fight where one list names the branch and the other the whole, but are in a merger', () => {
    const branch = claim('9', { type: 'PART_OF', from: 'branch', to: 'whole', role: 'affiliate' })
    const lists = (parts: ClaimParts) => [
      claim('1', { ...parts, from: 'x' }),
      claim('2', { ...parts, from: 'branch' }),
      claim('3', { ...parts, from: 'x', document: 'b' }),
      claim('4', { ...parts, from: 'whole', document: 'b' }),
    ]
    expect(conflicts('participants', ...lists(fight), branch)).toEqual([])
    expect(conflicts('participants', ...lists(merger), branch)).toHaveLength(1)
  })

  it('are not seen where one list names the leader and the other the body', () => {
    const talks: ClaimParts = { type: 'NEGOTIATED_WITH', from: 'gov', to: 'old', event: 'talks' }
    const mediated = { ...talks, from: 'gov', to: 'x' }
    const others = [claim('1', talks), claim('2', { ...talks, from: 'ann', to: 'gov', document: 'b' }), claim('3', mediated), claim('4', { ...mediated, document: 'b' })]
    expect(conflicts('participants', ...others)).toHaveLength(1)
    expect(conflicts('participants', ...others, claim('5', led))).toEqual([])
  })
})

describe('one happening told twice in one document', () => {
  const told = (id: string, from: string, start: number, parts: Partial<Claim> = {}) => {
    const made = claim(id, { ...fight, from, ...parts })
    return { ...made, source: { ...made.source, start, end: start + 100 } }
  }

  it('is found where passages far apart name nobody in common for the attack on the same victim', () => {
    const [conflict, ...others] = conflicts('told-twice', told('1', 'x', 0), told('2', 'y', 5000))
    expect(conflict).toMatchObject({ subject: 'participants', question: 'Who attacked Army?', claims: ['1', '2'] })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['X', 'Y'])
    expect(others).toEqual([])
  })

  it('is not seen in one passage, in another document, with somebody in common, or for another victim', () => {
    expect(conflicts('told-twice', told('1', 'x', 0), told('2', 'y', 150))).toEqual([])
    const elsewhere = told('2', 'y', 5000)
    expect(conflicts('told-twice', told('1', 'x', 0), { ...elsewhere, source: { ...elsewhere.source, document: 'b' } })).toEqual([])
    expect(conflicts('told-twice', told('1', 'x', 0), told('2', 'x', 5000), told('3', 'y', 5100))).toEqual([])
    expect(conflicts('told-twice', told('1', 'x', 0), told('2', 'y', 5000, { to: 'police' }))).toEqual([])
  })

  it('is not seen in what is told as lasting, or where one passage names the branch and the other the whole', () => {
    const lasting = { when: '2012/2013' }
    expect(conflicts('told-twice', told('1', 'x', 0, lasting), told('2', 'y', 5000, lasting))).toEqual([])
    const branch = claim('3', { type: 'PART_OF', from: 'x', to: 'y', role: 'affiliate' })
    expect(conflicts('told-twice', told('1', 'x', 0), told('2', 'y', 5000), branch)).toEqual([])
  })
})

describe('foundings of one body at different times', () => {
  const founded: ClaimParts = { type: 'FOUNDED_BY', from: 'new', to: 'ann' }

  it('are found across happenings', () => {
    const [conflict] = conflicts(
      'founded-when',
      claim('1', { ...founded, event: 'x', when: '2013-04-25' }),
      claim('2', { ...founded, to: 'bob', event: 'y', when: '2013-07', document: 'b' }),
      claim('3', { type: 'SPLIT_INTO', from: 'old', to: 'new', when: '2013', document: 'c' }),
    )
    expect(conflict).toMatchObject({ id: 'founded-when--new', subject: 'date', claims: ['1', '2'] })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['25 April 2013', 'July 2013'])
  })

  it('are left to the rule of stated dates within one happening, and are not seen in stages of one course', () => {
    const told = (id: string, when: string, parts: Partial<Claim> = {}) => claim(id, { ...founded, event: id, when, ...parts })
    expect(conflicts('founded-when', told('1', '2013', { event: 'x' }), told('2', '2014', { event: 'x' }))).toEqual([])
    expect(conflicts('founded-when', told('1', '2023-09'), told('2', '2024-02', { outcome: 'announced' }), told('3', '2024-07', { outcome: 'formalised' }))).toEqual([])
  })
})

describe('acts after merging', () => {
  const merged = claim('1', { ...merger, extent: 'whole', when: '2013-08' })
  const allied = (parts: Partial<Claim>) => claim('2', { type: 'ALLIED', from: 'friend', to: 'old', kind: 'alliance', ...parts })

  it('are found where a body merged wholly allies itself later, and dispute the later act only', () => {
    const [conflict] = conflicts('act-after-merger', merged, allied({ when: '2015-11', startKnown: true }))
    expect(conflict).toMatchObject({ id: 'act-after-merger--old', relations: ['allied--friend--old--alliance'] })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['merged into New in August 2013', 'allied with Friend in November 2015'])
  })

  it('are not seen in an alliance that only lasts, in a merger of a part or one that collapsed, or in a fight', () => {
    const later = allied({ when: '2015-11', startKnown: true })
    expect(conflicts('act-after-merger', merged, allied({ when: '2015-11' }))).toEqual([])
    expect(conflicts('act-after-merger', { ...merged, extent: 'faction' }, later)).toEqual([])
    expect(conflicts('act-after-merger', { ...merged, outcome: 'collapsed' }, later)).toEqual([])
    expect(conflicts('act-after-merger', merged, claim('2', { ...fight, when: '2015-11' }))).toEqual([])
  })
})

describe('acts before a founding', () => {
  const founded: ClaimParts = { type: 'FOUNDED_BY', from: 'new', to: 'ann', event: 'founding', when: '2017-03' }
  const early = claim('9', { ...fight, from: 'new', when: '2012/2024' })

  it('are found where a body acts before any of its foundings, and dispute the early act only', () => {
    const [conflict] = conflicts('act-before-founding', claim('1', founded), early)
    expect(conflict).toMatchObject({ id: 'act-before-founding--new', subject: 'date', relations: ['fought--new--army--fight'] })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['founded in March 2017', 'seen acting from 2012 to 2024'])
  })

  it('are found where the body was formed by the merger of several, not where it took in one', () => {
    const parents = [claim('1', { ...merger, when: '2017' }), claim('2', { ...merger, from: 'other', when: '2017' })]
    expect(conflicts('act-before-founding', ...parents, early)).toHaveLength(1)
    expect(conflicts('act-before-founding', claim('1', { ...merger, when: '2017' }), early)).toEqual([])
  })

  it('are not seen after one of several foundings, in a plan, or where a body broke away or was renamed', () => {
    expect(conflicts('act-before-founding', claim('1', founded), claim('2', { ...founded, when: '2011' }), early)).toEqual([])
    expect(conflicts('act-before-founding', claim('1', founded), claim('2', { ...founded, when: '[..2016]' }), early)).toEqual([])
    expect(conflicts('act-before-founding', claim('1', founded), { ...early, outcome: 'announced' })).toEqual([])
    for (const type of ['SPLIT_INTO', 'RENAMED_TO'] as const) {
      expect(conflicts('act-before-founding', claim('1', { type, from: 'old', to: 'new', when: '2017' }), early)).toEqual([])
    }
  })

  it('are not seen in a date that is not sure', () => {
    expect(conflicts('act-before-founding', claim('1', founded), { ...early, when: '2012~/2024' })).toEqual([])
  })
})

describe('two leaders at one time', () => {
  const annThen = claim('1', { ...led, when: '2012/2014' })
  const bobThen = claim('2', { ...led, to: 'bob', when: '2013', document: 'b' })

  it('are found where their spans may overlap', () => {
    const [conflict] = conflicts('same-role', annThen, bobThen)
    expect(conflict).toMatchObject({ subject: 'role', question: 'Who was the leader of Old?' })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['Ann', 'Bob'])
  })

  it('are no conflict where a document says that one followed the other', () => {
    expect(conflicts('same-role', annThen, bobThen, claim('3', { type: 'SUCCEEDED_BY', from: 'ann', to: 'bob' }))).toEqual([])
  })

  it('are no conflict at different times, as co-leaders or as commanders', () => {
    expect(conflicts('same-role', annThen, claim('2', { ...led, to: 'bob', when: '2016' }))).toEqual([])
    expect(conflicts('same-role', annThen, claim('2', { ...led, to: 'bob', role: 'co-leader', when: '2013' }))).toEqual([])
    const commanders = [{ ...annThen, role: 'commander' as const }, { ...bobThen, role: 'commander' as const }]
    expect(conflicts('same-role', ...commanders)).toEqual([])
  })
})

describe('activity after a stated end', () => {
  const ended = claim('1', { ...led, when: '2013', endKnown: true })

  it('is found where the state is seen later and no new start is told', () => {
    const [conflict] = conflicts('activity-after-end', ended, claim('2', { ...led, when: '2015', document: 'b' }))
    expect(conflict).toMatchObject({ subject: 'date', claims: ['1', '2'] })
    expect(conflict?.relations).toEqual(['led-by--old--ann--leader', 'led-by--old--ann--leader--spell-2'])
  })

  it('is not seen where a new start is stated, before the end, or in a second telling of an end', () => {
    expect(conflicts('activity-after-end', ended, claim('2', { ...led, when: '2015', startKnown: true }))).toEqual([])
    expect(conflicts('activity-after-end', ended, claim('2', { ...led, when: '2012' }))).toEqual([])
    expect(conflicts('activity-after-end', ended, claim('2', { ...led, when: '2014', endKnown: true }))).toEqual([])
  })

  it('takes a collapsed merger for no end', () => {
    const agreed: ClaimParts = { type: 'ALLIED', from: 'new', to: 'old', kind: 'alliance' }
    const collapsed = claim('1', { ...agreed, when: '2012', endKnown: true, outcome: 'collapsed' })
    expect(conflicts('activity-after-end', collapsed, claim('2', { ...agreed, when: '2014' }))).toEqual([])
  })
})

describe('asserted against denied', () => {
  it('is found within one relation', () => {
    const [conflict] = conflicts('asserted-or-denied', claim('1', merger), claim('2', { ...merger, stance: 'denies', document: 'b' }))
    expect(conflict).toMatchObject({ subject: 'fact', sides: [{ answer: 'yes', claims: ['1'] }, { answer: 'no', claims: ['2'] }] })
  })

  it('keeps who doubts apart from who says it', () => {
    const [doubt, denial] = [claim('2', { ...merger, stance: 'doubts' }), claim('3', { ...merger, stance: 'denies' })]
    const doubted = { answer: 'doubted', claims: ['2'] }
    const denied = { answer: 'no', claims: ['3'] }
    expect(conflicts('asserted-or-denied', claim('1', merger), doubt, denial)[0]?.sides).toEqual([{ answer: 'yes', claims: ['1'] }, doubted, denied])
    expect(conflicts('asserted-or-denied', doubt, denial)[0]?.sides).toEqual([doubted, denied])
  })

  it('is found where a state is denied without naming the role', () => {
    const member = { type: 'PART_OF', from: 'ann', to: 'old' } as const
    const found = conflicts('asserted-or-denied', claim('1', { ...member, role: 'member' }), claim('2', { ...member, stance: 'denies' }))
    expect(found[0]?.relations).toEqual(['part-of--ann--old--member'])
  })

  it('is not seen where everybody denies', () => {
    expect(conflicts('asserted-or-denied', claim('1', { ...merger, stance: 'denies' }))).toEqual([])
  })
})

describe('said and doubted', () => {
  it('is found within one relation', () => {
    const [conflict] = conflicts('said-or-doubted', claim('1', { ...killing, stance: 'reports' }), claim('2', { ...killing, stance: 'doubts' }))
    expect(conflict).toMatchObject({ subject: 'fact', sides: [{ answer: 'yes', claims: ['1'] }, { answer: 'doubted', claims: ['2'] }] })
  })

  it('is not seen in a state that is doubted for another time, or where nobody says it', () => {
    const funds: ClaimParts = { type: 'SUPPORTED', from: 'friend', to: 'old', kind: 'funds' }
    const doubted = claim('2', { ...funds, when: '2011', stance: 'doubts' })
    expect(conflicts('said-or-doubted', claim('1', { ...funds, when: '2012' }), doubted)).toEqual([])
    expect(conflicts('said-or-doubted', claim('1', { ...funds, when: '2011/2012' }), doubted)).toHaveLength(1)
    expect(conflicts('said-or-doubted', claim('1', { ...funds, stance: 'denies' }), doubted)).toEqual([])
  })
})

describe('announced against formalised', () => {
  const announced = claim('1', { ...merger, outcome: 'announced' })

  it('is found between documents', () => {
    expect(conflicts('announced-or-formalised', announced, claim('2', { ...merger, outcome: 'formalised', document: 'b' }))).toHaveLength(1)
  })

  it('is not seen where one document tells both stages', () => {
    expect(conflicts('announced-or-formalised', announced, claim('2', { ...merger, outcome: 'formalised' }))).toEqual([])
  })
})

describe('differing toll', () => {
  it('is found where counts exclude each other', () => {
    const [conflict] = conflicts('toll', claim('1', { ...fight, toll: { killed: 20 } }), claim('2', { ...fight, toll: { killed: 26 } }))
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['20 killed', '26 killed'])
  })

  it('is found side by side where two claims count the same side, and once', () => {
    const ours = claim('1', { ...fight, toll: { bySide: { to: { killed: 97 } } } })
    const theirs = claim('2', { ...fight, toll: { bySide: { from: { killed: { max: 47 } }, to: { killed: 10 } } } })
    const found = conflicts('toll', ours, theirs)
    expect(found.map((conflict) => conflict.question)).toEqual(['How many were killed on the side of Army?'])
    expect(found[0]?.sides.map((side) => side.answer)).toEqual(['10 killed', '97 killed'])
  })

  it('is not seen between “at least” and a greater count, or between one side and the total', () => {
    expect(conflicts('toll', claim('1', { ...fight, toll: { killed: { min: 20 } } }), claim('2', { ...fight, toll: { killed: 26 } }))).toEqual([])
    const oneSide = claim('1', { ...fight, toll: { bySide: { to: { killed: 4 } } } })
    expect(conflicts('toll', oneSide, claim('2', { ...fight, toll: { killed: 26 } }))).toEqual([])
  })

  it('is found over all parties of one event, once', () => {
    const gang = claim('1', { ...fight, from: 'gang', toll: { killed: 2 } })
    const [conflict, ...others] = conflicts('toll', gang, claim('2', { ...fight, toll: { killed: 69 }, document: 'b' }))
    expect(conflict).toMatchObject({ id: 'toll--killed--fought--fight', relations: ['fought--gang--army--fight', 'fought--old--army--fight'] })
    expect(others).toEqual([])
  })

  it('is not seen between a part of the days and all of them, unless the part has more', () => {
    const first = (killed: number) => claim('1', { ...fight, when: '2013-01-16', toll: { killed } })
    const all = claim('2', { ...fight, when: '2013-01-16/2013-01-19', toll: { killed: 69 }, document: 'b' })
    expect(conflicts('toll', first(2), all)).toEqual([])
    expect(conflicts('toll', first(70), all)).toHaveLength(1)
    expect(conflicts('toll', first(2), { ...all, when: '2013-01' })).toHaveLength(1)
  })

  it('is not seen between parties of one event where one document counts by side only, or between two events', () => {
    const counted = claim('1', { ...fight, from: 'gang', toll: { killed: 20 } })
    expect(conflicts('toll', counted, claim('2', { ...fight, toll: { bySide: { from: { killed: 25 }, to: { killed: 1 } } } }))).toEqual([])
    expect(conflicts('toll', counted, claim('2', { ...fight, event: 'other-fight', toll: { killed: 69 } }))).toEqual([])
  })
})

describe('dead against alive', () => {
  const killed = claim('1', { ...killing, when: '2013-03' })

  it('is found where the person leads later', () => {
    const [conflict] = conflicts('dead-or-alive', killed, claim('2', { ...led, when: '2015', document: 'b' }))
    expect(conflict).toMatchObject({ subject: 'fact', question: 'When, if at all, was Ann killed?' })
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['killed in March 2013', 'seen in 2015'])
    expect(conflict?.relations).toEqual(['killed-or-captured--army--ann--death', 'led-by--old--ann--leader'])
  })

  it('is found where the person is killed in two happenings, even if no date tells which was first', () => {
    const again = (when: string) => claim('2', { ...killing, event: 'second-death', when })
    expect(conflicts('dead-or-alive', killed, again('2016'))[0]?.claims).toEqual(['1', '2'])
    const [conflict] = conflicts('dead-or-alive', killed, again('[..2016]'))
    expect(conflict?.explanation).toBe('Ann is said to have been killed in more than one happening.')
    expect(conflict?.sides.map((side) => side.answer)).toEqual(['killed in March 2013', 'killed by December 2016'])
  })

  it('casts no doubt on later acts where the death is only reported', () => {
    const reported = claim('1', { ...killing, when: '2013-03', stance: 'reports' })
    const [conflict] = conflicts('dead-or-alive', reported, claim('2', { ...led, when: '2015' }))
    expect(conflict?.relations).toEqual(['killed-or-captured--army--ann--death'])
  })

  it('is not seen in another day of the same death, in the end of a role with it, or in a capture before it', () => {
    const otherDay = claim('2', { ...killing, from: 'allies', when: '2013-04', document: 'b' })
    expect(conflicts('dead-or-alive', killed, otherDay)).toEqual([])
    expect(conflicts('dead-or-alive', killed, claim('2', { ...led, when: '2013-03', endKnown: true }))).toEqual([])
    expect(conflicts('dead-or-alive', killed, claim('2', { ...killing, fate: 'captured', event: 'capture', when: '2011' }))).toEqual([])
  })
})

it('finds nothing to dispute in documents that agree', () => {
  const { conflicts: found } = rolled(
    [claim('1', { ...merger, when: '2013-08' }), claim('2', { ...merger, when: '2013', document: 'b' }), claim('3', { ...led, when: '2012' })],
    [actor('old'), actor('new'), actor('ann', 'person')],
  )
  expect(found).toEqual([])
})
