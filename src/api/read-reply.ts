import PostalMime from 'postal-mime'
import { type Reply, readReply } from '../domain/invitation-reply.ts'

/** The answer to an invitation in a calendar file, or in a mail that carries one; null when it is none. */
export async function replyIn(file: string): Promise<Reply | null> {
  const text = file.replace(/^\uFEFF/, '').trimStart()
  if (/^BEGIN:VCALENDAR/i.test(text)) return readReply(text)
  try {
    const { attachments } = await PostalMime.parse(text, { attachmentEncoding: 'utf8' })
    const calendars = attachments.filter(({ mimeType }) =>
      /^(text\/calendar|application\/ics)$/i.test(mimeType),
    )
    const replies = calendars.map(({ content }) => (typeof content === 'string' ? readReply(content) : null))
    return replies.find((reply) => reply !== null) ?? null
  } catch {
    return null
  }
}
