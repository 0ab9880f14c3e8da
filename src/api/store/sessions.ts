import { whyClosed } from '../../domain/personal-link.ts'
import { type Asker, askerColumns } from './asker.ts'
import type { Person } from './people.ts'
import { type StoredLink, toLink } from './personal-links.ts'
import type { Tx } from './transaction.ts'

// A working day: who leaves a shared computer is signed out before the next morning, and nobody is signed out while
// writing. Even a session in constant use ends after a day, so that a stolen one does (ASVS 5.0 V7.3).
const idleHours = 8
const longestHours = 24
/** How often use is written down: not with every request. */
const touchMinutes = 5

const before = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString()

export async function insertSession(tx: Tx, tokenHash: string, who: Asker, now: string): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_hash: tokenHash, ...askerColumns(who), created_at: now, last_seen_at: now })
    .execute()
  await tx
    .deleteFrom('session')
    .where((where) =>
      where.or([
        where('last_seen_at', '<', toDate(before(now, idleHours * 60))),
        where('created_at', '<', toDate(before(now, longestHours * 60))),
      ]),
    )
    .execute()
}

const toDate = (instant: string): Date => new Date(instant)

/** The person of a session that has not ended, whose access is open; `isStale`: its use is to be written down. */
export async function findSessionPerson(
  tx: Tx,
  tokenHash: string,
  now: string,
): Promise<{ person: Person; isStale: boolean } | undefined> {
  const row = await openSession(tx, tokenHash, now)
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('person.disabled_at', 'is', null)
    .select(['person.id', 'person.name', 'person.administrator', 'session.last_seen_at'])
    .executeTakeFirst()
  if (!row) return undefined
  const { last_seen_at: lastSeen, ...person } = row
  return { person, isStale: isStale(lastSeen, now) }
}

const openSession = (tx: Tx, tokenHash: string, now: string) =>
  tx
    .selectFrom('session')
    .where('session.token_hash', '=', tokenHash)
    .where('session.last_seen_at', '>', toDate(before(now, idleHours * 60)))
    .where('session.created_at', '>', toDate(before(now, longestHours * 60)))

const isStale = (lastSeen: Date, now: string): boolean => lastSeen < toDate(before(now, touchMinutes))

/** The link of a guest's session that has not ended, as long as the link is open. In scope `link`. */
export async function findSessionLink(
  tx: Tx,
  tokenHash: string,
  now: string,
): Promise<{ link: StoredLink; isStale: boolean } | undefined> {
  const row = await openSession(tx, tokenHash, now)
    .innerJoin('personal_link', 'personal_link.id', 'session.link_id')
    .selectAll('personal_link')
    .select('session.last_seen_at')
    .executeTakeFirst()
  if (!row) return undefined
  const link = toLink(row)
  return whyClosed(link, now) ? undefined : { link, isStale: isStale(row.last_seen_at, now) }
}

/** Notes that a session is in use, which keeps it from ending. */
export async function touchSession(tx: Tx, tokenHash: string, now: string): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}
