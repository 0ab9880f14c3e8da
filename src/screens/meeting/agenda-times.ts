import { addMinutes } from '../../domain/copenhagen-time.ts'
import type { VisibleMeeting } from '../../domain/visible-case-file.ts'

/**
 * When each item begins, by its id. Only for who sees the whole agenda: where items are missing, the times of those
 * after them cannot be known.
 */
export function agendaTimes({ start, agenda }: VisibleMeeting, seesAll: boolean): Map<string, string> {
  const times = new Map<string, string>()
  if (start === undefined || !seesAll) return times
  let minutes = 0
  for (const item of agenda) {
    times.set(item.id, addMinutes(start, minutes))
    minutes += item.minutes
  }
  return times
}

/** Whether a reader sees every item: those who run it, the citizen, and whoever is there all the time. */
export const seesWholeAgenda = ({ participants }: VisibleMeeting, me: string, runs: boolean): boolean =>
  runs || me === 'citizen' || participants.some(({ contact, items }) => contact === me && items === undefined)
