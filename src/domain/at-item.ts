import type { AgendaItem, Decision, Status } from './meeting.ts'

type Agenda = readonly Pick<AgendaItem, 'id' | 'kind'>[]

/** The statuses taken up at an item: its own, and those of no item at the status round, else at the first item. Drafts are nobody's yet. */
export function statusesAt(statuses: readonly Status[], agenda: Agenda, item: string): Status[] {
  const round = agenda.find(({ kind }) => kind === 'status_round') ?? agenda[0]
  return statuses.filter((one) => one.state !== 'draft' && placeOf(one, agenda, round?.id) === item)
}

/** The decisions taken at an item: its own, and those of no item at the first. */
export const decisionsAt = (decisions: readonly Decision[], agenda: Agenda, item: string): Decision[] =>
  decisions.filter((one) => placeOf(one, agenda, agenda[0]?.id) === item)

const placeOf = ({ agendaItem }: { agendaItem?: string }, agenda: Agenda, otherwise: string | undefined) =>
  agenda.some(({ id }) => id === agendaItem) ? agendaItem : otherwise
