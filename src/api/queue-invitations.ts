import type { CaseFile } from '../domain/case-file.ts'
import type { Change } from '../domain/change.ts'
import { inviteesOf, type Message, messagesDue } from '../domain/invitation.ts'
import { hasAccount } from '../domain/personal-link.ts'
import { votersOf } from '../domain/poll.ts'
import type { RouteOptions } from './options.ts'
import { findInvitedMeetings, findMessages, insertMessages, withdrawAsks } from './store/invitations.ts'
import { findMemberships } from './store/memberships.ts'
import { isDemo } from './store/settings.ts'
import { enter, type Tx } from './store/transaction.ts'

type Mailing = Pick<RouteOptions, 'newId' | 'mail'>

/** How messages leave this installation: by mail, or as files for their recipients. A demo sends where it was told to. */
export async function deliveryBy(tx: Tx, mail: Mailing['mail']): Promise<'mail' | 'files' | 'demo'> {
  if (!mail?.inDemo && (await isDemo(tx))) return 'demo'
  return mail === null ? 'files' : 'mail'
}

const inCalendars = ['state', 'start', 'end', 'place', 'participants', 'chair', 'minuteTaker']

/** The meetings whose calendar entries a change may touch; an address that changes may touch every one. */
function touchedMeetings(changes: readonly Change[], invited: readonly string[]): string[] {
  const edited = changes.flatMap(({ path: [list, meeting = '', field] }) =>
    list === 'meetings' && (field === undefined || inCalendars.includes(field)) ? [meeting] : [],
  )
  return changes.some(({ path: [list] }) => list === 'contacts') ? [...edited, ...invited] : edited
}

/** Writes the messages that changes of a case call for, in the transaction that makes them. The case must be locked. */
export async function queueInvitations(
  tx: Tx,
  after: CaseFile,
  changes: readonly Change[],
  by: { person: string; now: string } & Mailing,
): Promise<void> {
  if (!changes.some(({ path: [list] }) => list === 'meetings' || list === 'contacts')) return
  const invited = await findInvitedMeetings(tx, after.citizen.id)
  await queueForMeetings(tx, after, touchedMeetings(changes, invited), by)
}

/** The same when people are connected to contacts, or no longer: for every meeting that somebody was told of. */
export async function queueForPeople(
  tx: Tx,
  file: CaseFile,
  by: { person: string; now: string } & Mailing,
): Promise<void> {
  await queueForMeetings(tx, file, await findInvitedMeetings(tx, file.citizen.id), by)
}

async function queueForMeetings(
  tx: Tx,
  file: CaseFile,
  ids: string[],
  by: { person: string; now: string } & Mailing,
): Promise<void> {
  const meetings = file.meetings.filter(({ id }) => ids.includes(id))
  if (meetings.length === 0) return
  const caseId = file.citizen.id
  await enter(tx, { scope: 'person', person: by.person, managedCase: caseId })
  const connected = await findMemberships(tx, caseId)
  const sent = await findMessages(
    tx,
    caseId,
    meetings.map(({ id }) => id),
  )
  const delivery = await deliveryBy(tx, by.mail)
  const stateOf = ({ address }: Message) =>
    address === null ? 'no_address' : delivery === 'mail' ? 'queued' : 'file'
  for (const meeting of meetings) {
    const asked = meeting.state === 'polling' ? votersOf(meeting).map(({ recipient }) => recipient) : []
    await withdrawAsks(tx, { case: caseId, meeting: meeting.id }, asked)
    const before = sent.filter((message) => message.meeting === meeting.id)
    const due = messagesDue(meeting, inviteesOf(file, meeting, connected), before, by.now)
    if (due.length === 0) continue
    await insertMessages(
      tx,
      { case: caseId, meeting: meeting.id, newUid: by.newId(), at: by.now },
      due.map((message) => ({
        ...message,
        id: by.newId(),
        state: stateOf(message),
        byLink: !hasAccount(file, message.recipient, connected),
      })),
    )
  }
}
