import { readFileSync } from 'node:fs'
import ical from 'node-ical'
import { describe, expect, test } from 'vitest'
import { instantAt } from '../../src/domain/copenhagen-time.ts'
import { addDays } from '../../src/domain/days.ts'
import { busyTimes } from '../../src/domain/finding-time/busy-times.ts'

const window = { from: '2026-09-01', to: '2027-08-31' }

const midnight = (day: string): number => Date.parse(instantAt(day, '00:00') ?? '')

/** The other reader gives a day as its midnight on this machine's own clock. */
const wholeDay = (date: Date): number => {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return midnight([year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'))
}

type Span = [start: number, end: number]

/** The same by another reader of calendars, with a recurrence of its own. */
function secondReading(text: string): Span[] {
  const [from, to] = [midnight(window.from), midnight(addDays(window.to, 1))]
  const busy = Object.values(ical.sync.parseICS(text))
    .flatMap((event) =>
      event?.type !== 'VEVENT'
        ? []
        : ical.expandRecurringEvent(event, {
            from: new Date(from - 90 * 86_400_000),
            to: new Date(to),
            expandOngoing: true,
          }),
    )
    .filter(({ event }) => event.transparency !== 'TRANSPARENT' && event.status !== 'CANCELLED')
    .map(({ start, end, isFullDay }) => (isFullDay ? [wholeDay(start), wholeDay(end)] : [+start, +end]))
    .map(([start = 0, end = 0]): Span => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
  const joined: Span[] = []
  for (const one of busy) {
    const last = joined.at(-1)
    if (last && one[0] <= last[1]) last[1] = Math.max(last[1], one[1])
    else joined.push(one)
  }
  return joined
}

describe('the fictional calendars, as a second reader has them', () => {
  test.each(['bo', 'henrik', 'laege', 'mormor', 'pia', 'signe'])('%s', (name) => {
    const bytes = readFileSync(new URL(`../../mocks/calendars/${name}.ics`, import.meta.url))
    const found = busyTimes(bytes, window)
    if ('problem' in found) throw new Error(found.problem)
    const instants = found.busy.map(([start, end]) => [Date.parse(start), Date.parse(end)])
    expect(instants.length).toBeGreaterThan(20)
    expect(instants).toEqual(secondReading(bytes.toString('utf8')))
  })
})
