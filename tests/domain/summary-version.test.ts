import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { problems } from '../../src/domain/problems.ts'
import { summary } from '../../src/domain/summary.ts'
import {
  copiesOf,
  frozenContent,
  lineChanges,
  linesShownBy,
  visibleVersion,
} from '../../src/domain/summary-version.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { casesAt } from '../oracle/random-case.ts'
import { oracleVisible, oracleVisibleToAll } from '../oracle/visible.ts'

const runs = Number(process.env.ROEDTRAAD_RUNS ?? 200)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

const readersOf = ({ contacts }: CaseFile) => ['citizen', ...contacts.map(({ id }) => id)]
const frozen = (file: CaseFile, meeting: string, at: string, number = 1) => ({
  number,
  publishedAt: at,
  content: frozenContent(file, meeting),
})
const sum = (view: unknown, meeting: string) => (view ? summary(view as VisibleCaseFile, meeting) : null)

/** The same with what is taken away: half of the consents withdrawn the day before. */
const withdrawn = (file: CaseFile): CaseFile => ({
  ...file,
  consents: file.consents.map((consent, n) => (n % 2 ? { ...consent, withdrawnOn: '2000-01-01' } : consent)),
})

/** Each meeting of a case, published. A review or a draft shows its writer that there is a meeting, but is in no copy. */
const publishedIn = (file: CaseFile): { id: string; file: CaseFile }[] =>
  file.meetings.map(({ id }) => ({
    id,
    file: {
      ...file,
      meetings: file.meetings.map((one) =>
        one.id === id
          ? {
              ...one,
              state: 'published',
              reviews: [],
              statuses: one.statuses.filter(({ state }) => state !== 'draft'),
            }
          : one,
      ),
    },
  }))

test('while nothing has changed a copy of a version is what the independent rules show of the case', () => {
  let compared = 0
  fc.assert(
    fc.property(casesAt(problems), ({ file: whole, at }) => {
      for (const { id, file } of publishedIn(whole)) {
        const version = frozen(file, id, at)
        for (const reader of readersOf(file)) {
          const expected = oracleVisible(file, reader, at)
          if (expected === null) continue
          const copy = visibleVersion(version, { file, at }, [reader])
          expect(sum(copy, id)).toEqual(sum(expected, id))
          compared++
        }
        const [reader = 'citizen'] = readersOf(file).slice(1)
        if (oracleVisible(file, reader, at) && oracleVisible(file, file.coordinator, at)) {
          const both = visibleVersion(version, { file, at }, [reader, file.coordinator])
          expect(sum(both, id)).toEqual(sum(oracleVisibleToAll(file, [reader, file.coordinator], at), id))
        }
      }
    }),
    { numRuns: runs },
  )
  expect(compared).toBeGreaterThan(runs)
})

test('a consent withdrawn closes what it showed, in every version, at once; and nothing of a version is the rest of the case', () => {
  fc.assert(
    fc.property(casesAt(problems), ({ file: whole, at }) => {
      for (const { id, file } of publishedIn(whole)) {
        const now = { file: withdrawn(file), at }
        const version = frozen(file, id, at)
        for (const reader of readersOf(file)) {
          const expected = sum(oracleVisible(now.file, reader, at), id)
          if (!expected) continue
          const [replaced, inForce] = copiesOf([version, { ...version, number: 2 }], id, now, reader)
          expect(inForce).toEqual(expected)
          // Of what is replaced: no line that is not there today, too.
          const lines = new Set(lineChanges(null, expected).map((line) => `${line.list} ${line.id}`))
          for (const line of lineChanges(null, replaced ?? null)) {
            expect(lines).toContain(`${line.list} ${line.id}`)
          }
        }
        const { helpEvents, ties, goals, experiences, lessons, internship } = version.content
        expect([helpEvents, ties, goals, experiences, lessons, internship].flat()).toEqual([undefined])
      }
    }),
    { numRuns: runs },
  )
})

const maja = caseFileSchema.parse(majaJson)
const begin = '2026-12-03T13:00:00+01:00'
const later = '2026-12-08T13:00:00+01:00'
const change = (file: CaseFile, of: Partial<CaseFile['meetings'][number]>): CaseFile => ({
  ...file,
  meetings: file.meetings.map((one) => (one.id === 'N1' ? { ...one, ...of } : one)),
})
const meeting = maja.meetings[0]
const decisions = meeting?.decisions ?? []
const ids = (copy: ReturnType<typeof summary> | undefined) => copy?.decisions.map(({ id }) => id)

