import type { Reply } from '../domain/invitation-reply.ts'
import { findMessages, insertReply, type ReplyTaken, type StoredMessage } from './store/invitations.ts'
import type { Tx } from './store/transaction.ts'

/** Keeps a calendar program's answer about a meeting; false when nobody who was told of it answers, or not `isTheirs`. */
export async function keepReply(
  tx: Tx,
  about: ReplyTaken,
  reply: Reply,
  isTheirs: (message: StoredMessage) => boolean,
): Promise<boolean> {
  const messages = await findMessages(tx, about.case, [about.meeting])
  const message = messages.findLast(({ address }) => address === reply.address)
  if (!message || !isTheirs(message)) return false
  const sequence = Math.min(reply.sequence, message.sequence)
  await insertReply(tx, about, { ...reply, recipient: message.recipient, sequence })
  return true
}
