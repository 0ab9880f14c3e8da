import { hasLeft, isAtWork, isProfessional } from './at-work.ts'
import type { Recipient } from './case-file.ts'
import { areasOf, type Coverage, coverage } from './chosen-areas.ts'
import { dayOf } from './days.ts'
import { gaps } from './gaps.ts'
import { insights } from './insights.ts'
import {
  type Chosen,
  chosenReasons,
  contactsOf,
  missingTies,
  type Reason,
  requires,
  standingReasons,
} from './meeting-reasons.ts'
import type { VisibleCaseFile, VisibleContact } from './visible-case-file.ts'

export interface Invited {
  contact: Recipient
  /** Must or should be there, or needs only to know what comes of it. */
  call: 'must' | 'should' | 'know'
  reasons: Reason[]
  /** The areas the meeting will touch, and whether consent lets this one hear of them. None for the citizen. */
  consents: Coverage[]
}

export interface Invitation {
  /** The citizen first, then those who must, then those who should, then those who need to know. */
  invited: Invited[]
  /** What was chosen and nobody comes for: those who run the meeting do not count. */
  uncovered: Chosen
}

/**
 * Who a meeting about these goals, waits and gaps needs, each with the reasons, over what the planner may see at an
 * instant. Whoever has left the effort, or has no reason, is left out. `coming`: those who are asked to come, where that
 * is settled; without it, those who must and those who should.
 */
export function whoMustComeTo(
  file: VisibleCaseFile,
  chosen: Chosen,
  at: string,
  coming?: readonly Recipient[],
): Invitation {
  const day = dayOf(at)
  const contacts = file.contacts.filter((contact) => !hasLeft(contact))
  const first = new Map(
    contacts.map((contact) => [
      contact.id,
      [...standingReasons(file, contact, day), ...chosenReasons(file, contact, chosen, day)],
    ]),
  )
  const required = new Set([...first].filter(([, reasons]) => reasons.some(requires)).map(([id]) => id))
  const uncalled = goalsNobodyComesFor(file, chosen, first)
  const areas = areasOf(file, chosen)

  const invited = contacts.flatMap((contact): Invited[] => {
    const reasons = [...(first.get(contact.id) ?? []), ...missingTies(file, contact, required, day)]
    const consents = coverage(file, contact.id, chosen, at)
    const { lifeArea } = contact
    if (reasons.length > 0) {
      const call = required.has(contact.id) ? 'must' : 'should'
      return [{ contact: contact.id, call, reasons, consents }]
    }
    if (!areas.includes(lifeArea) || !isAtWork(contact) || !isProfessional(contact)) return []
    const isCalled =
      contact.status === 'active' && uncalled.some((goal) => areaOfGoal(file, goal) === lifeArea)
    const call = isCalled ? 'should' : 'know'
    return [{ contact: contact.id, call, reasons: [{ why: 'area', lifeArea }], consents }]
  })
  const citizen: Invited = {
    contact: 'citizen',
    call: 'must',
    reasons: [{ why: 'citizen' }],
    consents: [],
  }
  const calls = (['must', 'should', 'know'] as const).flatMap((call) =>
    invited.filter((one) => one.call === call),
  )
  const comes = ({ contact, call }: Invited) => (coming ? coming.includes(contact) : call !== 'know')
  const leftOut = coming
    ? goalsNobodyComesFor(file, chosen, new Map([...first].filter(([id]) => coming.includes(id))))
    : uncalled
  return {
    invited: [citizen, ...calls],
    uncovered: uncovered(file, chosen, leftOut, invited.filter(comes)),
  }
}

/** Everything that stands still on a day: what a meeting is about when nobody has chosen. */
export const everythingStuck = (file: VisibleCaseFile, day: string): Chosen => ({
  goals: file.goals.filter(({ status }) => status !== 'reached' && status !== 'dropped').map(({ id }) => id),
  waits: insights(file, day)
    .waits.filter(({ open, overdue }) => open && overdue)
    .map(({ id }) => id),
  gaps: gaps(file, day).filter(
    (gap) => gap.kind === 'mutual_wait' || (gap.kind === 'need_uncovered' && gap.acute),
  ),
})

const areaOfGoal = ({ goals }: VisibleCaseFile, goal: string) => goals.find(({ id }) => id === goal)?.lifeArea

/** The chosen goals that hang on nobody who comes: no wait at them, no task, and not the coordinator's own area. */
function goalsNobodyComesFor(
  file: VisibleCaseFile,
  { goals }: Chosen,
  coming: ReadonlyMap<string, readonly Reason[]>,
): string[] {
  const comesFor = (goal: string, reason: Reason): boolean => {
    if (reason.why === 'blocks') return reason.goal === goal
    if (reason.why === 'workplace') return file.internship?.goal === goal
    if (reason.why !== 'follow_up') return false
    return file.followUps.some(({ id, goals }) => id === reason.followUp && goals.includes(goal))
  }
  const worksWith = ({ id, lifeArea }: VisibleContact, goal: string) =>
    lifeArea === areaOfGoal(file, goal) && (coming.get(id)?.length ?? 0) > 0
  return goals.filter(
    (goal) =>
      ![...coming.values()].some((reasons) => reasons.some((reason) => comesFor(goal, reason))) &&
      !file.contacts.some((contact) => worksWith(contact, goal)),
  )
}

function uncovered(
  file: VisibleCaseFile,
  chosen: Chosen,
  uncalled: readonly string[],
  coming: readonly Invited[],
): Chosen {
  const comes = (contact: string | undefined) => coming.some((one) => one.contact === contact)
  const isForArea = (goal: string) =>
    coming.some(({ reasons }) =>
      reasons.some((reason) => reason.why === 'area' && reason.lifeArea === areaOfGoal(file, goal)),
    )
  return {
    goals: uncalled.filter((goal) => !isForArea(goal)),
    waits: chosen.waits.filter((wait) => !comes(file.waits.find(({ id }) => id === wait)?.contact)),
    gaps: chosen.gaps.filter(
      // The baton is the coordinator's to settle, and the coordinator is there.
      (gap) => !contactsOf(gap).some(comes) && !(gap.kind === 'baton' && comes(file.coordinator)),
    ),
  }
}
