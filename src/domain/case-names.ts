import type { VisibleCaseFile } from './visible-case-file.ts'

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/**
 * Whether a text holds the name of somebody in the case: a part of the citizen's, or of a contact person's first and
 * last names. Whoever is called by what they do ("Teamet", "Forsvareren") has no name in this sense.
 */
export function namesSomebody(text: string, file: Pick<VisibleCaseFile, 'citizen' | 'contacts'>): boolean {
  const names = file.contacts
    .map(({ person }) => wordsOf(person?.name ?? '').filter(isCapital))
    .filter((capitals) => capitals.length > 1)
  const parts = [wordsOf(file.citizen.displayName), ...names].flat().filter((word) => word.length > 2)
  const known = new Set(parts.map((word) => word.toLocaleLowerCase('da')))
  // Danish forms a genitive by an s: "Majas skole".
  return wordsOf(text)
    .map((word) => word.toLocaleLowerCase('da'))
    .some((word) => known.has(word) || (word.endsWith('s') && known.has(word.slice(0, -1))))
}
