import type { CaseFile } from '../domain/case-file.ts'
import { addWorkingDays, dayOf } from '../domain/days.ts'
import { frozenContent } from '../domain/summary-version.ts'
import { findClosingDays } from './store/closing-days.ts'
import { findReviewDays } from './store/review-days.ts'
import {
  findReviewsBefore,
  findVersions,
  insertVersion,
  type StoredVersion,
} from './store/summary-versions.ts'
import type { Tx } from './store/transaction.ts'

const numberOfReviews = (file: CaseFile, meetingId: string): number =>
  file.meetings.find(({ id }) => id === meetingId)?.reviews.length ?? 0

/** Keeps a summary as it is published now, for good, with the day by which it is to be reviewed. Gives all versions. */
export async function publishVersion(
  tx: Tx,
  file: CaseFile,
  meeting: string,
  { person, now }: { person: string; now: string },
): Promise<StoredVersion[]> {
  const about = { case: file.citizen.id, meeting }
  const before = await findVersions(tx, about)
  const version = {
    number: (before.at(-1)?.number ?? 0) + 1,
    publishedAt: now,
    reviewBy: addWorkingDays(dayOf(now), await findReviewDays(tx), await findClosingDays(tx)),
    reviewsBefore: numberOfReviews(file, meeting),
    content: frozenContent(file, meeting),
  }
  await insertVersion(tx, about, { ...version, publishedBy: person })
  return [...before, version]
}

/** Keeps the summaries that a case comes with published, as their first versions. */
export async function keepPublished(tx: Tx, file: CaseFile, now: string): Promise<void> {
  for (const { id, state } of file.meetings)
    if (state === 'published') await insertFirst(tx, file, id, { person: null, now })
}

/** Before a correction is opened: a summary that was published before versions were kept is one from now on. */
export async function keepFirst(
  tx: Tx,
  file: CaseFile,
  meeting: string,
  by: { person: string; now: string },
): Promise<void> {
  const isKept = (await findReviewsBefore(tx, { case: file.citizen.id, meeting })) !== undefined
  if (!isKept) await insertFirst(tx, file, meeting, by)
}

/** The first version of a summary that was published elsewhere, or earlier: no day was set for its review. */
const insertFirst = (
  tx: Tx,
  file: CaseFile,
  meeting: string,
  { person, now }: { person: string | null; now: string },
): Promise<void> =>
  insertVersion(
    tx,
    { case: file.citizen.id, meeting },
    {
      number: 1,
      publishedAt: now,
      publishedBy: person,
      reviewBy: null,
      reviewsBefore: numberOfReviews(file, meeting),
      content: frozenContent(file, meeting),
    },
  )
