import type { GivenAnswer, PollTime, ProposedTime } from '../../domain/poll.ts'
import type { PollAnswer } from '../../domain/vocabulary.ts'
import type { Tx } from './transaction.ts'

export interface StoredPoll {
  closedAt: string | null
  /** The earliest first. */
  times: PollTime[]
}

/** A meeting's poll; undefined when nobody was asked. */
export async function findPoll(tx: Tx, caseId: string, meeting: string): Promise<StoredPoll | undefined> {
  const poll = await tx
    .selectFrom('meeting_poll')
    .select('closed_at')
    .where('case_id', '=', caseId)
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  if (!poll) return undefined
  const times = await tx
    .selectFrom('poll_time')
    .select(['id', 'starts_at', 'ends_at'])
    .where('case_id', '=', caseId)
    .where('meeting_id', '=', meeting)
    .orderBy('starts_at')
    .execute()
  return {
    closedAt: poll.closed_at?.toISOString() ?? null,
    times: times.map(({ id, starts_at, ends_at }) => ({
      id,
      start: starts_at.toISOString(),
      end: ends_at.toISOString(),
    })),
  }
}

/** The answers the reader may see: their own, and all of them as the coordinator. */
export async function findPollAnswers(
  tx: Tx,
  caseId: string,
  meeting: string,
): Promise<(GivenAnswer & { at: string })[]> {
  const rows = await tx
    .selectFrom('poll_answer')
    .innerJoin('poll_time', (join) =>
      join
        .onRef('poll_time.case_id', '=', 'poll_answer.case_id')
        .onRef('poll_time.id', '=', 'poll_answer.time_id'),
    )
    .where('poll_answer.case_id', '=', caseId)
    .where('poll_time.meeting_id', '=', meeting)
    .leftJoin('person', 'person.id', 'poll_answer.noted_by')
    .select([
      'poll_answer.time_id as time',
      'poll_answer.recipient',
      'poll_answer.answer',
      'poll_answer.at',
      'person.name as notedBy',
    ])
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

interface About {
  case: string
  meeting: string
  at: string
}

/**
 * Asks about these times from now on: those that were there stay with their answers, the others go with theirs. Gives
 * whether there is something new to answer: a time that was not there, or a poll that was closed.
 */
export async function openPoll(
  tx: Tx,
  { case: case_id, meeting: meeting_id, at }: About,
  times: readonly ProposedTime[],
  newId: () => string,
): Promise<boolean> {
  const earlier = await findPoll(tx, case_id, meeting_id)
  await tx
    .insertInto('meeting_poll')
    .values({ case_id, meeting_id, opened_at: at, closed_at: null })
    .onConflict((conflict) => conflict.columns(['case_id', 'meeting_id']).doUpdateSet({ closed_at: null }))
    .execute()
  const before = earlier?.times ?? []
  const isSame = (a: ProposedTime, b: ProposedTime) =>
    Date.parse(a.start) === Date.parse(b.start) && Date.parse(a.end) === Date.parse(b.end)
  const gone = before.filter((time) => !times.some((one) => isSame(one, time))).map(({ id }) => id)
  const added = times.filter((time) => !before.some((one) => isSame(one, time)))
  if (gone.length > 0) {
    await tx.deleteFrom('poll_time').where('case_id', '=', case_id).where('id', 'in', gone).execute()
  }
  if (added.length > 0) {
    await tx
      .insertInto('poll_time')
      .values(
        added.map(({ start, end }) => ({ case_id, meeting_id, id: newId(), starts_at: start, ends_at: end })),
      )
      .execute()
  }
  return added.length > 0 || earlier?.closedAt !== null
}

/** No answers are taken any more; those given stay. */
export async function closePoll(tx: Tx, { case: caseId, meeting, at }: About): Promise<void> {
  await tx
    .updateTable('meeting_poll')
    .set({ closed_at: at })
    .where('case_id', '=', caseId)
    .where('meeting_id', '=', meeting)
    .where('closed_at', 'is', null)
    .execute()
}

/** What somebody says of a time, or told who noted it, instead of what they said before. */
export async function savePollAnswer(
  tx: Tx,
  given: {
    case: string
    time: string
    recipient: string
    answer: PollAnswer
    at: string
    notedBy: string | null
  },
): Promise<void> {
  const { answer, at, notedBy: noted_by } = given
  await tx
    .insertInto('poll_answer')
    .values({ case_id: given.case, time_id: given.time, recipient: given.recipient, answer, at, noted_by })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'time_id', 'recipient']).doUpdateSet({ answer, at, noted_by }),
    )
    .execute()
}
