import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { replaceCode } from '../store/one-time-codes.ts'
import { isNobodyThere } from '../store/people.ts'
import { isDemo } from '../store/settings.ts'
import { stepDown } from '../store/transaction.ts'
import { codeHash, newCode } from './secret.ts'

/**
 * A new one-time code that makes the first administrator, for the console; null when there is somebody already, or a demo.
 * Codes given before stop working.
 */
export async function firstAdministratorCode(
  db: Kysely<Database>,
  database: string,
  now: string,
): Promise<string | null> {
  return await db.transaction().execute(async (tx) => {
    await stepDown(tx, database)
    if ((await isDemo(tx)) || !(await isNobodyThere(tx))) return null
    const code = newCode()
    await replaceCode(tx, { hash: await codeHash(code), person: null, now })
    return code
  })
}
