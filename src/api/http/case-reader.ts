import { createMiddleware } from 'hono/factory'
import type { ApiEnv, RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { recordReading } from '../store/access-log.ts'
import type { Person } from '../store/people.ts'
import { enter } from '../store/transaction.ts'
import { type Asking, whoAsks } from '../who-asks.ts'

interface Reader extends Asking {
  now: string
}

export type ReaderEnv = { Variables: ApiEnv['Variables'] & { reader: Reader & { person: Person } } }
export type GuestReaderEnv = { Variables: ApiEnv['Variables'] & { reader: Reader } }

/** For a route about one case: who may not see its frame now is told what is told of a case that is not there. */
export const caseReader = ({ now: clock }: Pick<RouteOptions, 'now'>) =>
  createMiddleware<ReaderEnv>(async (c, next) => {
    const { session } = c.var
    if (!session) return refuse(c, { reason: 'not_signed_in' })
    const now = clock()
    const found = await whoAsks(c.var, { case: c.req.param('id') ?? '' }, now)
    if (!found) return notFound(c)
    c.set('reader', { ...found, person: session.person, now })
    await next()
  })

/** The same for a route that guests may ask too, about the meeting of their link: named in the path, or theirs. */
export const guestReader = ({ now: clock }: Pick<RouteOptions, 'now'>) =>
  createMiddleware<GuestReaderEnv>(async (c, next) => {
    const { session, guest } = c.var
    if (!session && !guest) return refuse(c, { reason: 'not_signed_in' })
    const now = clock()
    const found = await whoAsks(
      c.var,
      { case: c.req.param('id') ?? '', meeting: c.req.param('meeting') },
      now,
    )
    if (!found) return notFound(c)
    c.set('reader', { ...found, now })
    await next()
  })

/** Whether it is the case's coordinator who asks. */
export const leads = ({
  reader: { recipient, file },
}: {
  reader: Pick<Reader, 'recipient' | 'file'>
}): boolean => recipient === file.coordinator

/** Opens what is known of a case's people to its coordinator, for the rest of the transaction; false for others. */
export async function manages({ tx, reader }: ReaderEnv['Variables']): Promise<boolean> {
  if (!leads({ reader })) return false
  await enter(tx, { scope: 'person', person: reader.person.id, managedCase: reader.file.citizen.id })
  return true
}

/** Writes down what the answer about to be given shows to whom; of a published summary, which version. */
export const recordRead = (
  { tx, reader }: GuestReaderEnv['Variables'],
  purpose: string,
  version?: { meeting: string; number: number },
): Promise<void> =>
  recordReading(tx, {
    case: reader.file.citizen.id,
    by: reader.by,
    recipient: reader.recipient,
    purpose,
    at: reader.now,
    version: version && { ...version, ofCase: reader.version },
  })
