import { z } from 'zod'
import { date } from './values.ts'

/** More would leave no year to work in. */
const mostClosingDays = 60

/** A day of any year, `12-24`. The 29th of February is one. */
const monthDay = z.string().refine((day) => date.safeParse(`2000-${day}`).success, { error: 'not_a_date' })

/** The days of the year a municipality is closed beside the public holidays: each once, in order. */
export const closingDaysSchema = z
  .array(monthDay)
  .max(mostClosingDays, { error: 'too_many' })
  .transform((days) => [...new Set(days)].toSorted())
