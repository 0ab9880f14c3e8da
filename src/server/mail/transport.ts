import nodemailer from 'nodemailer'
import type { OutgoingMessage } from '../../api/store/invitations.ts'
import { isForCalendar, isOneAddress } from '../../domain/invitation.ts'
import { invitationCalendar, methodOf } from '../../domain/invitation-calendar.ts'
import { invitationWords } from '../../domain/invitation-words.ts'

export interface MailSettings {
  /** Of the mail server: smtp:// or smtps://, with its password. */
  url: string
  from: string
  /** The address people sign in at, when it is known. */
  signInAt: string | null
}

export interface MailTransport {
  /** Resolves when the mail server has taken the message; rejects when it has not, or not in time. */
  send: (message: OutgoingMessage) => Promise<void>
  close: () => void
}

/**
 * Milliseconds, longer than a slow mail server needs and much shorter than a message is kept from other senders. The
 * library closes the connection then, so that nothing is taken after it counts as not sent.
 */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** A message as a mail (RFC 6047), the same each time: its id tells a repeated one from a new one. */
export function mailOf(message: OutgoingMessage, { from, signInAt }: Omit<MailSettings, 'url'>) {
  if (!isOneAddress(message.address)) throw new Error('Not one address')
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const { subject, text } = invitationWords(message, signInAt, message.way)
  return {
    from,
    to: message.address,
    envelope: { from, to: [message.address] },
    messageId: `<${message.id}@${domain}>`,
    date: new Date(message.at),
    xMailer: false as const,
    baseBoundary: message.id,
    subject,
    text,
    ...(isForCalendar(message) && {
      icalEvent: {
        method: methodOf(message),
        filename: 'moede.ics',
        content: invitationCalendar({ ...message, organizer: from, byLink: message.way !== 'account' }),
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A connection for each message, so that one that hangs holds up nothing after it. */
export function smtpTransport(
  { url, ...settings }: MailSettings,
  limits: Partial<typeof patience> = {},
): MailTransport {
  const transport = nodemailer.createTransport({ url, ...patience, ...limits })
  return {
    send: async (message) => void (await transport.sendMail(mailOf(message, settings))),
    close: () => transport.close(),
  }
}
