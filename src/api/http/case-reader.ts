import { createMiddleware } from 'hono/factory'
import { visible } from '../../domain/visible.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import type { ApiEnv, RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { recordReading } from '../store/access-log.ts'
import { findMemberCase, type MemberCase } from '../store/case-files.ts'
import type { Person } from '../store/people.ts'

interface Reader {
  person: Person
  now: string
  /** What they may see of the case now. */
  view: VisibleCaseFile
}

export type ReaderEnv = { Variables: ApiEnv['Variables'] & { reader: Reader & MemberCase } }

/** For a route about one case: who may not see its frame now is told what is told of a case that is not there. */
export const caseReader = ({ now: clock }: Pick<RouteOptions, 'now'>) =>
  createMiddleware<ReaderEnv>(async (c, next) => {
    const { session, tx } = c.var
    if (!session) return refuse(c, { reason: 'not_signed_in' })
    const now = clock()
    const found = await findMemberCase(tx, c.req.param('id') ?? '', session.person.id)
    const view = found && visible(found.file, found.recipient, now)
    if (!found || !view) return notFound(c)
    c.set('reader', { ...found, person: session.person, now, view })
    await next()
  })

/** Writes down what the answer about to be given shows to whom. */
export const recordRead = ({ tx, reader }: ReaderEnv['Variables'], purpose: string): Promise<void> =>
  recordReading(tx, {
    case: reader.file.citizen.id,
    person: reader.person.id,
    recipient: reader.recipient,
    purpose,
    at: reader.now,
  })
