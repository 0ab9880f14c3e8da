import type { Consent } from './consent.ts'
import { compareInstants } from './instants.ts'
import type { Meeting } from './meeting.ts'

interface Bounds {
  from?: string
  until?: string
  withdrawnOn?: string
}

/** Whether something holds on a day: both bounds included, one not given does not bind; gone from `withdrawnOn` on. */
export const holdsOn = ({ from, until, withdrawnOn }: Bounds, day: string): boolean =>
  (from === undefined || from <= day) &&
  (until === undefined || day <= until) &&
  (withdrawnOn === undefined || day < withdrawnOn)

/** Whether a consent is in force at an instant, `day` in Copenhagen; one for a meeting only during that meeting. */
export function isInForce(
  consent: Consent,
  meetings: readonly Pick<Meeting, 'id' | 'start' | 'end'>[],
  at: string,
  day: string,
): boolean {
  if (!holdsOn(consent, day)) return false
  if (consent.meeting === undefined) return true
  const meeting = meetings.find(({ id }) => id === consent.meeting)
  if (meeting?.start === undefined || meeting.end === undefined) return false
  return compareInstants(meeting.start, at) <= 0 && compareInstants(at, meeting.end) <= 0
}
