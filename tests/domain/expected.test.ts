import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { batonHolder } from '../../src/domain/baton-holder.ts'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import {
  addWorkingDays,
  dayOf,
  daysBetween,
  defaultClosingDays,
  isWorkingDay,
  publicHolidays,
} from '../../src/domain/days.ts'
import { insights } from '../../src/domain/insights.ts'
import { problems } from '../../src/domain/problems.ts'
import { room, visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { changedCase, refusals } from '../api-setup/refusals.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

/** The items seen whole, exactly as in the file, and those seen in part. */
const countItems = (seen: VisibleCaseFile, file: CaseFile): [whole: number, inPart: number] => {
  const whole = new Map(itemsOf(file).map((item) => [item.id, item]))
  const items = itemsOf(seen)
  const seenWhole = items.filter((item) => isDeepStrictEqual(item, whole.get(item.id)))
  return [seenWhole.length, items.length - seenWhole.length]
}
const itemsOf = (file: VisibleCaseFile): { id: string }[] => [
  ...file.contacts,
  ...file.waits,
  ...file.ties,
  ...file.goals,
  ...file.followUps,
  ...file.meetings.flatMap(({ statuses, decisions }) => [...statuses, ...decisions]),
  ...(file.internship?.incidents ?? []),
]

for (const name of ['maja', 'maja-during', 'joern', 'joern-during']) {
  const expected = read(`tests/expected/${name}.json`)
  const file = caseFileSchema.parse(read(`mocks/cases/${expected.case}.json`))

  test(`${name}: what each recipient sees`, () => {
    expect(Object.keys(expected.visible)).toEqual(['citizen', ...file.contacts.map(({ id }) => id)])
    for (const [recipient, seen] of Object.entries(expected.visible)) {
      expect(visible(file, recipient, expected.at), recipient).toEqual(seen)
    }
  })

  test(`${name}: what each screen in the room shows`, () => {
    for (const [meeting, items] of Object.entries(expected.rooms)) {
      for (const [item, seen] of Object.entries(items ?? {})) {
        expect(room(file, meeting, item, expected.at), `${meeting} ${item}`).toEqual(seen)
      }
    }
  })

  test(`${name}: insights of the whole and of what each recipient sees`, () => {
    const day = dayOf(expected.at)
    for (const [recipient, derived] of Object.entries(expected.insights)) {
      const seen = recipient === 'file' ? file : visible(file, recipient, expected.at)
      expect(seen && insights(seen, day), recipient).toEqual(derived)
    }
  })

  if (expected.boundaries === undefined) continue

  test(`${name}: how much each recipient sees at the boundaries`, () => {
    for (const [at, recipients] of Object.entries(expected.boundaries)) {
      for (const [recipient, counts] of Object.entries(recipients ?? {})) {
        const seen = visible(file, recipient, at)
        expect(seen && countItems(seen, file), `${at} ${recipient}`).toEqual(counts)
      }
    }
  })

  test(`${name}: who holds the baton`, () => {
    for (const [day, holder] of Object.entries(expected.baton)) {
      expect(batonHolder(file.baton, day), day).toBe(holder)
    }
  })
}

/** What else the change breaks: references to an id that it takes away. */
const knockOn: Record<string, string[]> = {
  'a contact called "citizen"': ['/ties/6/to', '/waits/5/contact'],
}

for (const refused of refusals.refused) {
  test(`refused: ${refused.what}`, () => {
    const pointers = problems(changedCase(refused)).map(({ pointer }) => pointer)
    expect(pointers).toEqual(expect.arrayContaining(refused.pointers))
    expect(pointers.filter((pointer) => !refused.pointers.includes(pointer))).toEqual(
      knockOn[refused.what] ?? [],
    )
  })
}
for (const accepted of refusals.accepted) {
  test(`accepted: ${accepted.what}`, () => {
    const file = changedCase(accepted)
    expect(problems(file)).toEqual([])
    expect(caseFileSchema.parse(file)).toEqual(file)
  })
}

const days = read('tests/expected/days.json')

test('public holidays', () => {
  for (const [year, holidays] of Object.entries(days.publicHolidays)) {
    expect(publicHolidays(Number(year))).toEqual(holidays)
  }
})

test('working days, with and without the closing days', () => {
  expect(defaultClosingDays).toEqual(days.closingDays)
  for (const { day, working, withoutClosingDays } of days.isWorkingDay) {
    expect(isWorkingDay(day), day).toBe(working)
    expect(isWorkingDay(day, []), day).toBe(withoutClosingDays)
  }
  for (const { from, day } of days.fiveWorkingDaysAfter) expect(addWorkingDays(from, 5), from).toBe(day)
})

test('the day in Copenhagen, and days between', () => {
  for (const { at, day } of days.dayInCopenhagen) expect(dayOf(at), at).toBe(day)
  for (const { from, to, days: count } of days.daysBetween) expect(daysBetween(from, to), from).toBe(count)
})
