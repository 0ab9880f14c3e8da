import type { CaseFile } from '../../domain/case-file.ts'

const lists = [
  'contacts',
  'waits',
  'ties',
  'helpEvents',
  'goals',
  'consents',
  'exceptions',
  'meetings',
  'followUps',
  'experiences',
  'lessons',
] as const

/** A case file's rows, by list, in order. A single part is a list of one. */
export type CaseRows = Partial<Pick<CaseFile, (typeof lists)[number]>> & {
  file: [Pick<CaseFile, 'format' | 'version' | 'exportedAt'>]
  citizen: [CaseFile['citizen']]
  internship?: [NonNullable<CaseFile['internship']>]
  coordinator: [string]
  baton: [CaseFile['baton']]
}

export interface CaseRow {
  list: string
  position: number
  id: string | null
  /** JSON text. */
  data: string
}

/** The case file that the rows are of. */
export function fileOf(rows: CaseRows): CaseFile {
  const { format, version, exportedAt } = rows.file[0]
  return {
    format,
    version,
    exportedAt,
    citizen: rows.citizen[0],
    contacts: rows.contacts ?? [],
    waits: rows.waits ?? [],
    ties: rows.ties ?? [],
    helpEvents: rows.helpEvents ?? [],
    goals: rows.goals ?? [],
    ...(rows.internship && { internship: rows.internship[0] }),
    coordinator: rows.coordinator[0],
    baton: rows.baton[0],
    consents: rows.consents ?? [],
    exceptions: rows.exceptions ?? [],
    meetings: rows.meetings ?? [],
    followUps: rows.followUps ?? [],
    experiences: rows.experiences ?? [],
    lessons: rows.lessons ?? [],
  }
}

/** The rows of a case file. */
export function rowsOf(file: CaseFile): CaseRow[] {
  const { format, version, exportedAt } = file
  return [
    ...listRows('file', [{ format, version, exportedAt }]),
    ...listRows('citizen', [file.citizen]),
    ...listRows('internship', file.internship ? [file.internship] : []),
    ...listRows('coordinator', [file.coordinator]),
    ...listRows('baton', [file.baton]),
    ...lists.flatMap((list) => listRows(list, file[list])),
  ]
}

const listRows = (list: string, entries: readonly unknown[]): CaseRow[] =>
  entries.map((entry, position) => ({ list, position, id: idOf(entry), data: JSON.stringify(entry) }))

const idOf = (entry: unknown): string | null =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : null

/** What to write and what to remove to make the rows of `before` those of `after`. */
export function rowChanges(before: CaseFile, after: CaseFile): { written: CaseRow[]; removed: CaseRow[] } {
  const place = ({ list, position }: CaseRow) => `${list} ${position}`
  const old = new Map(rowsOf(before).map((row) => [place(row), row]))
  const rows = rowsOf(after)
  const written = rows.filter((row) => old.get(place(row))?.data !== row.data)
  for (const row of rows) old.delete(place(row))
  return { written, removed: [...old.values()] }
}
