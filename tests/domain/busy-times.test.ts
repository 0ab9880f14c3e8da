import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { busyTimes } from '../../src/domain/finding-time/busy-times.ts'
import { bestSlots } from '../../src/domain/finding-time/slots.ts'
import expectedSlots from '../expected/slots.json' with { type: 'json' }

const bytes = (text: string) => new TextEncoder().encode(text)
const calendar = (lines: string) =>
  bytes(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines.trim().replaceAll('\n', '\r\n')}\r\nEND:VCALENDAR\r\n`)
const event = (lines: string) =>
  calendar(`BEGIN:VEVENT\nUID:a\n${lines.trim()}\nSUMMARY:Hemmelig samtale\nEND:VEVENT`)
const week = { from: '2027-03-22', to: '2027-04-02' }
const autumn = { from: '2026-10-19', to: '2026-10-30' }

const fictional = (name: string, window: { from: string; to: string }) => {
  const found = busyTimes(readFileSync(new URL(`../../mocks/calendars/${name}.ics`, import.meta.url)), window)
  if ('problem' in found) throw new Error(found.problem)
  return { id: name, busy: found.busy }
}

test('the first ten slots of the fictional calendars', () => {
  const { query, windows } = expectedSlots
  const [from = '', to = ''] = windows.december.window
  const window = { from, to }
  const found = bestSlots({
    window,
    durationMinutes: query.minutes,
    gridMinutes: query.grid,
    workingHours: { from: query.earliest, to: query.latest },
    closingDays: query.closingDays,
    required: query.required.map((name) => fictional(name, window)),
    optional: query.optional.map((name) => fictional(name, window)),
    limit: 1000,
  })
  expect(found).toHaveLength(windows.december.allRequiredFree)
  expect(found.slice(0, 10)).toEqual(
    windows.december.slots.map(({ start, end, optionalFree }) => ({
      start,
      end,
      missing: query.optional.filter((id) => !optionalFree.includes(id)),
    })),
  )
})

describe('what is busy', () => {
  const tuesdays = (zone: string) =>
    `DTSTART;TZID=${zone}:20270323T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2`
  const acrossSpring = [
    ['2027-03-23T08:00:00Z', '2027-03-23T09:00:00Z'],
    ['2027-03-30T07:00:00Z', '2027-03-30T08:00:00Z'],
  ]

  test.each([
    ['Europe/Copenhagen', acrossSpring],
    ['"Romance Standard Time"', acrossSpring],
    ['/freeassociation.sourceforge.net/Europe/Copenhagen', acrossSpring],
    [
      'Europe/London',
      acrossSpring.map((one) =>
        one.map((at) => at.replace(/T0(\d)/, (_, hour) => `T${String(Number(hour) + 1).padStart(2, '0')}`)),
      ),
    ],
  ])('in the zone %s, without its description, over the change of the clock', (zone, busy) => {
    expect(busyTimes(event(tuesdays(zone)), week)).toEqual({ busy })
  })

  test('in a zone that the file alone knows', () => {
    const own = `BEGIN:VTIMEZONE\nTZID:Vores tid\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE`
    const ics = calendar(`${own}\nBEGIN:VEVENT\nUID:a\n${tuesdays('Vores tid')}\nEND:VEVENT`)
    expect(busyTimes(ics, week)).toEqual({ busy: acrossSpring })
  })

  test.each([
    [
      'a time without a zone is in Copenhagen',
      'DTSTART:20261026T100000\nDTEND:20261026T110000',
      [['2026-10-26T09:00:00Z', '2026-10-26T10:00:00Z']],
    ],
    ['a day of 25 hours', 'DTSTART;VALUE=DATE:20261025', [['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']]],
    [
      'an excluded time, an added one and one moved',
      'DTSTART:20261020T080000Z\nDTEND:20261020T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261021T080000Z\nRDATE:20261026T120000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261022T080000Z\nDTSTART:20261023T080000Z\nDTEND:20261023T083000Z',
      [
        ['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'],
        ['2026-10-23T08:00:00Z', '2026-10-23T08:30:00Z'],
        ['2026-10-26T12:00:00Z', '2026-10-26T13:00:00Z'],
      ],
    ],
    [
      'the last time, exactly at the end',
      'DTSTART;TZID=Europe/Copenhagen:20261023T090000\nDURATION:PT30M\nRRULE:FREQ=DAILY;UNTIL=20261026T080000Z\nEXDATE;VALUE=DATE:20261024,20261025',
      [
        ['2026-10-23T07:00:00Z', '2026-10-23T07:30:00Z'],
        ['2026-10-26T08:00:00Z', '2026-10-26T08:30:00Z'],
      ],
    ],
    [
      'a recurrence since long ago',
      'DTSTART:19900101T080000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1MO',
      [['2026-10-26T08:00:00Z', '2026-10-26T09:00:00Z']],
    ],
    [
      'every other week since long ago, once left out, over the change of the clock',
      'DTSTART;TZID=Europe/Copenhagen:20120103T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,MO\nEXDATE;TZID=Europe/Copenhagen:20261019T090000',
      [['2026-10-20T07:00:00Z', '2026-10-20T08:00:00Z']],
    ],
    [
      'three days each week since long ago, into the window from before it',
      'DTSTART;VALUE=DATE:20120106\nDURATION:P3D\nRRULE:FREQ=WEEKLY',
      [
        ['2026-10-22T22:00:00Z', '2026-10-25T23:00:00Z'],
        ['2026-10-29T23:00:00Z', '2026-10-30T23:00:00Z'],
      ],
    ],
    [
      'overlapping and touching ones are one',
      'DTSTART:20261020T080000Z\nDTEND:20261020T090000Z\nRDATE:20261020T083000Z,20261020T093000Z',
      [['2026-10-20T08:00:00Z', '2026-10-20T10:30:00Z']],
    ],
    [
      'what began before the window',
      'DTSTART:20261001T080000Z\nDTEND:20261019T090000Z',
      [['2026-10-18T22:00:00Z', '2026-10-19T09:00:00Z']],
    ],
    [
      'a start that its rule does not name counts as the first time',
      'DTSTART:20261020T080000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261022T080000Z',
      [
        ['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'],
        ['2026-10-21T08:00:00Z', '2026-10-21T09:00:00Z'],
      ],
    ],
    [
      'an added period with a length of its own',
      'DTSTART:20261020T080000Z\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20261021T080000Z/PT3H,20261022T080000Z/20261022T083000Z',
      [
        ['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'],
        ['2026-10-21T08:00:00Z', '2026-10-21T11:00:00Z'],
        ['2026-10-22T08:00:00Z', '2026-10-22T08:30:00Z'],
      ],
    ],
    [
      'a change of one time and all later ones, but one that was moved again',
      'DTSTART;TZID=Europe/Copenhagen:20261019T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=9\nEXDATE;TZID=Europe/Copenhagen:20261024T100000,20261025T100000\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20261022T100000\nDTSTART;TZID=Europe/Copenhagen:20261022T130000\nDURATION:PT30M\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Europe/Copenhagen:20261026T100000\nDTSTART;TZID=Europe/Copenhagen:20261026T080000\nDURATION:PT15M',
      [
        ['2026-10-19T08:00:00Z', '2026-10-19T09:00:00Z'],
        ['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'],
        ['2026-10-21T08:00:00Z', '2026-10-21T09:00:00Z'],
        ['2026-10-22T11:00:00Z', '2026-10-22T11:30:00Z'],
        ['2026-10-23T11:00:00Z', '2026-10-23T11:30:00Z'],
        ['2026-10-26T07:00:00Z', '2026-10-26T07:15:00Z'],
        ['2026-10-27T12:00:00Z', '2026-10-27T12:30:00Z'],
      ],
    ],
    ['cancelled', 'DTSTART:20261020T080000Z\nDTEND:20261020T090000Z\nSTATUS:CANCELLED', []],
    ['transparent', 'DTSTART:20261020T080000Z\nDTEND:20261020T090000Z\nTRANSP:TRANSPARENT', []],
    ['nothing lasts no time', 'DTSTART:20261020T080000Z', []],
    [
      'an older version of the same event',
      'SEQUENCE:2\nDTSTART:20261020T080000Z\nDTEND:20261020T090000Z\nSTATUS:CANCELLED\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSEQUENCE:1\nDTSTART:20261020T080000Z\nDTEND:20261020T090000Z',
      [],
    ],
  ])('%s', (_, lines, busy) => {
    expect(busyTimes(event(lines), autumn)).toEqual({ busy })
  })

  test('a published free/busy calendar', () => {
    const ics = calendar(
      'BEGIN:VFREEBUSY\nUID:f\nFREEBUSY:20261020T080000Z/PT1H,20261021T080000Z/20261021T090000Z\nFREEBUSY;FBTYPE=FREE:20261022T080000Z/PT1H\nEND:VFREEBUSY',
    )
    expect(busyTimes(ics, autumn)).toEqual({
      busy: [
        ['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'],
        ['2026-10-21T08:00:00Z', '2026-10-21T09:00:00Z'],
      ],
    })
  })

  test('in any encoding, with lines folded anywhere', () => {
    const text = new TextDecoder()
      .decode(event('DTSTART:20261020T\n 080000Z\nDTEND:20261020T090000Z'))
      .replace('Hemmelig', 'Fortrolig på Ærø\r\nog en linje for meget')
    const busy = [['2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z']]
    for (const one of [
      bytes(text),
      bytes(`\uFEFF${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      bytes(text.replaceAll('\r\n', '\n')),
    ])
      expect(busyTimes(one, autumn)).toEqual({ busy })
  })
})

describe('what cannot be read is refused, and never quoted', () => {
  test.each([
    ['', 'not_a_calendar'],
    ['hej', 'not_a_calendar'],
    ['BEGIN:VCARD\nEND:VCARD', 'not_a_calendar'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261020T080000Z', 'not_a_calendar'],
  ])('%j', (text, problem) => expect(busyTimes(bytes(text), autumn)).toEqual({ problem }))

  test.each([
    ['DTEND:20261020T080000Z', 'not_a_time'],
    ['DTSTART:20261345T080000Z', 'not_a_time'],
    ['DTSTART;TZID=Eget kontor:20261020T080000', 'unknown_time_zone'],
    ['DTSTART:20000101T080000Z\nRRULE:FREQ=SECONDLY', 'too_long'],
    ['DTSTART:20000101T080000Z\nRRULE:FREQ=TIT', 'not_a_calendar'],
  ])('%s', (lines, problem) => expect(busyTimes(event(lines), autumn)).toEqual({ problem }))
})
