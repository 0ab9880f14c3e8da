import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { batonHolder } from '../../src/domain/baton.ts'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { dayOf } from '../../src/domain/days.ts'
import { insights } from '../../src/domain/insights.ts'
import { room, visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'

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
