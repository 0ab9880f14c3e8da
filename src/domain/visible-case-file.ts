import type { CaseFile } from './case-file.ts'
import type { Citizen } from './citizen.ts'
import type { Contact } from './contact.ts'
import type { Goal } from './goal.ts'
import type { Incident, Internship } from './internship.ts'
import type { Meeting, Participant } from './meeting.ts'
import type { Tie } from './tie.ts'
import type { Wait } from './wait.ts'

/** An entry of which a reader always sees `Always`, and of the other fields those they may see. */
type Seen<Entry, Always extends keyof Entry> = Pick<Entry, Always> & Partial<Omit<Entry, Always>>

export type VisibleCitizen = Seen<Citizen, 'id' | 'displayName'>
export type VisibleContact = Seen<Contact, 'id' | 'name' | 'kind' | 'sector' | 'status' | 'lifeArea'>
export type VisibleWait = Seen<Wait, 'id' | 'contact'>
export type VisibleTie = Seen<Tie, 'id' | 'from' | 'to' | 'kind'>
export type VisibleGoal = Seen<Goal, 'id' | 'lifeArea' | 'status'>
/** Without `id` when only incidents are seen. An incident comes with the lessons seen of it. */
export type VisibleInternship = Partial<Omit<Internship, 'incidents'>> & { incidents: Incident[] }
/** One who is present and a contact comes with the contact's `name` and its person's name. */
export type VisibleParticipant = Participant & { person?: { name: string } }
export type VisibleMeeting = Seen<
  Omit<Meeting, 'participants'>,
  'id' | 'agenda' | 'statuses' | 'decisions' | 'reviews'
> & { participants: VisibleParticipant[] }

/**
 * What one reader may see of a case (case-file.md, "Who sees what"). Lists whose entries are judged one by
 * one are always there; whatever is judged as a whole is absent when it is not seen. A CaseFile is one.
 */
export type VisibleCaseFile = Pick<
  CaseFile,
  | 'format'
  | 'version'
  | 'exportedAt'
  | 'coordinator'
  | 'baton'
  | 'consents'
  | 'exceptions'
  | 'followUps'
  | 'experiences'
> &
  Partial<Pick<CaseFile, 'helpEvents' | 'lessons'>> & {
    citizen: VisibleCitizen
    contacts: VisibleContact[]
    waits: VisibleWait[]
    ties: VisibleTie[]
    goals: VisibleGoal[]
    internship?: VisibleInternship
    meetings: VisibleMeeting[]
  }
