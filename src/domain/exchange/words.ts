import {
  contactKinds,
  contactStatuses,
  helpTypes,
  lifeAreas,
  needs,
  sectors,
  tieKinds,
} from '../vocabulary.ts'

/** The columns of a table of contacts. */
export const contactColumns = [
  ...(['name', 'kind', 'sector', 'administration', 'lifeArea'] as const),
  ...(['personName', 'personTitle', 'personEmail', 'personPhone'] as const),
  ...(['status', 'closeness', 'need', 'acute', 'lastContact', 'from', 'until'] as const),
  ...(['hoursPerWeek', 'helpType', 'note'] as const),
]
export type ContactColumn = (typeof contactColumns)[number]

export const tieColumns = ['tieFrom', 'tieTo', 'tieKind', 'tieSince', 'tieUntil', 'tieNote'] as const
type TieColumn = (typeof tieColumns)[number]

const codes = {
  kind: contactKinds,
  sector: sectors,
  lifeArea: lifeAreas,
  status: contactStatuses,
  closeness: ['1', '2', '3'],
  need: needs,
  acute: ['true', 'false'],
  helpType: helpTypes,
  tieKind: tieKinds,
} as const
export type CodedColumn = keyof typeof codes

/** What may stand in a column that has fixed words. */
export const codesOf = (column: CodedColumn): readonly string[] => codes[column]

export const isCoded = (column: string): column is CodedColumn => Object.hasOwn(codes, column)

/** What columns and fixed words are called in a table: in the reader's language, given by the screen. */
export interface Words {
  column(column: ContactColumn | TieColumn): string
  value(column: CodedColumn, code: string): string
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('da').normalize()

/** Reads words back: by what they are called or by their code, whatever the case of the letters. */
export function wordReader(words: Words): (column: CodedColumn, text: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<string, string>>(
    Object.keys(codes)
      .filter(isCoded)
      .map((column) => [
        column,
        new Map(
          codes[column].flatMap((code) => [
            [folded(code), code],
            [folded(words.value(column, code)), code],
          ]),
        ),
      ]),
  )
  return (column, text) => known.get(column)?.get(folded(text))
}

/** Which column of a table holds what, by its heading; a heading that says nothing is left out. */
export function proposeMapping(headings: readonly string[], words: Words): Mapping {
  const named = new Map(
    contactColumns.flatMap((column) => [
      [folded(column), column],
      [folded(words.column(column)), column],
    ]),
  )
  const mapping: Mapping = {}
  for (const [index, heading] of headings.entries()) {
    const column = named.get(folded(heading))
    if (column) mapping[column] ??= index
  }
  return mapping
}

/** For each column of contacts, which column of the table (from 0) holds it. */
export type Mapping = { [Column in ContactColumn]?: number }
