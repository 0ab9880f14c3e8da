import type { CaseFile } from '../domain/case-file.ts'
import { isOneAddress } from '../domain/invitation.ts'
import { summary } from '../domain/summary.ts'
import { lineChanges, visibleVersion } from '../domain/summary-version.ts'
import { visible } from '../domain/visible.ts'
import type { RouteOptions } from './options.ts'
import { deliveryBy } from './queue-invitations.ts'
import { insertMessages } from './store/invitations.ts'
import { findMemberships } from './store/memberships.ts'
import { findVersionReadings, type StoredVersion } from './store/summary-versions.ts'
import { enter, type Tx } from './store/transaction.ts'

const dayMs = 86_400_000
/** For so long a mail that cannot be sent is tried again. */
const days = 7

/**
 * Writes the mails that say a summary has been corrected, in the transaction that publishes the correction: to whoever read
 * an older version with an account of their own and finds something changed in their copy. Who never read it, sees no change,
 * or has read the correction first gets none.
 */
export async function queueCorrections(
  tx: Tx,
  file: CaseFile,
  meetingId: string,
  versions: readonly StoredVersion[],
  by: { person: string; now: string } & Pick<RouteOptions, 'newId' | 'mail'>,
): Promise<void> {
  const about = { case: file.citizen.id, meeting: meetingId }
  const [published, before] = [versions.at(-1), versions.at(-2)]
  if (!published || !before || (await deliveryBy(tx, by.mail)) !== 'mail') return
  await enter(tx, { scope: 'person', person: by.person, managedCase: about.case })
  const readings = await findVersionReadings(tx, about)
  const reviews = file.meetings.find(({ id }) => id === meetingId)?.reviews ?? []
  const citizenHasRead = reviews.some(({ by: who }, n) => who === 'citizen' && n >= before.reviewsBefore)
  const now = { file, at: by.now }

  const due = (await findMemberships(tx, about.case)).flatMap(({ recipient, person, email }) => {
    const read = readings.filter((one) => one.person === person).map((one) => one.version)
    const last = versions.findLast(({ number }) => number < published.number && read.includes(number))
    if (!last || person === by.person || email === null || !isOneAddress(email)) return []
    if (recipient === 'citizen' && citizenHasRead) return []
    if (!visible(file, recipient, by.now)) return []
    const copy = (version: StoredVersion) => {
      const view = visibleVersion(version, now, [recipient], version !== published)
      return view && summary(view, meetingId)
    }
    return lineChanges(copy(last), copy(published)).length > 0 ? [{ recipient, address: email }] : []
  })
  if (due.length === 0) return
  await insertMessages(
    tx,
    { ...about, newUid: by.newId(), at: by.now },
    due.map(({ recipient, address }) => ({
      id: by.newId(),
      recipient,
      address: address.toLowerCase(),
      kind: 'corrected' as const,
      required: false,
      start: by.now,
      end: new Date(Date.parse(by.now) + days * dayMs).toISOString(),
      place: null,
      state: 'queued' as const,
    })),
  )
}
