import { resolve } from 'node:path'
import { email } from '../api/sign-in/words.ts'
import { instant } from '../domain/values.ts'
import { StartRefusal } from './start-refusal.ts'

/** What the operator decides, from the environment. */
export interface Settings {
  /** 0: any free port. */
  port: number
  host: string
  /** The address people use, when a proxy stands in front (it ends the encryption and says where a request comes from). */
  publicUrl: string | null
  /** The data folder, absolute. */
  folder: string
  /** A PostgreSQL of the operator's own; none: the database in the data folder. */
  databaseUrl: string | null
  /** The mail server that messages about meetings leave by, and where they come from; none: they are files. */
  mail: { url: string; from: string; inDemo: boolean } | null
  /** The organisation's telephone number, for those whose personal link shows nothing any more. */
  phone: string | null
  /** The mailbox that answers to those messages come to: imaps://, with its password; none: they are uploaded. */
  mailbox: string | null
  /** Calendars on this computer may be subscribed to, unencrypted too: in a demo alone. */
  localCalendars: boolean
  /** Load the fictional cases and let everybody sign in as anybody. */
  demo: boolean
  /** The instant at which the clock stands still, for a demo; none: it runs. */
  fixedNow: string | null
}

function mailFrom(env: NodeJS.ProcessEnv, publicUrl: string | null): Settings['mail'] {
  const { SMTP_URL: url } = env
  if (!url) return null
  // The address itself is not repeated: it may hold a password.
  if (!/^smtps?:/.test(url) || !URL.canParse(url)) {
    throw new StartRefusal('SMTP_URL must be an address like smtps://user:password@mail.example.dk.')
  }
  const given = env.ROEDTRAAD_MAIL_FROM
  if (given && !email.safeParse(given).success) {
    throw new StartRefusal(
      'ROEDTRAAD_MAIL_FROM must be the e-mail address that mails come from and answers go to.',
    )
  }
  const from = given || `moede@${publicUrl === null ? 'localhost' : new URL(publicUrl).hostname}`
  // A demo that somebody began with a button writes to nobody; this one was started with a mail server.
  return { url, from, inDemo: env.ROEDTRAAD_DEMO === '1' }
}

function phoneFrom({ ROEDTRAAD_PHONE: phone }: NodeJS.ProcessEnv): string | null {
  if (!phone) return null
  if (!/^\+?[\d ]{3,20}$/.test(phone)) {
    throw new StartRefusal('ROEDTRAAD_PHONE must be a telephone number like 70 12 34 56.')
  }
  return phone
}

function mailboxFrom({ IMAP_URL: url }: NodeJS.ProcessEnv): string | null {
  if (!url) return null
  const parsed = /^imaps?:/.test(url) && URL.canParse(url) ? new URL(url) : undefined
  if (!parsed?.hostname || !parsed.username) {
    throw new StartRefusal('IMAP_URL must be an address like imaps://user:password@mail.example.dk/INBOX.')
  }
  return url
}

function localCalendarsFrom(env: NodeJS.ProcessEnv): boolean {
  if (env.ROEDTRAAD_LOCAL_CALENDARS !== '1') return false
  if (env.ROEDTRAAD_DEMO === '1') return true
  throw new StartRefusal(
    'ROEDTRAAD_LOCAL_CALENDARS=1 lets people have this computer itself asked for calendars, so it is for a demo alone. ' +
      'Leave it out, or set ROEDTRAAD_DEMO=1.',
  )
}

/** Reads the settings; refuses with a sentence what cannot be meant. An empty value counts as not given. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartRefusal(`PORT is "${env.PORT}"; it must be a whole number from 0 to 65535.`)
  }
  const fixedNow = env.ROEDTRAAD_NOW || null
  if (fixedNow !== null && !instant.safeParse(fixedNow).success) {
    throw new StartRefusal(
      `ROEDTRAAD_NOW is "${fixedNow}"; it must be an instant with an offset, like 2026-12-03T09:00:00+01:00.`,
    )
  }
  const publicUrl = env.ROEDTRAAD_URL || null
  if (publicUrl !== null && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    throw new StartRefusal(
      `ROEDTRAAD_URL is "${publicUrl}"; it must be an address like https://roedtraad.example.dk.`,
    )
  }
  return {
    port,
    host: env.HOST || '127.0.0.1',
    publicUrl,
    folder: resolve(env.ROEDTRAAD_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    mail: mailFrom(env, publicUrl),
    phone: phoneFrom(env),
    mailbox: mailboxFrom(env),
    localCalendars: localCalendarsFrom(env),
    demo: env.ROEDTRAAD_DEMO === '1',
    fixedNow,
  }
}
