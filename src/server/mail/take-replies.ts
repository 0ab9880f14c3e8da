import type { ImapFlow, MessageStructureObject } from 'imapflow'
import { keepReply } from '../../api/keep-reply.ts'
import { replyIn } from '../../api/read-reply.ts'
import { findMeetingByUid } from '../../api/store/invitations.ts'
import { enter, type Transact } from '../../api/store/transaction.ts'
import { compareInstants } from '../../domain/instants.ts'

interface Taking {
  transact: Transact
  /** Now, as an ISO instant. */
  now: () => string
}

/** How far one has come in a mailbox. */
export interface Progress {
  /** Of the mailbox; another one numbers its mails anew. */
  uidValidity: bigint
  lastUid: number
}

interface Mail {
  /** Whom it says it is from, lower case. */
  from: string
  /** When it came to the mailbox, an instant. */
  at: string
  source: string
}

/** In bytes; an answer is a few thousand. */
const largest = 1_000_000
const oldestDays = 60

/**
 * Takes the answers among a mailbox's unread mails from where it was left, and marks those as read. Everything else stays
 * as it is, for people. A mail that is taken twice changes nothing the second time.
 */
export async function takeReplies(client: ImapFlow, path: string, taking: Taking, before?: Progress) {
  const lock = await client.getMailboxLock(path)
  try {
    const uidValidity = client.mailbox ? client.mailbox.uidValidity : 0n
    const progress: Progress = before?.uidValidity === uidValidity ? before : { uidValidity, lastUid: 0 }
    const since = new Date(Date.parse(taking.now()) - oldestDays * 86_400_000)
    const unread = (await client.search({ seen: false, since }, { uid: true })) || []
    for (const uid of unread.toSorted((a, b) => a - b)) {
      if (uid <= progress.lastUid) continue
      const mail = await fetchAnswer(client, uid)
      if (mail && (await takeReply(taking, mail))) {
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
      }
      progress.lastUid = uid
    }
    return progress
  } finally {
    lock.release()
  }
}

/** A mail that may be an answer: one with a calendar in it, from one address, and not too large. */
async function fetchAnswer(client: ImapFlow, uid: number): Promise<Mail | undefined> {
  const query = { size: true, bodyStructure: true, envelope: true, internalDate: true }
  const about = await client.fetchOne(String(uid), query, { uid: true })
  if (!about || (about.size ?? 0) > largest || !hasCalendar(about.bodyStructure)) return undefined
  const [sender, ...more] = about.envelope?.from ?? []
  if (!sender?.address || more.length > 0) return undefined
  const found = await client.fetchOne(String(uid), { source: true }, { uid: true })
  const source = found ? found.source : undefined
  if (!source) return undefined
  return {
    from: sender.address.toLowerCase(),
    at: new Date(about.internalDate ?? Date.now()).toISOString(),
    source: source.toString('utf8'),
  }
}

const hasCalendar = (part: MessageStructureObject | undefined): boolean =>
  part !== undefined &&
  (/^(text\/calendar|application\/ics)$/i.test(part.type) || (part.childNodes ?? []).some(hasCalendar))

/** Keeps a mail's answer; false when it has none, or not its sender's own to a meeting that they were called to. */
async function takeReply({ transact, now }: Taking, mail: Mail): Promise<boolean> {
  const reply = await replyIn(mail.source)
  if (!reply || reply.address !== mail.from) return false
  // Nobody answers later than it comes: an answer from the future would count before every other.
  const at = compareInstants(reply.at, mail.at) > 0 ? mail.at : reply.at
  return transact(async (tx) => {
    await enter(tx, { scope: 'mail' })
    const about = await findMeetingByUid(tx, reply.uid)
    if (!about) return false
    return keepReply(tx, { ...about, by: null, now: now() }, { ...reply, at }, () => true)
  })
}
