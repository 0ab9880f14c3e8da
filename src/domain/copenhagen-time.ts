import { tzOffset } from '@date-fns/tz/tzOffset'

const zone = 'Europe/Copenhagen'
/** Minutes ahead of UTC: summer time first, so that an hour told twice is the earlier of the two. */
const offsets = [120, 60] as const
const minute = 60_000

/**
 * The instant, with its offset, of a clock time (`HH:mm`) on a day in Copenhagen. Null when the clock never shows it:
 * in the hour that is skipped when summer time begins.
 */
export function instantAt(day: string, time: string): string | null {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const offset = offsets.find((ahead) => tzOffset(zone, new Date(shown - ahead * minute)) === ahead)
  return offset === undefined ? null : `${day}T${time}:00+0${offset / 60}:00`
}

/** What the clock shows in Copenhagen at an instant, `HH:mm`. */
export function clockTime(instant: string): string {
  const moment = Date.parse(instant)
  return new Date(moment + tzOffset(zone, new Date(moment)) * minute).toISOString().slice(11, 16)
}

/** The instant some minutes later, with the offset Copenhagen has then. */
export function addMinutes(instant: string, minutes: number): string {
  const moment = Date.parse(instant) + minutes * minute
  const ahead = tzOffset(zone, new Date(moment))
  const shown = new Date(moment + ahead * minute).toISOString().slice(0, 19)
  return `${shown}+0${ahead / 60}:00`
}
