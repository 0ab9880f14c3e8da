import { isPresent } from './attendance.ts'
import type { AgendaItem, Participant } from './meeting.ts'

/** One turn: somebody who is there, or one whose words are read aloud. */
export type Turn = { who: string; readAloud: boolean }

type Statuses = readonly { by: string; state: string }[]

/**
 * Who speaks in turn at an item: the citizen first and last (domain.md 2.1, P09), between them those whose item it is,
 * at the status round everybody else who is there, and then those whose written status is read aloud. People without a
 * contact are not called upon.
 */
export function speakingOrder(
  item: Pick<AgendaItem, 'id' | 'kind' | 'owners'>,
  { participants }: { participants: readonly Participant[] },
  statuses: Statuses,
): Turn[] {
  const there = participants.filter((one) => isPresent(one, item.id)).flatMap(({ contact }) => contact ?? [])
  const written = statuses.filter(({ state }) => state !== 'draft').map(({ by }) => by)
  const called = item.kind === 'status_round' ? [...item.owners, ...there] : item.owners
  const speakers = called.filter((who) => who !== 'citizen' && there.includes(who))
  const absent = written.filter((who) => !there.includes(who) && who !== 'citizen')
  const turns = [
    ...[...new Set(speakers)].map((who) => ({ who, readAloud: false })),
    ...[...new Set(absent)].map((who) => ({ who, readAloud: true })),
  ]
  if (!there.includes('citizen')) {
    return written.includes('citizen') ? [{ who: 'citizen', readAloud: true }, ...turns] : turns
  }
  const citizen: Turn = { who: 'citizen', readAloud: false }
  return turns.length > 0 ? [citizen, ...turns, citizen] : [citizen]
}

/** The statuses in the order they are heard; one of somebody who is not called upon comes last. */
export function inTurn<Status extends { by: string }>(statuses: readonly Status[], turns: readonly Turn[]) {
  const place = ({ by }: Status) => {
    const at = turns.findIndex(({ who }) => who === by)
    return at < 0 ? turns.length : at
  }
  return statuses.toSorted((a, b) => place(a) - place(b))
}
