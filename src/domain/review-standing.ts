import type { Recipient } from './case-file.ts'
import type { Review } from './meeting.ts'
import type { VisibleMeeting } from './visible-case-file.ts'

interface Version {
  /** A date; null: none was set. */
  reviewBy: string | null
  /** How many of the meeting's reviews there were when it was published. */
  reviewsBefore: number
}

type Reviewed = Pick<VisibleMeeting, 'state' | 'reviews'>

/**
 * Somebody's reviews of the summary as it is now: the citizen reads each version before it is published, everybody else
 * after. `versions` oldest first.
 */
export function currentReviews(
  { state, reviews }: Reviewed,
  versions: readonly Pick<Version, 'reviewsBefore'>[],
  who: Recipient,
): Review[] {
  const last = versions.length - 1
  const before = who === 'citizen' && state === 'published' ? last - 1 : last
  return reviews.slice(versions[before]?.reviewsBefore ?? 0).filter(({ by }) => by === who)
}

export interface Standing {
  recipient: string
  /** Their last review; undefined: they are silent. */
  review?: Review
  /** Silent after the last day for it. */
  isLate: boolean
}

/** How far each participant but the citizen and the coordinator has come with a published summary, on a day. */
export function reviewStandings(
  coordinator: string,
  meeting: Reviewed & Pick<VisibleMeeting, 'participants'>,
  versions: readonly Version[],
  day: string,
): Standing[] {
  const reviewBy = versions.at(-1)?.reviewBy ?? null
  const asked = meeting.participants.flatMap(({ contact }) => contact ?? [])
  return [...new Set(asked)]
    .filter((recipient) => recipient !== 'citizen' && recipient !== coordinator)
    .map((recipient) => {
      const review = currentReviews(meeting, versions, recipient).at(-1)
      const isLate = !review && reviewBy !== null && day > reviewBy
      return { recipient, isLate, ...(review && { review }) }
    })
}
