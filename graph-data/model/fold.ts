/** Marks that never tell two names apart: combining marks, Arabic tatweel and vowel signs, apostrophes and hyphens of every kind. */
const marks = /[\p{M}\u0640'’‘ʼʻ`´ʿʾ"“”.\u00ad]/gu
const separators = /[-‐‑‒–—_/,;:()&\s]+/gu
const variants = new Map(Object.entries({ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }))

/**
 * A name as it is compared: lower case, no accents, no apostrophes, hyphens as single spaces, Arabic letter
 * variants as one. `Jama’at Nusrat al-Islām` → `jamaat nusrat al islam`. Idempotent.
 */
export function fold(text: string): string {
  // Lower case again after the compatibility forms: some of them bring capitals back.
  return Array.from(text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, ''))
    .map((character) => variants.get(character) ?? character)
    .join('')
    .replace(separators, ' ')
    .trim()
}
