import type { CaseFile } from './case-file.ts'
import { contactLens } from './contact-lens.ts'
import type { FollowUp } from './follow-up.ts'
import type { Lens } from './lens.ts'
import type { Decision, Meeting, Status } from './meeting.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'
import { type Level, type LifeArea, levels } from './vocabulary.ts'

/** What decides who can read a line: its life area and level, and for one about the meeting itself its agenda item. */
export type Line = {
  lifeArea: Status['lifeArea'] | Decision['lifeArea']
  level: Level
  agendaItem?: string | undefined
  /** A follow-up: seen also by those responsible for it, and with a consent for goals and follow-ups. */
  followUp?: Pick<FollowUp, 'owner' | 'helpers'>
}

/**
 * The case file as far as it decides who sees what. Consents and exceptions are all seen by the coordinator and the
 * citizen (apart from what is hidden from the coordinator), so for them it decides as the whole file does.
 */
export const grounds = ({ internship: _, ...view }: VisibleCaseFile): CaseFile => ({
  ...view,
  citizen: {
    ownWords: '',
    ownGoal: '',
    goodToKnow: '',
    scales: [],
    phase: 'trust',
    approaches: [],
    caseModel: 1,
    ...view.citizen,
  },
  contacts: view.contacts.map((contact) => ({ acute: false, ...contact })),
  waits: [],
  ties: [],
  goals: [],
  helpEvents: [],
  lessons: [],
  meetings: view.meetings.map(whole),
})

const whole = (meeting: VisibleMeeting): Meeting => ({
  purpose: '',
  templates: [],
  ifCitizenAbsent: 'ask_first',
  notWanted: [],
  scales: [],
  ...meeting,
  state: meeting.state ?? 'draft',
})

/** How a contact sees the case, judged by what the coordinator or the citizen sees of it. Null: not at all. */
export const lensOf = (view: VisibleCaseFile, contact: string, at: string): Lens | null =>
  contactLens(grounds(view), contact, at)

/** Whether a new line in a meeting, written by somebody else, is seen through a lens. */
function seesLine(lens: Lens, line: Line, meeting: VisibleMeeting): boolean {
  const { lifeArea, level, agendaItem, followUp } = line
  const written = { id: '', text: '', level, ...(agendaItem !== undefined && { agendaItem }) }
  if (lifeArea === 'case') return lens.status({ ...written, lifeArea, by: 'citizen', state: 'shared' })
  if (!followUp) return lens.decision({ ...written, lifeArea }, whole(meeting))
  const rest = { id: '', text: '', dueOn: '', meeting: meeting.id, state: 'open' } as const
  return lens.followUp({ ...rest, goals: [], level, lifeArea, ...followUp })
}

/**
 * The contacts who may read a new line in a meeting at an instant; the citizen always may. Over what the coordinator
 * or the citizen sees: nobody else can know.
 */
export function readersOf(view: VisibleCaseFile, meetingId: string, line: Line, at: string): string[] {
  const meeting = view.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return []
  const file = grounds(view)
  return view.contacts
    .map(({ id }) => ({ id, lens: contactLens(file, id, at) }))
    .filter(({ lens }) => lens !== null && seesLine(lens, line, meeting))
    .map(({ id }) => id)
}

/** The levels of a life area that somebody may be told: by consent and law, not by what they wrote themselves. */
export function levelsHeard(lens: Lens | null, lifeArea: LifeArea): Level[] {
  const line = { id: '', text: '', by: '', state: 'shared', lifeArea } as const
  return lens ? levels.filter((level) => lens.status({ ...line, level })) : []
}
