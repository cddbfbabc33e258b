import { describe, expect, it } from 'vitest'
import { occasionOf } from '../../../../graph-data/model/occasion.ts'
import { claim } from './samples.ts'

const told = (id: string, place: string | undefined, when: string | undefined) =>
  claim(id, { type: 'FOUGHT', from: 'a', to: 'b', ...(place === undefined ? {} : { place }), ...(when === undefined ? {} : { when }) })

describe('the occasion of an incident', () => {
  it('is its shortest place and the month in which all accounts have it begin', () => {
    expect(occasionOf([told('1', 'Moura, Mopti region', '2022-03-27/2022-03-31'), told('2', 'Moura', '2022-03')])).toBe(' in Moura in March 2022')
  })

  it('is dated by the year where the months differ, and by nothing where the years do', () => {
    expect(occasionOf([told('1', 'Gao', '2012-06-26'), told('2', undefined, '2012-07')])).toBe(' in Gao in 2012')
    expect(occasionOf([told('1', 'near Nara', '2012'), told('2', undefined, '2013')])).toBe(' near Nara')
    expect(occasionOf([told('1', undefined, '2012-06'), told('2', undefined, '[2012-04..]')])).toBe('')
  })

  it('is empty where nothing is told', () => {
    expect(occasionOf([told('1', undefined, undefined)])).toBe('')
  })
})
