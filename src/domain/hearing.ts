import { isPresent } from './attendance.ts'
import type { MeetingPlan } from './command.ts'
import { lensOf, levelsHeard } from './readers.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'
import { type Level, type LifeArea, lifeAreas } from './vocabulary.ts'

export type ItemHearing = {
  item: string
  /** The life areas of which every contact present may be told everything. */
  everybodyHears: LifeArea[]
  /** Who is present and may not be told everything of the item's own life area, with the levels they may be told. */
  mayNotHear: { contact: string; levels: Level[] }[]
  /** People without a contact: nothing is shown to them. */
  guests: string[]
}

type Plan = Pick<MeetingPlan, 'participants' | 'agenda'>

/**
 * What may be said with whom at each item of a planned meeting, by the consents and laws in force at an instant (its
 * start). Over what the coordinator sees. What somebody has written or does themselves is not counted.
 */
export function hearing(view: VisibleCaseFile, meetingId: string, plan: Plan, at: string): ItemHearing[] {
  const { participants, agenda } = plan
  // Being invited lets somebody know of the case, so the plan counts as called.
  const empty = { statuses: [], decisions: [], reviews: [] }
  const called: VisibleMeeting = { id: meetingId, participants, agenda, state: 'called', ...empty }
  const file = { ...view, meetings: [...view.meetings.filter(({ id }) => id !== meetingId), called] }
  const contacts = participants.flatMap(({ contact }) =>
    contact === undefined || contact === 'citizen' ? [] : [contact],
  )
  const lenses = new Map(contacts.map((contact) => [contact, lensOf(file, contact, at)]))
  const told = (contact: string, area: LifeArea): Level[] => levelsHeard(lenses.get(contact) ?? null, area)

  return agenda.map(({ id, lifeArea }) => {
    const there = participants.filter((participant) => isPresent(participant, id))
    const present = there.flatMap(({ contact }) => contact ?? []).filter((contact) => contact !== 'citizen')
    const hearsAll = (contact: string, area: LifeArea) => told(contact, area).includes('all')
    return {
      item: id,
      everybodyHears: lifeAreas.filter((area) => present.every((contact) => hearsAll(contact, area))),
      mayNotHear:
        lifeArea === undefined
          ? []
          : present
              .filter((contact) => !hearsAll(contact, lifeArea))
              .map((contact) => ({ contact, levels: told(contact, lifeArea) })),
      guests: there.flatMap(({ contact, name }) =>
        contact === undefined && name !== undefined ? [name] : [],
      ),
    }
  })
}
