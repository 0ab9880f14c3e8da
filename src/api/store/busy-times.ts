import type { KeptBusyTimes, KnownCalendar } from '../../domain/finding-time/busy-time.ts'
import type { Tx } from './transaction.ts'

const columns = ['uploaded_at', 'until_day', 'busy'] as const

const valuesOf = ({ uploadedAt, until, busy }: KeptBusyTimes) => ({
  uploaded_at: uploadedAt,
  until_day: until,
  busy: JSON.stringify(busy),
})

/** When a person said they are busy; undefined when they have given no calendar. */
export async function findBusyTimes(tx: Tx, person: string): Promise<KeptBusyTimes | undefined> {
  const row = await tx
    .selectFrom('busy_times_of_person')
    .select(columns)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row && { uploadedAt: row.uploaded_at.toISOString(), until: row.until_day, busy: row.busy }
}

export async function deleteBusyTimes(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('busy_times_of_person').where('person_id', '=', person).execute()
}

/** Keeps when a person is busy, instead of all that was kept before. */
export async function replaceBusyTimes(tx: Tx, person: string, busy: KeptBusyTimes): Promise<void> {
  await deleteBusyTimes(tx, person)
  await tx
    .insertInto('busy_times_of_person')
    .values({ person_id: person, ...valuesOf(busy) })
    .execute()
}

export async function deleteContactBusyTimes(tx: Tx, caseId: string, recipient: string): Promise<void> {
  await tx
    .deleteFrom('busy_times_of_contact')
    .where('case_id', '=', caseId)
    .where('recipient', '=', recipient)
    .execute()
}

/** As `replaceBusyTimes`, of a contact whose calendar somebody else was sent. */
export async function replaceContactBusyTimes(
  tx: Tx,
  of: { case: string; recipient: string; uploadedBy: string },
  busy: KeptBusyTimes,
): Promise<void> {
  await deleteContactBusyTimes(tx, of.case, of.recipient)
  await tx
    .insertInto('busy_times_of_contact')
    .values({
      case_id: of.case,
      recipient: of.recipient,
      uploaded_by: of.uploadedBy,
      ...valuesOf(busy),
    })
    .execute()
}

/** The calendars that are known of a case's people now, for whoever manages it; one's own counts before a sent one. */
export async function findKnownCalendars(tx: Tx, caseId: string): Promise<KnownCalendar[]> {
  const own = await tx
    .selectFrom('busy_times_of_person')
    .innerJoin('membership', 'membership.person_id', 'busy_times_of_person.person_id')
    .where('membership.case_id', '=', caseId)
    .where('membership.until', 'is', null)
    .orderBy('membership.since')
    .select([...columns, 'membership.recipient'])
    .execute()
  const sent = await tx
    .selectFrom('busy_times_of_contact')
    .where('case_id', '=', caseId)
    .orderBy('recipient')
    .select([...columns, 'recipient'])
    .execute()
  const known = (rows: typeof sent, isOwn: boolean) =>
    rows.map((row) => ({
      as: row.recipient,
      own: isOwn,
      uploadedAt: row.uploaded_at.toISOString(),
      until: row.until_day,
      busy: row.busy,
    }))
  const seats = new Set(own.map(({ recipient }) => recipient))
  return [
    ...known(own, true),
    ...known(
      sent.filter(({ recipient }) => !seats.has(recipient)),
      false,
    ),
  ]
}
