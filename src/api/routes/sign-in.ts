import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'
import { type SessionAnswer, sessionAnswer } from '../session-answer.ts'
import { passwordCheck } from '../sign-in/password.ts'
import { codeHash } from '../sign-in/secret.ts'
import { startSession } from '../sign-in/start-session.ts'
import { type Guess, guess } from '../sign-in/throttle.ts'
import { email, newPassword, personName, secret } from '../sign-in/words.ts'
import { takeCode } from '../store/one-time-codes.ts'
import {
  emailKey,
  findPerson,
  findPersonByEmail,
  insertPerson,
  isNobodyThere,
  setPassword,
} from '../store/people.ts'

const signedIn = json(shape<SessionAnswer>('Who is signed in'), 'Signed in')

const withPassword = createRoute({
  method: 'post',
  path: '/session',
  request: {
    body: { required: true, ...json(z.strictObject({ email, password: secret }), 'E-mail and password') },
  },
  responses: { 200: signedIn, ...refusals },
})

const accept = createRoute({
  method: 'post',
  path: '/people/accept',
  request: {
    body: {
      required: true,
      ...json(
        z.strictObject({ email, code: secret, password: newPassword }),
        'A one-time code, and the password from now on',
      ),
    },
  },
  responses: { 200: signedIn, ...refusals },
})

const firstAdministrator = createRoute({
  method: 'post',
  path: '/first-administrator',
  request: {
    body: {
      required: true,
      ...json(
        z.strictObject({ code: secret, name: personName, email, password: newPassword }),
        'The code from the console, and who the first administrator is',
      ),
    },
  },
  responses: { 201: signedIn, ...refusals },
})

/**
 * The ways to become somebody. They open their own transactions, as a password takes time to check and a failed attempt
 * must be kept.
 */
export function signInRoutes(options: RouteOptions) {
  const { transact, now, newId, passwords } = options
  const personWithPassword = passwordCheck(options)

  const answer = async (c: Context, id: string) =>
    await transact(async (tx) => {
      const row = await findPerson(tx, id)
      const person = row && { id, name: row.name, administrator: row.administrator }
      await startSession(c, tx, { person: id }, options)
      return await sessionAnswer(tx, person, options)
    })

  return createRouter()
    .openapi(withPassword, async (c) => {
      const { email, password } = c.req.valid('json')
      const by = { account: emailKey(email), source: options.source(c) }
      const tried = await guess(options, by, () => personWithPassword(email, password))
      if (tried.outcome !== 'right') return refuseGuess(c, tried)
      return c.json(await answer(c, tried.result), 200)
    })
    .openapi(accept, async (c) => {
      const { email, code, password } = c.req.valid('json')
      const by = { account: emailKey(email), source: options.source(c) }
      const hash = await codeHash(code)
      const tried = await guess(options, by, () =>
        transact(async (tx) => {
          const person = await findPersonByEmail(tx, email)
          const owner = person?.disabled_at === null ? person.id : 'nobody'
          if (!(await takeCode(tx, { hash, person: owner, now: now() }))) return undefined
          // A hash costs much: it is made for the right code alone.
          await setPassword(tx, owner, await passwords.hash(password))
          return owner
        }),
      )
      if (tried.outcome !== 'right') return refuseGuess(c, tried)
      return c.json(await answer(c, tried.result), 200)
    })
    .openapi(firstAdministrator, async (c) => {
      const { code, name, email, password } = c.req.valid('json')
      if (!(await transact(isNobodyThere))) return refuse(c, { reason: 'conflict', code: 'not_first' })
      const by = { account: 'first administrator', source: options.source(c) }
      const hash = await codeHash(code)
      const tried = await guess(options, by, () =>
        transact(async (tx) => {
          if (!(await takeCode(tx, { hash, person: null, now: now() }))) return undefined
          const id = newId()
          const passwordHash = await passwords.hash(password)
          await insertPerson(tx, { id, name, email, administrator: true, passwordHash, at: now() })
          return id
        }),
      )
      if (tried.outcome === 'wrong') return refuse(c, { reason: 'not_allowed', code: 'wrong_code' })
      if (tried.outcome !== 'right') return refuseGuess(c, tried)
      return c.json(await answer(c, tried.result), 201)
    })
}

function refuseGuess(c: Context, tried: Exclude<Guess<string>, { outcome: 'right' }>) {
  if (tried.outcome === 'wrong') return refuse(c, { reason: 'not_signed_in', code: 'wrong_secret' })
  c.header('retry-after', '60')
  return refuse(c, { reason: 'too_many' })
}
