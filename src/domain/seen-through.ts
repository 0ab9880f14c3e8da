import type { CaseFile } from './case-file.ts'
import type { Contact } from './contact.ts'
import type { Internship } from './internship.ts'
import type { Lens } from './lens.ts'
import type { Meeting, Participant } from './meeting.ts'
import { seenOfContact, seenOfGoal, seenOfInternship, seenOfTie, seenOfWait } from './parts.ts'
import type {
  VisibleCaseFile,
  VisibleCitizen,
  VisibleInternship,
  VisibleMeeting,
  VisibleParticipant,
} from './visible-case-file.ts'
import { presentModes } from './vocabulary.ts'

/** The case as it is seen through a lens, in the shape every reader but the citizen gets. */
export function seenThrough(file: CaseFile, lens: Lens): VisibleCaseFile {
  const { format, version, exportedAt, coordinator, baton, helpEvents, lessons } = file
  const contacts = new Map(file.contacts.map((contact) => [contact.id, contact]))
  const internship = file.internship && seenInternship(file.internship, lens)
  return {
    format,
    version,
    exportedAt,
    citizen: seenCitizen(file, lens),
    contacts: file.contacts.flatMap((contact) => seenOfContact(contact, lens.contact(contact))),
    waits: file.waits.flatMap((wait) => seenOfWait(wait, lens.wait(wait))),
    ties: file.ties.flatMap((tie) => seenOfTie(tie, lens.tie(tie))),
    ...(lens.rest && { helpEvents }),
    goals: file.goals.flatMap((goal) => seenOfGoal(goal, lens.goal(goal))),
    ...(internship && { internship }),
    coordinator,
    baton,
    consents: file.consents.filter(lens.consent),
    exceptions: file.exceptions.filter(lens.exception),
    meetings: file.meetings.flatMap((meeting) => seenMeeting(meeting, contacts, lens)),
    followUps: file.followUps.filter(lens.followUp),
    experiences: file.experiences.filter(lens.experience),
    ...(lens.rest && { lessons }),
  }
}

function seenCitizen({ citizen }: CaseFile, lens: Lens): VisibleCitizen {
  const { id, displayName, interpreter, ownWords, toldOnce, goodToKnow, ...rest } = citizen
  return {
    id,
    displayName,
    ...(interpreter !== undefined && { interpreter }),
    ...(lens.ownText && { ownWords, goodToKnow, ...(toldOnce && { toldOnce }) }),
    ...(lens.rest && rest),
  }
}

function seenInternship(internship: Internship, lens: Lens): VisibleInternship | undefined {
  const itself = seenOfInternship(internship, lens.internship(internship))
  const incidents = internship.incidents.filter(lens.incident).map((incident) => ({
    ...incident,
    learned: incident.learned.filter((learned) => lens.learned(learned, incident)),
  }))
  if (itself.id === undefined && incidents.length === 0) return undefined
  return { ...itself, incidents }
}

type Contacts = ReadonlyMap<string, Contact>

/** In a list to spread: empty when neither the meeting nor anything in it is seen. */
function seenMeeting(meeting: Meeting, contacts: Contacts, lens: Lens): VisibleMeeting[] {
  const inIt = {
    statuses: meeting.statuses.filter(lens.status),
    decisions: meeting.decisions.filter((decision) => lens.decision(decision, meeting)),
    reviews: meeting.reviews.filter(lens.review),
  }
  if (!lens.meeting(meeting)) {
    const isEmpty = Object.values(inIt).every((list) => list.length === 0)
    return isEmpty ? [] : [{ id: meeting.id, participants: [], agenda: [], ...inIt }]
  }
  const { participants, agenda, scales, ifCitizenAbsent, notWanted, ...itself } = meeting
  return [
    {
      ...itself,
      ...inIt,
      participants: participants
        .filter((participant) => lens.participant(participant, meeting))
        .map((participant) => withName(participant, contacts, lens)),
      agenda: agenda.filter((item) => lens.agendaItem(item, meeting)),
      ...(lens.meetingScales(meeting) && { scales }),
      ...(lens.rest && { ifCitizenAbsent, notWanted }),
    },
  ]
}

/** One who is present and a contact: with the contact's name and the name of its person. */
function withName(participant: Participant, contacts: Contacts, lens: Lens): VisibleParticipant {
  const contact = contacts.get(participant.contact ?? '')
  if (!contact || !presentModes.includes(participant.mode) || !lens.presentName(contact.id))
    return participant
  const { name, person } = contact
  return { ...participant, name, ...(person && { person: { name: person.name } }) }
}
