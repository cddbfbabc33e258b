import { describe, expect, it } from 'vitest'
import type { PathsAnswer, PathView } from '../../../../graph-data/api/schemas.ts'
import { hopSources, withFootnotes } from '../../../../client/views/paths/footnotes.ts'
import { actorRef, claimView, documentRef } from '../claims.ts'
import { relationView } from '../sample.ts'

const shared = claimView('shared', { document: documentRef('000', 'Mali') })
const own = claimView('own', { document: documentRef('001', 'Extremism') })
const hop = (claims: PathView['hops'][number]['claims'], sentence: string): PathView['hops'][number] =>
  ({ relation: relationView('ALLIED', 'a', 'b', { publishers: 2 }), forward: true, parallel: [], claims, sentence })
const path = (hops: PathView['hops']): PathView =>
  ({ actors: [actorRef('a'), actorRef('b')], hops, title: '1 step, directly', weakest: { hop: 0, reason: 'reported only' }, window: { start: null, end: null, certainty: 'possible', text: 'It may hold at one time' } })
const answer: PathsAnswer = {
  version: 'v1', from: actorRef('a'), to: actorRef('b'), types: ['ALLIED'], title: 'Two paths', truncated: false,
  paths: [path([hop([shared], 'It is reported that a allied with b.')]), path([hop([own, shared], 'a was allied with b.')])],
}

describe('paths as text with footnotes', () => {
  it('number every source once and point to it from every step', () => {
    const text = withFootnotes(answer)
    expect(text).toContain('1) It is reported that a allied with b. [1]')
    expect(text).toContain('1) a was allied with b. [2][1]')
    expect(text.match(/^\[\d\]/gm)).toEqual(['[1]', '[2]'])
    expect(text).toContain('[2] Claim own. (asserted). “Extremism”')
  })

  it('keep the weakest step and the window of each path', () => {
    expect(withFootnotes(answer)).toContain('1. 1 step, directly. Weakest step: reported only. It may hold at one time.')
  })

  it('name the first document of a step and count the others', () => {
    expect(hopSources(hop([shared, own, shared], ''))).toBe('2 publishers · “Mali” and 1 more')
    expect(hopSources(hop([], ''))).toBe('2 publishers · no document')
  })
})