test('the page knows what was added, changed and removed, as far as its reader may see it', () => {
  const mended = change(maja, {
    decisions: [
      ...decisions
        .filter(({ id }) => id !== 'B1')
        .map((one) => (one.id === 'B4' ? { ...one, text: 'Vi lover ikke praktikstart.' } : one)),
      { id: 'B6', text: 'Ny beslutning om gæld.', lifeArea: 'debt', level: 'all' },
    ],
  })
  const versions = [frozen(maja, 'N1', begin), frozen(mended, 'N1', later, 2)]
  const changes = (reader: string) => {
    const [before = null, after = null] = copiesOf(versions, 'N1', { file: mended, at: later }, reader)
    return lineChanges(before, after).map(({ id, before, after }) => [
      id,
      before ? (after ? 'changed' : 'removed') : 'added',
    ])
  }
  expect(changes('citizen')).toEqual([
    ['B1', 'removed'],
    ['B4', 'changed'],
    ['B6', 'added'],
  ])
  // Mormor sees housing and no debt; the school neither.
  expect(changes('M13')).toEqual([
    ['B1', 'removed'],
    ['B4', 'changed'],
  ])
  expect(changes('M5')).toEqual([])
})

test('a number of the round that is corrected is told as a change, to those who see the round', () => {
  const question = 'Tror du på planen?'
  const round = (value: number) => change(maja, { scales: [{ by: 'citizen', question, value }] })
  const versions = [frozen(round(3), 'N1', begin), frozen(round(8), 'N1', later, 2)]
  const changes = (reader: string) => {
    const [before = null, after = null] = copiesOf(versions, 'N1', { file: round(8), at: later }, reader)
    return lineChanges(before, after)
  }
  const told = [
    {
      list: 'scales',
      id: `citizen ${question}`,
      before: { by: 'citizen', question, value: 3 },
      after: { by: 'citizen', question, value: 8 },
    },
  ]
  expect(changes('citizen')).toEqual(told)
  expect(changes('M1')).toEqual(told)
  // The school is there for its own items alone.
  expect(changes('M5')).toEqual([])
})

test('a line that was put in the wrong life area is closed in the old version too, before the new one is published', () => {
  const version = frozen(maja, 'N1', begin)
  expect(ids(copiesOf([version], 'N1', { file: maja, at: begin }, 'M13')[0])).toContain('B4')
  const moved = change(maja, {
    decisions: decisions.map((one) => (one.id === 'B4' ? { ...one, lifeArea: 'debt' as const } : one)),
  })
  expect(ids(copiesOf([version], 'N1', { file: moved, at: later }, 'M13')[0])).not.toContain('B4')
  expect(ids(copiesOf([version], 'N1', { file: moved, at: later }, 'citizen')[0])).toContain('B4')
})

test('a consent given later opens the version in force, never one that was replaced', () => {
  const given: CaseFile = {
    ...maja,
    consents: [
      ...maja.consents,
      {
        id: 'C-new',
        recipient: 'M13',
        lifeArea: 'debt',
        shows: ['all'],
        basis: 'consent',
        from: '2026-12-04',
        until: '2027-05-31',
        method: 'written',
      },
    ],
  }
  const version = frozen(maja, 'N1', begin)
  const now = { file: given, at: later }
  expect(ids(copiesOf([version], 'N1', now, 'M13')[0])).toContain('B3')
  const [replaced, inForce] = copiesOf([version, frozen(given, 'N1', later, 2)], 'N1', now, 'M13')
  expect(ids(replaced ?? undefined)).not.toContain('B3')
  expect(ids(inForce ?? undefined)).toContain('B3')
})

test('how many lines a consent showed, which others showed as well not counted', () => {
  const version = frozen(maja, 'N1', begin)
  const count = (id: string) => {
    const consents = maja.consents.map((one) => (one.id === id ? { ...one, withdrawnOn: '2026-12-04' } : one))
    const consent = consents.find((one) => one.id === id)
    return consent && linesShownBy(version, 'N1', { ...maja, consents }, consent, begin)
  }
  expect(count('C-M13-housing')).toBeGreaterThanOrEqual(2)
  // Nothing in the summary is about the mentor's debt consent but the decision and, in the plan too, the follow-up.
  expect(count('C-M11-debt')).toBe(2)
})
