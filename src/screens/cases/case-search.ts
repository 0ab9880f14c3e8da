import type { CaseOverview } from '../../client/cases.ts'

/** A case with the text it is found by, made once and not at each keystroke. */
export interface Searchable {
  overview: CaseOverview
  text: string
}

export const searchable = (cases: readonly CaseOverview[]): Searchable[] =>
  cases.map((overview) => ({ overview, text: overview.citizen.toLowerCase() }))

/** The cases in whose text every word of the query is found. */
export function found(cases: readonly Searchable[], query: string): readonly Searchable[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return cases
  return cases.filter(({ text }) => words.every((word) => text.includes(word)))
}
