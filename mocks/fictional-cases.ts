import { type CaseFile, caseFileSchema } from '../src/domain/case-file.ts'
import { dayOf, daysBetween } from '../src/domain/days.ts'
import { shiftDates } from '../src/domain/shift-dates.ts'
import joern from './cases/joern.json'
import maja from './cases/maja.json'

/** The fictional cases with the dates they were written with. */
export const fictionalCases = (): CaseFile[] => [maja, joern].map((file) => caseFileSchema.parse(file))

/** The fictional cases moved by whole days, so that the first meeting of the first is on the day of `now`. */
export function fictionalCasesAt(now: string): CaseFile[] {
  const cases = fictionalCases()
  const start = cases[0]?.meetings[0]?.start
  const days = start === undefined ? 0 : daysBetween(dayOf(start), dayOf(now))
  return cases.map((file) => shiftDates(file, days))
}
