import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { startDemoIn } from '../api/demo.ts'
import { createEvents } from '../api/events.ts'
import type { ApiOptions } from '../api/options.ts'
import { firstAdministratorCode } from '../api/sign-in/first-administrator-code.ts'
import { tokenCookie } from '../api/sign-in/token.ts'
import { lastDelivery } from '../api/store/invitations.ts'
import { isDemo } from '../api/store/settings.ts'
import { enter, type Transact, transactions } from '../api/store/transaction.ts'
import { shiftToDay } from '../domain/shift-dates.ts'
import { startReadingCalendars } from './calendars/calendar-reader.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { fictionalCases } from './fictional-cases.ts'
import { startReadingMailbox } from './mail/mailbox.ts'
import { startSender } from './mail/sender.ts'
import { smtpTransport } from './mail/transport.ts'
import { passwords } from './passwords.ts'
import type { Settings } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'

export interface Installation {
  options: ApiOptions
  /** Served over https. */
  secure: boolean
  /** What the operator needs to know when people can come in. */
  greeting: () => Promise<string[]>
  close: () => Promise<void>
}

interface Told {
  /** Gets one line for the operator. */
  log: (line: string) => void
  /** Changes by others may have passed unheard. */
  missed: () => void
}

/** The network address a request comes from: the one the proxy saw, when there is one in front. */
const sourceOf = (behindProxy: boolean) => (c: Context) => {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? getConnInfo(c).remote.address ?? 'unknown'
}

async function settleDemo(
  settings: Settings,
  { db, kind }: OpenDatabase,
  options: ApiOptions,
): Promise<boolean> {
  if (settings.demo && !(await startDemoIn(db, kind, await options.demoCases(), options.now()))) {
    throw new StartRefusal(
      'ROEDTRAAD_DEMO=1 lets everybody sign in as anybody, and there are people in these data already. ' +
        'Give the demo its own folder with ROEDTRAAD_DATA.',
    )
  }
  const demo = await transactions(db, kind)(isDemo)
  if (settings.fixedNow !== null && !demo) {
    throw new StartRefusal(
      'ROEDTRAAD_NOW stops the clock in a demo only. Leave it out, or set ROEDTRAAD_DEMO=1.',
    )
  }
  return demo
}

/** A clock that goes on from an instant, also where the installation's stands still. */
function clockFrom(instant: string): () => string {
  const lead = Date.parse(instant) - Date.now()
  return () => new Date(Date.now() + lead).toISOString()
}

/** Sends what is queued by a clock that goes on from where it was left. */
async function startSending(
  mail: NonNullable<Settings['mail']>,
  { signInAt, ...sending }: Pick<ApiOptions, 'now' | 'log'> & { transact: Transact; signInAt: string | null },
) {
  const last = await sending.transact(async (tx) => {
    await enter(tx, { scope: 'mail' })
    return lastDelivery(tx)
  })
  const from = sending.now()
  return startSender({
    ...sending,
    now: clockFrom(last !== undefined && Date.parse(last) > Date.parse(from) ? last : from),
    inDemo: mail.inDemo,
    transport: smtpTransport({ ...mail, signInAt }),
  })
}

const kinds = {
  embedded: (settings: Settings) => `PostgreSQL in ${settings.folder}`,
  pglite: (settings: Settings) => `PGlite in ${settings.folder}`,
  postgresql: () => 'the PostgreSQL in DATABASE_URL',
}

/** Opens what the settings describe: the database, the demo if it is one, and all that the API needs. */
export async function openInstallation(settings: Settings, told: Told): Promise<Installation> {
  const { fixedNow, publicUrl, folder } = settings
  const secure = publicUrl?.startsWith('https:') ?? false
  const now = () => fixedNow ?? new Date().toISOString()
  const events = createEvents()
  const { log, missed } = told
  const database = await openDatabase({ url: settings.databaseUrl, folder, heard: events.heard, missed, log })
  const { db, kind } = database
  const options: ApiOptions = {
    db,
    database: kind,
    now,
    clockFixed: fixedNow !== null,
    newId: randomUUID,
    passwords,
    events,
    tokens: tokenCookie(secure),
    source: sourceOf(publicUrl !== null),
    demoCases: async () => {
      const cases = await fictionalCases()
      return fixedNow === null ? cases.map((file) => shiftToDay(file, now())) : cases
    },
    phone: settings.phone,
    mail: settings.mail && { ...settings.mail, carriesLinks: publicUrl !== null },
    calendars: { local: settings.localCalendars },
    log,
  }
  try {
    const demo = await settleDemo(settings, database, options)
    const transact = transactions(db, kind)
    const sender =
      settings.mail && (await startSending(settings.mail, { transact, now, log, signInAt: publicUrl }))
    const mailbox =
      settings.mailbox === null ? null : startReadingMailbox(settings.mailbox, { transact, now, log })
    const calendars = startReadingCalendars({
      transact,
      now: clockFrom(now()),
      log,
      local: settings.localCalendars,
    })
    const close = async () => {
      await Promise.all([sender?.stop(), mailbox?.stop(), calendars.stop()])
      await database.close()
    }
    const greeting = async () => {
      const code = await firstAdministratorCode(db, kind, now())
      return [
        `The data are kept by ${kinds[kind](settings)}.`,
        ...(demo ? ['This is the demo: the cases are fictional, and everybody may sign in as anybody.'] : []),
        ...(fixedNow === null ? [] : [`The clock stands at ${fixedNow}.`]),
        ...(code === null ? [] : [`Nobody is here yet. The first administrator's one-time code: ${code}`]),
      ]
    }
    return { options, secure, greeting, close }
  } catch (error) {
    await database.close()
    throw error
  }
}
