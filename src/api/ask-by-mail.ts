import type { CaseFile } from '../domain/case-file.ts'
import { asksDue } from '../domain/delivery.ts'
import { inviteesOf, isAboutTimes } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { hasAccount, whyClosed } from '../domain/personal-link.ts'
import { answeredAll } from '../domain/poll.ts'
import { makeLink } from './make-link.ts'
import type { RouteOptions } from './options.ts'
import { deliveryBy } from './queue-invitations.ts'
import { findMessages, insertMessages, queueLink } from './store/invitations.ts'
import { findMemberships } from './store/memberships.ts'
import { findLinks, type StoredLink } from './store/personal-links.ts'
import { findPoll, findPollAnswers } from './store/polls.ts'
import { enter, type Tx } from './store/transaction.ts'

/** The code of a link that a mail carries: told once, to the coordinator, who tells it in another way. */
export interface LinkCode {
  recipient: string
  code: string
}

/**
 * Writes the mails that ask when people can, in the transaction that asks about the times: to whoever has an address, and
 * for whoever has no account and no open link with a new link. Gives those links' codes. Where nothing is mailed, nothing is
 * written. The case must be locked.
 */
export async function askByMail(
  tx: Tx,
  file: CaseFile,
  meeting: Meeting,
  by: { person: string; now: string; isNew: boolean } & Pick<RouteOptions, 'newId' | 'mail'>,
): Promise<LinkCode[]> {
  const caseId = file.citizen.id
  const about = { case: caseId, meeting: meeting.id }
  const times = (await findPoll(tx, caseId, meeting.id))?.times ?? []
  const [first] = times
  const last = times.at(-1)
  if (!first || !last || (await deliveryBy(tx, by.mail)) !== 'mail') return []
  await enter(tx, { scope: 'person', person: by.person, managedCase: caseId })
  const connected = await findMemberships(tx, caseId)
  const answered = answeredAll(times, await findPollAnswers(tx, caseId, meeting.id))
  // Whoever asks knows of it.
  const invitees = inviteesOf(file, meeting, connected).filter((one) => one.recipient !== file.coordinator)
  const before = await findMessages(tx, caseId, [meeting.id])
  const due = asksDue(invitees, before, answered, by.isNew)
  if (due.length === 0) return []
  const messages = due.map(({ recipient, address, required }) => ({
    id: by.newId(),
    recipient,
    address,
    required,
    kind: 'ask' as const,
    start: first.start,
    end: last.end,
    place: null,
    state: address === null ? ('no_address' as const) : ('queued' as const),
    byLink: !hasAccount(file, recipient, connected),
  }))
  await insertMessages(tx, { ...about, newUid: by.newId(), at: by.now }, messages)

  if (!by.mail?.carriesLinks) return []
  const links = await findLinks(tx, about)
  // A link that a mail was to carry is made at that mail's instant: nobody has it when the mail was never sent.
  const isLost = (link: StoredLink) =>
    link.openedAt === null &&
    before.some(
      (message) =>
        message.byLink &&
        isAboutTimes(message) &&
        message.recipient === link.recipient &&
        message.createdAt === link.madeAt &&
        (message.state === 'withdrawn' || message.state === 'failed'),
    )
  const isOpen = (recipient: string) =>
    links.some(
      (link) => link.recipient === recipient && whyClosed(link, by.now) === undefined && !isLost(link),
    )
  const codes: LinkCode[] = []
  for (const { id, recipient, state, byLink } of messages) {
    if (!byLink || state !== 'queued' || isOpen(recipient)) continue
    const link = await makeLink(tx, file, { meeting: meeting.id, recipient }, by)
    if (!link) continue
    await queueLink(tx, { case: caseId, message: id, link: link.id, token: link.token })
    codes.push({ recipient, code: link.code })
  }
  return codes
}
