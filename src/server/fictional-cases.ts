import { readFile } from 'node:fs/promises'
import { type CaseFile, caseFileSchema } from '../domain/case-file.ts'
import { dayOf, daysBetween } from '../domain/days.ts'
import { shiftDates } from '../domain/shift-dates.ts'

const names = ['maja', 'joern']

const read = async (name: string): Promise<CaseFile> =>
  // As far from the source as from the built server: two folders up.
  caseFileSchema.parse(
    JSON.parse(await readFile(new URL(`../../mocks/cases/${name}.json`, import.meta.url), 'utf8')),
  )

/** The fictional cases with the dates they were written with. */
export const fictionalCases = (): Promise<CaseFile[]> => Promise.all(names.map(read))

/** The fictional cases moved by whole days, so that the first meeting of the first of them is on the day of `now`. */
export async function fictionalCasesAt(now: string): Promise<CaseFile[]> {
  const cases = await fictionalCases()
  const meeting = cases[0]?.meetings[0]?.start
  const days = meeting === undefined ? 0 : daysBetween(dayOf(meeting), dayOf(now))
  return cases.map((file) => shiftDates(file, days))
}
