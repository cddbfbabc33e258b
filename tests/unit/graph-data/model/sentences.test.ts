import { describe, expect, test } from 'vitest'
import { codePoints } from '../../../../graph-data/model/code-points.ts'
import { sentencesAfter, sentencesBefore, sentencesOf } from '../../../../graph-data/model/sentences.ts'

const around = (text: string, span: string): [string, string] => {
  const start = Array.from(text.slice(0, text.indexOf(span))).length
  const whole = codePoints(text)
  return [sentencesBefore(whole, start), sentencesAfter(whole, start + Array.from(span).length)]
}

describe('the context of a span', () => {
  test('is up to two sentences on each side', () => {
    expect(around('One fell. Two rose. Three came. Four stayed. Five went. Six slept. Seven woke.', 'Four stayed.')).toEqual(['Two rose. Three came. ', ' Five went. Six slept.'])
  })

  test('ends at the number of a note behind a full stop', () => {
    expect(around('Alpha began.12 Beta came.13 Gamma left.14, 15 Delta is here.16 Epsilon ran.17 Zeta sat.18 Eta rose.', 'Delta is here.16')).toEqual([
      'Beta came.13 Gamma left.14, 15 ',
      ' Epsilon ran.17 Zeta sat.18',
    ])
  })

  test('takes no number inside a sentence for a note', () => {
    expect(around('It cost 2.5 million. The army paid. It ended.', 'The army paid.')[0]).toBe('It cost 2.5 million. ')
  })

  test('never leaves the paragraph of the span', () => {
    expect(around('A heading\nThe text begins. It goes on. It ends.\nAnother heading', 'It goes on.')).toEqual(['The text begins. ', ' It ends.'])
  })
})

describe('all sentences of a text', () => {
  test('stand without the white space around them, in code points', () => {
    expect(sentencesOf(codePoints('𐤀 came.  It left.\n\nA heading\nCol. Ann spoke.'))).toEqual([
      { start: 0, end: 7, text: '𐤀 came.' },
      { start: 9, end: 17, text: 'It left.' },
      { start: 19, end: 28, text: 'A heading' },
      { start: 29, end: 44, text: 'Col. Ann spoke.' },
    ])
  })

  test('end at note marks', () => {
    expect(sentencesOf(codePoints('A state fell.16 Then peace came.17 “So” it was.')).map((one) => one.text)).toEqual([
      'A state fell.16',
      'Then peace came.17',
      '“So” it was.',
    ])
  })

  test('are none in an empty text', () => {
    expect(sentencesOf(codePoints(' \n'))).toEqual([])
  })
})
