import { z } from 'zod'
import { isLonger, longestText } from './text-limits.ts'
import { bases, helpTypes, levels, lifeAreas } from './vocabulary.ts'

/** Plain text of at most `max` characters. */
export const textOf = (max: number) =>
  z
    .string()
    .refine((text) => !isLonger(text, max), { error: 'too_long' })
    .meta({ maxLength: max })

/** Plain text, at most 4,000 characters. */
export const text = textOf(longestText)

export const id = text.min(1)

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const dateExists = (date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  // ISO 8601 has a year 0; a database has none.
  return year > 0 && day <= (lengths[month - 1] ?? 0)
}

/** A calendar date that exists, ISO 8601: `2026-12-03`. */
export const date = z
  .string()
  .refine((value) => datePattern.test(value) && dateExists(value), { error: 'not_a_date' })
  .meta({ format: 'date', pattern: datePattern.source })

/** A time of day in Copenhagen, `09:00`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' })

const instantPattern =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** A point in time with an offset, ISO 8601: `2026-12-03T10:00:00+01:00`. */
export const instant = z
  .string()
  .refine(
    (value) => {
      const day = instantPattern.exec(value)?.[1]
      return day !== undefined && dateExists(day)
    },
    { error: 'not_an_instant' },
  )
  .meta({ format: 'date-time', pattern: instantPattern.source })

export const lifeArea = z.enum(lifeAreas)
export const level = z.enum(levels)
export const basis = z.enum(bases)
export const helpType = z.enum(helpTypes)
/** 0 we do it for you .. 4 you do it yourself. */
export const helpLevel = z.int().min(0).max(4)
/** The evaluation's and the citizen's scale, 0..10. */
export const zeroToTen = z.int().min(0).max(10)
/** Who wrote an item: a contact. */
export const recordedBy = id.exactOptional()
