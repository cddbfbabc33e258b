import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NameIndex, type SearchableName } from '../../../../graph-data/explore/name-search.ts'
import { fold } from '../../../../graph-data/model/fold.ts'

const name = (actor: string, text: string, kind: SearchableName['kind'] = 'alias', claims = 1): SearchableName => ({ actor, actorName: actor, actorKind: 'group', claims, text, kind })

const index = new NameIndex([
  name('jnim', 'Jama’at Nusrat al-Islam wal-Muslimin', 'primary', 40),
  name('jnim', 'JNIM', 'acronym', 40),
  name('aqim', 'al-Qaeda in the Islamic Maghreb', 'primary', 60),
  name('aqim', 'AQIM', 'acronym', 60),
  name('al-qaeda', 'al-Qaeda', 'primary', 30),
  name('mujao', 'Movement for Unity and Jihad in West Africa', 'primary', 50),
  name('mujao', 'MUJWA', 'acronym', 50),
  name('ghaly', 'Iyad Ag Ghaly', 'primary', 20),
  name('arabic', 'القاعدة', 'translation', 2),
])
const search = (query: string): string[] => index.search(query, 10).map((hit) => hit.name.actor)

describe('search by name', () => {
  test('finds a name whatever its accents, apostrophes, hyphens and case', () => {
    expect(search('jamaat nusrat AL ISLAM wal muslimin')[0]).toBe('jnim')
    expect(search("Jamā'at Nusrat al-Islâm wal‑Muslimin")[0]).toBe('jnim')
    expect(search('alqaeda')[0]).toBe('al-qaeda')
  })

  test('finds an acronym exactly and never by edits', () => {
    expect(search('jnim')).toEqual(['jnim'])
    expect(search('GSIM')).toEqual([])
    expect(search('AQMI')).toEqual([])
    expect(search('mujwa')).toEqual(['mujao'])
  })

  test('finds a prefix and the beginning of any word', () => {
    expect(search('Moveme')).toEqual(['mujao'])
    expect(search('gha')).toEqual(['ghaly'])
    expect(search('maghreb')).toEqual(['aqim'])
  })

  test('forgives small errors in long words', () => {
    expect(search('Iyad Ag Ghali')[0]).toBe('ghaly')
    expect(search('Jamat Nusrat al Islam wal Muslmin')[0]).toBe('jnim')
  })

  test('reads Arabic script without its vowel signs', () => {
    expect(search('القَاعِدَة')).toEqual(['arabic'])
  })

  test('gives no answer rather than a wrong actor', () => {
    expect(search('Boko Haram')).toEqual([])
    expect(search('')).toEqual([])
    expect(search('   ')).toEqual([])
  })

  test('names each actor once, the better known first among equals', () => {
    expect(search('al-q')).toEqual(['aqim', 'al-qaeda'])
  })
})

describe('folding', () => {
  test('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})
