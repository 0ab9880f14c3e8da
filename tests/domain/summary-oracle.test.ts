import fc from 'fast-check'
import { expect, test } from 'vitest'
import joern from '../../mocks/cases/joern.json' with { type: 'json' }
import maja from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { problems } from '../../src/domain/problems.ts'
import { maySummaryBeRead, summary } from '../../src/domain/summary.ts'
import { visible, visibleToAll } from '../../src/domain/visible.ts'
import { casesAt } from '../oracle/random-case.ts'
import { linesOf, oracleMayRead, oracleSummary, oracleSummarySeenBy } from '../oracle/summary.ts'

const runs = Number(process.env.ROEDTRAAD_RUNS ?? 100)
const timeout = 60_000 + runs * 100

/** Compares every reader's summary of every meeting, line by line. Gives how many lines were compared. */
function compare(file: CaseFile, at: string): number {
  let compared = 0
  const readers = ['citizen', ...file.contacts.map(({ id }) => id)]
  for (const { id: meeting, ...entry } of [...file.meetings, { ...file.meetings[0], id: 'none' }]) {
    for (const reader of readers) {
      const view = visible(file, reader, at)
      const lines = linesOf(view && summary(view, meeting))
      expect(lines, `${meeting} for ${reader}`).toEqual(linesOf(oracleSummary(file, meeting, reader, at)))
      const known = file.meetings.some(({ id }) => id === meeting)
      if (known) expect(maySummaryBeRead(file, entry, reader)).toBe(oracleMayRead(file, meeting, reader))
      const both = visibleToAll(file, [file.coordinator, reader], at)
      expect(linesOf(both && summary(both, meeting)), `${reader}, seen by the coordinator`).toEqual(
        linesOf(oracleSummarySeenBy(file, meeting, [file.coordinator, reader], at)),
      )
      compared += lines.length
    }
  }
  return compared
}

test.each([
  ['maja', caseFileSchema.parse(maja)],
  ['joern', caseFileSchema.parse(joern)],
])('each reader’s summary is what the oracle says, line by line: %s', (_, file) => {
  for (const { start = '', end = '' } of file.meetings) {
    for (const at of [start, end, '2026-12-09T12:00:00+01:00']) expect(compare(file, at)).toBeGreaterThan(100)
  }
})

test('and in any other case', { timeout }, () => {
  let compared = 0
  fc.assert(
    fc.property(casesAt(problems), ({ file, at }) => {
      compared += compare(file, at)
    }),
    { numRuns: runs, interruptAfterTimeLimit: timeout, markInterruptAsFailure: true },
  )
  expect(compared).toBeGreaterThan(runs * 3)
})
