import type { CaseFile } from './case-file.ts'
import type { Command } from './command.ts'
import { compareInstants } from './instants.ts'
import { invitedTo } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { nameOnly } from './name-only.ts'

// A link for somebody without an account: a contact, the citizen or who is only a name; one meeting, for a time. Beside
// it a code of six digits, told in another way, stands before what it shows.

/** After so many wrong codes the link is closed until a new one is made. */
export const mostWrongCodes = 5

const dayMs = 24 * 60 * 60_000
const daysAfterMeeting = 14
const mostDays = 90

/** What decides whether a link still leads somewhere. Instants. */
export interface LinkLife {
  expiresAt: string
  revokedAt: string | null
  wrongCodes: number
}

export const closedLinkStates = ['revoked', 'expired', 'used_up'] as const
export type ClosedLinkState = (typeof closedLinkStates)[number]

/** Why a link shows nothing any more at an instant; undefined while it does. */
export function whyClosed(link: LinkLife, now: string): ClosedLinkState | undefined {
  if (link.revokedAt !== null) return 'revoked'
  if (compareInstants(link.expiresAt, now) <= 0) return 'expired'
  return link.wrongCodes >= mostWrongCodes ? 'used_up' : undefined
}

/**
 * Until when a link made now is good, an instant: 14 days after the meeting, and 90 days at most, as also for a meeting
 * without a time. Undefined when that has passed.
 */
export function linkExpiry(
  { start, end = start }: { start?: string | undefined; end?: string | undefined },
  now: string,
): string | undefined {
  const latest = Date.parse(now) + mostDays * dayMs
  const until = end === undefined ? latest : Math.min(Date.parse(end) + daysAfterMeeting * dayMs, latest)
  return until > Date.parse(now) ? new Date(until).toISOString() : undefined
}

/** Somebody who is connected to a contact, and may sign in when they have an e-mail. */
type Connected = { recipient: string; email: string | null }

/** Whether somebody signs in to read a case, and needs no link. In a demo everybody can be anybody, without an account. */
export const hasAccount = (
  { coordinator }: Pick<CaseFile, 'coordinator'>,
  recipient: string,
  connected: readonly Connected[],
): boolean =>
  recipient === coordinator || connected.some((one) => one.recipient === recipient && one.email !== null)

/** Who takes part in a meeting with no person of their own to sign in as. */
export const withoutAccount = (
  file: Pick<CaseFile, 'coordinator'>,
  meeting: Meeting,
  connected: readonly Connected[],
): string[] =>
  invitedTo(meeting)
    .map(({ recipient }) => recipient)
    .filter((recipient) => !hasAccount(file, recipient, connected))

/**
 * What a guest may write: their own status to the meeting of their link, and what the citizen waits for with them. Who is
 * only a name writes nothing in the case.
 */
export const mayGuestSend = (
  command: Command,
  { meeting, recipient }: { meeting: string; recipient: string },
): boolean => {
  if (nameOnly(recipient) !== undefined) return false
  if (command.type === 'addWait') return command.wait.contact === recipient
  return (command.type === 'writeStatus' || command.type === 'removeStatus') && command.meeting === meeting
}
