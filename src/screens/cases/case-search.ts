import type { CaseOverview } from '../../client/cases.ts'

/** A case with the text it is found by, made once and not at each keystroke. */
export interface Searchable {
  overview: CaseOverview
  text: string
}

/** Cases by the citizen's name, in the Danish alphabet's order. */
export function searchable(cases: readonly CaseOverview[]): Searchable[] {
  const { compare } = new Intl.Collator('da')
  return cases
    .map((overview) => ({ overview, text: overview.citizen.toLocaleLowerCase('da') }))
    .sort((a, b) => compare(a.overview.citizen, b.overview.citizen))
}

/** The cases in whose text every word of the query is found. */
export function found(cases: readonly Searchable[], query: string): readonly Searchable[] {
  const words = query.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  if (words.length === 0) return cases
  return cases.filter(({ text }) => words.every((word) => text.includes(word)))
}
