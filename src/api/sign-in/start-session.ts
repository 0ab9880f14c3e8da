import type { Context } from 'hono'
import type { RouteOptions } from '../options.ts'
import type { Asker } from '../store/asker.ts'
import { deleteSession, insertSession } from '../store/sessions.ts'
import type { Tx } from '../store/transaction.ts'
import { newToken, sha256 } from './secret.ts'

/**
 * Where every way of signing in ends: a new session, with a new token on the device. The session that was there before
 * ends, so that a token known from before is worth nothing. Gives the token's hash.
 */
export async function startSession(
  c: Context,
  tx: Tx,
  who: Asker,
  options: Pick<RouteOptions, 'tokens' | 'now'>,
): Promise<string> {
  const earlier = options.tokens.read(c)
  if (earlier !== undefined) await deleteSession(tx, await sha256(earlier))
  const token = newToken()
  const tokenHash = await sha256(token)
  await insertSession(tx, tokenHash, who, options.now())
  options.tokens.keep(c, token)
  return tokenHash
}
