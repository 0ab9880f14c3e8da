import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSlots, type SoughtPerson, type SoughtTime } from '../../src/domain/finding-time/sought-times.ts'
import { slotQueries } from '../oracle/random-slots.ts'
import { oracleRanking } from '../oracle/slots.ts'

const numRuns = Number(process.env.ROEDTRAAD_RUNS ?? 150)

const minute = 60_000
const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a clock and a calendar in Copenhagen show. */
function shown(instant: number) {
  const part = Object.fromEntries(copenhagen.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(part.weekday ?? '') + 1,
    time: `${part.hour}:${part.minute}`,
  }
}

type Times = SoughtPerson['busy']
const within = (times: Times, start: number, end: number) =>
  times.some(([from, to]) => {
    const [begins, ends] = [Date.parse(from), Date.parse(to)]
    return begins < ends && begins < end && start < ends
  })

/** What is true of one person at one slot, by looking at nothing else. */
function standing(person: SoughtPerson, start: number, end: number): 'free' | 'if need be' | 'away' {
  const { busy, saidNo = [], ifNeedBe = [], reachable, travelMinutes = 0 } = person
  const way = travelMinutes * minute
  const [begins, ends] = [shown(start), shown(end)]
  const isReachable =
    !reachable ||
    (reachable.days.includes(begins.day) && begins.time >= reachable.from && ends.time <= reachable.to)
  const isBusy = busy.some(
    ([from, to]) => Date.parse(from) < Date.parse(to) && within([[from, to]], start - way, end + way),
  )
  if (!isReachable || isBusy || within(saidNo, start, end)) return 'away'
  return within(ifNeedBe, start, end) ? 'if need be' : 'free'
}

/** To the millisecond: what is finer is tried with the slots themselves. */
const plain = (times: Times): Times =>
  times.map(([from, to]) => [
    new Date(Date.parse(from)).toISOString(),
    new Date(Date.parse(to)).toISOString(),
  ])

const days = fc.subarray([1, 2, 3, 4, 5], { minLength: 1 })
const soughtTimes: fc.Arbitrary<SoughtTime> = slotQueries.chain((query) => {
  const ofPerson = (person: (typeof query.required)[number]) =>
    fc
      .record(
        { days, no: fc.nat({ max: 3 }), hours: fc.boolean() },
        { requiredKeys: ['days', 'no', 'hours'] },
      )
      .map(({ days: reachableDays, no, hours }): SoughtPerson => {
        const { id, busy, ifNeedBe, travelMinutes, workingHours } = person
        return {
          id,
          busy: plain(busy.slice(no)),
          saidNo: plain(busy.slice(0, no)),
          ...(ifNeedBe && { ifNeedBe: plain(ifNeedBe) }),
          ...(travelMinutes !== undefined && { travelMinutes }),
          ...(hours && workingHours && { reachable: { days: reachableDays, ...workingHours } }),
        }
      })
  return fc
    .tuple(fc.tuple(...query.required.map(ofPerson)), fc.tuple(...query.optional.map(ofPerson)))
    .map(([required, optional]) => ({ ...query, required, optional }))
})

test('the best slots are those of trying them all, with answers, hours and travel', () => {
  const seen = { slots: 0, ifNeedBe: 0, no: 0 }
  fc.assert(
    fc.property(soughtTimes, (sought) => {
      const people = [...sought.required, ...sought.optional]
      const every = oracleRanking({ ...sought, required: [], optional: [] })
      const tried = every.map(({ start, end }) => {
        const who = (those: SoughtPerson[], as: string) =>
          those.filter((one) => standing(one, start, end) === as).map(({ id }) => id)
        return {
          start,
          end,
          missing: who(sought.optional, 'away'),
          ifNeedBe: who(people, 'if need be'),
          without: who(sought.required, 'away'),
        }
      })
      const expected = tried
        .filter(({ without }) => without.length === 0)
        .sort(
          (a, b) =>
            a.missing.length - b.missing.length || a.ifNeedBe.length - b.ifNeedBe.length || a.start - b.start,
        )
        .slice(0, sought.limit)
        .map(({ without: _, ...slot }) => slot)
      const found = findSlots(sought)
      expect(
        found.map(({ start, end, ...slot }) => ({ start: Date.parse(start), end: Date.parse(end), ...slot })),
      ).toEqual(expected)
      if (found.length > 0) seen.slots += 1
      if (found.some(({ ifNeedBe }) => ifNeedBe.length > 0)) seen.ifNeedBe += 1
      if (people.some(({ saidNo = [] }) => saidNo.length > 0)) seen.no += 1
    }),
    { numRuns },
  )
  // The test would say nothing if hardly anything ever fitted, or nobody was ever asked.
  expect(seen.slots).toBeGreaterThan(numRuns / 8)
  expect(seen.ifNeedBe).toBeGreaterThan(numRuns / 20)
  expect(seen.no).toBeGreaterThan(numRuns / 4)
}, 300_000)
