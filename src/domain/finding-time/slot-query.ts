import { z } from 'zod'
import { daysBetween, defaultClosingDays } from '../days.ts'
import { compareInstants } from '../instants.ts'
import { clockTime, date, id, instant } from '../values.ts'

/** What is asked for is planned a year ahead at most: a longer window is a mistake, and would keep a server busy. */
const mostDays = 366
const mostPeople = 50
const mostBusyTimes = 10_000
const minutesADay = 1440

const hours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'ends_before_start' })

/** From an instant to another; an empty one takes no time. */
export const interval = z
  .tuple([instant, instant])
  .refine(([start, end]) => compareInstants(start, end) <= 0, { error: 'ends_before_start' })
const intervals = z.array(interval).max(mostBusyTimes)

const person = z.strictObject({
  id,
  /** When they cannot come, in any order; may overlap. */
  busy: intervals,
  /** When they would rather not. */
  ifNeedBe: intervals.exactOptional(),
  /** When they work, where it is not as the others. */
  workingHours: hours.exactOptional(),
  /** From where they are busy to the meeting: free this long before and after, unless they take part by phone. */
  travelMinutes: z.int().min(0).max(minutesADay).exactOptional(),
})

const people = z.array(person).max(mostPeople)

const countOf = ({ busy, ifNeedBe = [] }: SlotPerson): number => busy.length + ifNeedBe.length

/** What a meeting needs of its time. */
export const slotQuerySchema = z
  .strictObject({
    /** The first and the last day. The rule of summer time is the one in force since 1996. */
    window: z
      .strictObject({ from: date, to: date })
      .refine(({ from }) => from >= '1996', { error: 'too_early' })
      .refine(({ from, to }) => from <= to, { error: 'ends_before_start' })
      .refine(({ from, to }) => daysBetween(from, to) < mostDays, { error: 'too_long' }),
    durationMinutes: z.int().min(1).max(minutesADay),
    /** A slot begins a whole number of these after the working hours do. */
    gridMinutes: z.int().min(1).max(minutesADay),
    workingHours: hours,
    /** Days of any year, `12-24`, beside the public holidays. */
    closingDays: z
      .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'not_a_date' }))
      .max(mostDays)
      .default([...defaultClosingDays]),
    required: people,
    optional: people.default([]),
    limit: z.int().min(1).max(1000).default(10),
  })
  .refine(
    ({ required, optional }) =>
      [...required, ...optional].reduce((sum, one) => sum + countOf(one), 0) <= mostBusyTimes,
    { error: 'too_many' },
  )

export type SlotQuery = z.infer<typeof slotQuerySchema>
export type SlotPerson = z.infer<typeof person>
