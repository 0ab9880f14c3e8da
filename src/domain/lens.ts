import type { Consent, Exception } from './consent.ts'
import type { Contact } from './contact.ts'
import type { Experience } from './experience.ts'
import type { FollowUp } from './follow-up.ts'
import type { Goal } from './goal.ts'
import type { Incident, Internship } from './internship.ts'
import type { AgendaItem, Decision, Meeting, Participant, Review, Status } from './meeting.ts'
import { inCommon, type Sight, whole } from './sight.ts'
import type { Tie } from './tie.ts'
import type { Wait } from './wait.ts'

/** How a reader sees a case: asked of each entry. A shared screen is the intersection of several lenses. */
export interface Lens {
  /** The citizen's `ownWords`, `toldOnce` and `goodToKnow`. */
  readonly ownText: boolean
  /** What is the citizen's and the coordinator's alone: phase, help events, lessons and so on. */
  readonly rest: boolean
  contact(contact: Contact): Sight
  wait(wait: Wait): Sight
  tie(tie: Tie): Sight
  goal(goal: Goal): Sight
  followUp(followUp: FollowUp): boolean
  internship(internship: Internship): Sight
  incident(incident: Incident): boolean
  /** Of an incident that is seen. */
  learned(learned: Incident['learned'][number], incident: Incident): boolean
  consent(consent: Consent): boolean
  exception(exception: Exception): boolean
  experience(experience: Experience): boolean
  /** The meeting itself: its purpose, time and place. The rest of it is asked only when this is seen, except … */
  meeting(meeting: Meeting): boolean
  participant(participant: Participant, meeting: Meeting): boolean
  /** The name of a contact who is present, beside the participant. */
  presentName(contact: string): boolean
  agendaItem(item: AgendaItem, meeting: Meeting): boolean
  meetingScales(meeting: Meeting): boolean
  /** … statuses, decisions and reviews, which may be seen in a meeting that is not. */
  status(status: Status): boolean
  decision(decision: Decision, meeting: Meeting): boolean
  review(review: Review): boolean
}

/** What all of them see. */
export function intersection(lenses: readonly [Lens, ...Lens[]]): Lens {
  if (lenses.length === 1) return lenses[0]
  const all = (sees: (lens: Lens) => boolean): boolean => lenses.every(sees)
  const common = (look: (lens: Lens) => Sight): Sight => inCommon(lenses.map(look))
  return {
    ownText: all((lens) => lens.ownText),
    rest: all((lens) => lens.rest),
    contact: (contact) => common((lens) => lens.contact(contact)),
    wait: (wait) => common((lens) => lens.wait(wait)),
    tie: (tie) => common((lens) => lens.tie(tie)),
    goal: (goal) => common((lens) => lens.goal(goal)),
    followUp: (followUp) => all((lens) => lens.followUp(followUp)),
    internship: (internship) => common((lens) => lens.internship(internship)),
    incident: (incident) => all((lens) => lens.incident(incident)),
    learned: (learned, incident) => all((lens) => lens.learned(learned, incident)),
    consent: (consent) => all((lens) => lens.consent(consent)),
    exception: (exception) => all((lens) => lens.exception(exception)),
    experience: (experience) => all((lens) => lens.experience(experience)),
    meeting: (meeting) => all((lens) => lens.meeting(meeting)),
    participant: (participant, meeting) => all((lens) => lens.participant(participant, meeting)),
    presentName: (contact) => all((lens) => lens.presentName(contact)),
    agendaItem: (item, meeting) => all((lens) => lens.agendaItem(item, meeting)),
    meetingScales: (meeting) => all((lens) => lens.meetingScales(meeting)),
    status: (status) => all((lens) => lens.status(status)),
    decision: (decision, meeting) => all((lens) => lens.decision(decision, meeting)),
    review: (review) => all((lens) => lens.review(review)),
  }
}

/** The citizen sees everything but what others have not shared yet. */
export const citizenLens: Lens = {
  ownText: true,
  rest: true,
  contact: () => whole,
  wait: () => whole,
  tie: () => whole,
  goal: () => whole,
  followUp: () => true,
  internship: () => whole,
  incident: () => true,
  learned: () => true,
  consent: () => true,
  exception: () => true,
  experience: () => true,
  meeting: () => true,
  participant: () => true,
  presentName: () => true,
  agendaItem: () => true,
  meetingScales: () => true,
  status: ({ state, by }) => state !== 'draft' || by === 'citizen',
  decision: () => true,
  review: () => true,
}
