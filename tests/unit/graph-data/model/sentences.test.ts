import { describe, expect, test } from 'vitest'
import { codePoints } from '../../../../graph-data/model/code-points.ts'
import { sentencesAfter, sentencesBefore } from '../../../../graph-data/model/sentences.ts'

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
