// A second, independent implementation of "Who sees what", written from the contract sentence by sentence and shared
// with nothing in src/domain but the shapes. It asks one question of every field: do all these readers see it?

import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Meeting, Participant, Status } from '../../src/domain/meeting.ts'
import { oracleAddDays, oracleCompare, oracleDayOf } from './days.ts'

type Json = Record<string, unknown>
type Need = 'times' | 'considerations' | 'all'

/** A contact or the citizen by id, or somebody who is only a name on one meeting's list (`id` null). */
type Reader = { id: string | null; entry?: Participant }

type Item = {
  list: string
  id: string
  /** null: a tie, which belongs to no life area. */
  area: string | null
  writtenBy: (string | undefined)[]
  responsible: string[]
  /** "is the contact I itself, or I is a wait at R" */
  at?: string
  /** "Hiding a contact hides its ties and waits." */
  contacts?: string[]
  meeting?: { meeting: Meeting | undefined; agendaItem: string | undefined }
}

const contactTimes = ['name', 'kind', 'sector', 'administration', 'person', 'status', 'lifeArea']
const waitTimes = ['contact', 'since', 'promisedBy', 'expected', 'answeredOn']
const goalTimes = ['lifeArea', 'dueOn', 'startOn', 'endOn', 'status']
const internshipTimes = ['goal', 'workplace', 'state', 'from', 'to', 'hoursPerWeek']
const internshipConsiderations = ['considerations', 'readiness']
const meetingFrame = [
  'id',
  'purpose',
  'templates',
  'state',
  'start',
  'end',
  'place',
  'frame',
  'chair',
  'minuteTaker',
]

const pick = (entry: object, keys: string[]): Json =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key)))

const isPresent = (participant: Participant): boolean =>
  participant.mode === 'in_person' || participant.mode === 'phone' || participant.mode === 'video'

const isHere = (participant: Participant, agendaItem: string | undefined): boolean => {
  if (!isPresent(participant)) return false
  if (participant.items === undefined) return true
  return agendaItem !== undefined && participant.items.includes(agendaItem)
}

const isEntryOf = (reader: Reader, participant: Participant): boolean =>
  participant === reader.entry || (participant.contact !== undefined && participant.contact === reader.id)

const isParticipant = (reader: Reader, meeting: Meeting): boolean =>
  meeting.participants.some((participant) => isEntryOf(reader, participant)) ||
  (reader.id !== null && (meeting.chair === reader.id || meeting.minuteTaker === reader.id))

const takesPart = (reader: Reader, meeting: Meeting, agendaItem: string | undefined): boolean => {
  if (meeting.state === 'draft' || meeting.state === 'cancelled') return false
  return meeting.participants.some(
    (participant) => isEntryOf(reader, participant) && isHere(participant, agendaItem),
  )
}

/** The citizen's view is the whole file without other people's drafts. */
const citizensView = (file: CaseFile): Json => ({
  ...file,
  meetings: file.meetings.map((meeting) => ({
    ...meeting,
    statuses: meeting.statuses.filter((status) => status.state !== 'draft' || status.by === 'citizen'),
  })),
})

/** What all of the readers (contacts and names, not the citizen) see, or null when one may not learn of the case. */
const seenByAll = (file: CaseFile, readers: Reader[], at: string): Json | null => {
  const day = oracleDayOf(at)

  // --- in force ---

  const datesHold = (dated: { from?: string; until?: string; withdrawnOn?: string }): boolean => {
    if (dated.from !== undefined && day < dated.from) return false
    if (dated.until !== undefined && day > dated.until) return false
    return dated.withdrawnOn === undefined || dated.withdrawnOn > day
  }

  const consentsInForce = (reader: Reader) =>
    file.consents.filter((consent) => {
      if (consent.recipient !== reader.id || !datesHold(consent)) return false
      if (consent.meeting === undefined) return true
      const meeting = file.meetings.find((candidate) => candidate.id === consent.meeting)
      if (meeting?.start === undefined || meeting.end === undefined) return false
      return oracleCompare(meeting.start, at) <= 0 && oracleCompare(at, meeting.end) <= 0
    })

  const isExcepted = (reader: Reader, effect: 'show' | 'hide', list: string, id: string): boolean =>
    file.exceptions.some(
      (exception) =>
        exception.effect === effect &&
        exception.recipient === reader.id &&
        exception.item.list === list &&
        exception.item.id === id &&
        datesHold(exception),
    )

  // --- the five rules ---

  const isCoordinator = (reader: Reader): boolean => reader.id === file.coordinator

  const isOfThePlan = (item: Item): boolean => item.list === 'goals' || item.list === 'followUps'

  const isShown = (reader: Reader, area: string, need: Need): boolean =>
    consentsInForce(reader).some(
      (consent) =>
        consent.lifeArea === area && (consent.shows.includes(need) || consent.shows.includes('all')),
    )

  const rule1 = (reader: Reader, item: Item, need: Need): boolean => {
    if (!isCoordinator(reader) || item.area === 'legal' || need !== 'times') return false
    return !consentsInForce(reader).some(
      (consent) =>
        consent.shows.length === 0 &&
        (consent.lifeArea === item.area || (consent.lifeArea === 'plan' && isOfThePlan(item))),
    )
  }

  const rule2 = (reader: Reader, item: Item): boolean =>
    reader.id !== null &&
    (item.writtenBy.includes(reader.id) || item.responsible.includes(reader.id) || item.at === reader.id)

  const rule3 = (reader: Reader, item: Item): boolean => isExcepted(reader, 'show', item.list, item.id)

  const rule4 = (reader: Reader, item: Item, need: Need): boolean => {
    if (item.area !== null && isShown(reader, item.area, need)) return true
    return isOfThePlan(item) && item.area !== 'legal' && isShown(reader, 'plan', need)
  }

  const rule5 = (reader: Reader, item: Item): boolean => {
    if (item.area !== 'meeting') return false
    if (isCoordinator(reader)) return true
    const { meeting, agendaItem } = item.meeting ?? {}
    return meeting !== undefined && takesPart(reader, meeting, agendaItem)
  }

  const isHidden = (reader: Reader, item: Item): boolean =>
    isExcepted(reader, 'hide', item.list, item.id) ||
    (item.contacts ?? []).some((contact) => isExcepted(reader, 'hide', 'contacts', contact))

  const sees = (reader: Reader, item: Item, need: Need): boolean => {
    if (isHidden(reader, item)) return false
    return (
      rule1(reader, item, need) ||
      rule2(reader, item) ||
      rule3(reader, item) ||
      rule4(reader, item, need) ||
      rule5(reader, item)
    )
  }

  const all = (question: (reader: Reader) => boolean): boolean => readers.every(question)

  /** The entry whole, or its id with the parts that all of them see, or nothing. */
  const judged = (
    entry: object,
    item: Item,
    whole: Need,
    parts: { need: Need; fields: string[] }[],
  ): Json | null => {
    if (all((reader) => sees(reader, item, whole))) return { ...entry }
    const fields = parts
      .filter((part) => all((reader) => sees(reader, item, whole) || sees(reader, item, part.need)))
      .flatMap((part) => part.fields)
    const seen = pick(entry, fields)
    return Object.keys(seen).length === 0 ? null : { id: item.id, ...seen }
  }

  const present = (entries: (Json | null)[]): Json[] => entries.filter((entry) => entry !== null)

  // --- the frame ---

  const batonHolder = (): string => {
    const { holder, handover } = file.baton
    if (handover === undefined || handover.acceptedOn === undefined || handover.declinedOn !== undefined)
      return holder
    return day >= handover.effectiveFrom ? handover.to : holder
  }

  const isOver = (meeting: Meeting): boolean => {
    const last = meeting.end ?? meeting.start
    return last !== undefined && day > oracleAddDays(oracleDayOf(last), 30)
  }

  const learnsOfTheCase = (reader: Reader): boolean => {
    if (isCoordinator(reader)) return true
    if (reader.id === batonHolder() || reader.id === file.baton.handover?.to) return true
    if (consentsInForce(reader).some((consent) => consent.shows.length > 0)) return true
    for (const followUp of file.followUps) {
      if (followUp.state !== 'open' || reader.id === null) continue
      if (followUp.owner === reader.id || followUp.helpers.includes(reader.id)) return true
    }
    return file.meetings.some(
      (meeting) =>
        meeting.state !== 'draft' &&
        meeting.state !== 'cancelled' &&
        !isOver(meeting) &&
        isParticipant(reader, meeting),
    )
  }
  if (!all(learnsOfTheCase)) return null

  // --- the lists ---

  const contactItem = (contact: CaseFile['contacts'][number]): Item => ({
    list: 'contacts',
    id: contact.id,
    area: contact.lifeArea,
    writtenBy: [contact.recordedBy],
    responsible: [],
    at: contact.id,
  })

  const contactById = (id: string) => {
    const contact = file.contacts.find((candidate) => candidate.id === id)
    if (!contact) throw new Error('an unknown contact')
    return contact
  }

  const contacts = file.contacts.map((contact) =>
    judged(contact, contactItem(contact), 'all', [{ need: 'times', fields: contactTimes }]),
  )

  const waits = file.waits.map((wait) =>
    judged(
      wait,
      {
        list: 'waits',
        id: wait.id,
        area: contactById(wait.contact).lifeArea,
        writtenBy: [wait.recordedBy],
        responsible: [],
        at: wait.contact,
        contacts: [wait.contact],
      },
      'all',
      [{ need: 'times', fields: waitTimes }],
    ),
  )

  const ties = file.ties.map((tie) => {
    const item: Item = {
      list: 'ties',
      id: tie.id,
      area: null,
      writtenBy: [tie.recordedBy],
      responsible: [],
      contacts: [tie.from, tie.to],
    }
    const ends = [contactItem(contactById(tie.from)), contactItem(contactById(tie.to))]
    // The sentence on ties is read as the whole rule: neither `recordedBy` nor a show alone opens a tie.
    const seesWhole = (reader: Reader): boolean =>
      !isHidden(reader, item) && ends.every((end) => sees(reader, end, 'all'))
    const seesPart = (reader: Reader): boolean =>
      !isHidden(reader, item) && ends.every((end) => sees(reader, end, 'times') || sees(reader, end, 'all'))
    if (all(seesWhole)) return { ...tie }
    if (all((reader) => seesWhole(reader) || seesPart(reader))) return pick(tie, ['id', 'from', 'to', 'kind'])
    return null
  })

  const goals = file.goals.map((goal) =>
    judged(
      goal,
      { list: 'goals', id: goal.id, area: goal.lifeArea, writtenBy: [goal.recordedBy], responsible: [] },
      goal.level ?? 'all',
      [{ need: 'times', fields: goalTimes }],
    ),
  )

  const followUps = file.followUps.map((followUp) =>
    judged(
      followUp,
      {
        list: 'followUps',
        id: followUp.id,
        area: followUp.lifeArea,
        writtenBy: [followUp.recordedBy],
        responsible: [followUp.owner, ...followUp.helpers],
        meeting: {
          meeting: file.meetings.find((meeting) => meeting.id === followUp.meeting),
          agendaItem: undefined,
        },
      },
      followUp.level,
      [],
    ),
  )

  const internship = (): Json | null => {
    if (file.internship === undefined) return null
    const { incidents, ...plan } = file.internship
    const seen = judged(
      plan,
      {
        list: 'internship',
        id: plan.id,
        area: 'employment',
        writtenBy: [plan.recordedBy],
        responsible: [],
      },
      'all',
      [
        { need: 'times', fields: internshipTimes },
        { need: 'considerations', fields: internshipConsiderations },
      ],
    )
    const seenIncidents = incidents
      .filter((incident) => {
        const item: Item = {
          list: 'incidents',
          id: incident.id,
          area: 'employment',
          writtenBy: [incident.recordedBy],
          responsible: [],
        }
        return all((reader) => sees(reader, item, 'all'))
      })
      .map((incident) => ({
        ...incident,
        learned: incident.learned.filter((entry) =>
          all(
            (reader) =>
              isShown(reader, entry.lifeArea, 'all') ||
              (reader.id !== null && incident.recordedBy === reader.id),
          ),
        ),
      }))
    if (seen === null && seenIncidents.length === 0) return null
    return { ...seen, incidents: seenIncidents }
  }

  // --- meetings ---

  const seesStatus = (reader: Reader, meeting: Meeting, status: Status): boolean => {
    const item: Item = {
      list: 'statuses',
      id: status.id,
      area: status.lifeArea,
      writtenBy: [status.by, status.recordedBy],
      responsible: [],
      meeting: { meeting, agendaItem: status.agendaItem },
    }
    if (status.state === 'draft') return reader.id === status.by && !isHidden(reader, item)
    return sees(reader, item, status.level)
  }

  const seesMeeting = (reader: Reader, meeting: Meeting): boolean => {
    if (meeting.state === 'draft') return isCoordinator(reader)
    if (meeting.state === 'cancelled') {
      if (!isCoordinator(reader)) return false
      return meeting.start === undefined || day <= oracleAddDays(oracleDayOf(meeting.start), 30)
    }
    return isCoordinator(reader) || isParticipant(reader, meeting)
  }

  const leads = (reader: Reader, meeting: Meeting): boolean =>
    isCoordinator(reader) ||
    (reader.id !== null && (reader.id === meeting.chair || reader.id === meeting.minuteTaker))

  const seenParticipant = (meeting: Meeting, participant: Participant): Json | null => {
    if (!isPresent(participant))
      return all((reader) => leads(reader, meeting) || isEntryOf(reader, participant)) ? participant : null
    const contact = file.contacts.find((candidate) => candidate.id === participant.contact)
    if (!contact || !all((reader) => !isExcepted(reader, 'hide', 'contacts', contact.id))) return participant
    const named = { ...participant, name: contact.name }
    return contact.person === undefined ? named : { ...named, person: { name: contact.person.name } }
  }

  const seenMeeting = (meeting: Meeting): Json | null => {
    const statuses = meeting.statuses.filter((status) => all((reader) => seesStatus(reader, meeting, status)))
    const decisions = meeting.decisions.filter((decision) => {
      const item: Item = {
        list: 'decisions',
        id: decision.id,
        area: decision.lifeArea,
        writtenBy: [decision.recordedBy],
        responsible: [],
        meeting: { meeting, agendaItem: decision.agendaItem },
      }
      return all((reader) => sees(reader, item, decision.level))
    })
    const reviews = meeting.reviews.filter((review) =>
      all((reader) => isCoordinator(reader) || reader.id === review.by),
    )
    const written = { statuses, decisions, reviews }
    if (!all((reader) => seesMeeting(reader, meeting))) {
      if (statuses.length + decisions.length + reviews.length === 0) return null
      return { id: meeting.id, participants: [], agenda: [], ...written }
    }
    return {
      ...pick(meeting, meetingFrame),
      participants: present(meeting.participants.map((participant) => seenParticipant(meeting, participant))),
      agenda: meeting.agenda.filter((entry) =>
        all((reader) => leads(reader, meeting) || takesPart(reader, meeting, entry.id)),
      ),
      ...written,
      ...(all((reader) => takesPart(reader, meeting, undefined)) ? { scales: meeting.scales } : {}),
      ...(all(isCoordinator)
        ? { notWanted: meeting.notWanted, ifCitizenAbsent: meeting.ifCitizenAbsent }
        : {}),
    }
  }

  // --- the file ---

  const ownText: Item = {
    list: 'citizen',
    id: file.citizen.id,
    area: 'case',
    writtenBy: [],
    responsible: [],
  }
  const seenInternship = internship()

  return {
    format: file.format,
    version: file.version,
    exportedAt: file.exportedAt,
    coordinator: file.coordinator,
    baton: file.baton,
    citizen: {
      ...pick(file.citizen, ['id', 'displayName', 'interpreter']),
      ...(all((reader) => sees(reader, ownText, 'all'))
        ? pick(file.citizen, ['ownWords', 'toldOnce', 'goodToKnow'])
        : {}),
      ...(all(isCoordinator)
        ? pick(file.citizen, ['ownGoal', 'scales', 'phase', 'approaches', 'caseModel', 'caseReference'])
        : {}),
    },
    contacts: present(contacts),
    waits: present(waits),
    ties: present(ties),
    goals: present(goals),
    followUps: present(followUps),
    ...(seenInternship === null ? {} : { internship: seenInternship }),
    meetings: present(file.meetings.map(seenMeeting)),
    consents: file.consents.filter((consent) =>
      all((reader) => isCoordinator(reader) || consent.recipient === reader.id),
    ),
    exceptions: file.exceptions.filter((exception) =>
      all((reader) => {
        if (exception.effect === 'show') return isCoordinator(reader) || exception.recipient === reader.id
        return isCoordinator(reader) && exception.recipient !== reader.id
      }),
    ),
    experiences: file.experiences.filter((experience) =>
      all((reader) => isCoordinator(reader) || experience.by === reader.id),
    ),
    ...(all(isCoordinator) ? { helpEvents: file.helpEvents, lessons: file.lessons } : {}),
  }
}

/** The case file as a contact (or "citizen") may see it at a point in time, or null: may not learn that it exists. */
export const oracleVisible = (file: CaseFile, recipient: string, at: string): Json | null => {
  if (recipient === 'citizen') return citizensView(file)
  return seenByAll(file, [{ id: recipient }], at)
}

/** What all of these contacts may see, or null when one of them may not learn of the case. */
export const oracleVisibleToAll = (file: CaseFile, recipients: string[], at: string): Json | null =>
  seenByAll(
    file,
    recipients.map((id) => ({ id })),
    at,
  )

/** What may be on a shared screen during an agenda item, or null. */
export const oracleRoom = (file: CaseFile, meetingId: string, itemId: string, at: string): Json | null => {
  const meeting = file.meetings.find((candidate) => candidate.id === meetingId)
  if (!meeting?.agenda.some((entry) => entry.id === itemId)) return null
  const others = meeting.participants.filter(
    (participant) => participant.contact !== 'citizen' && isHere(participant, itemId),
  )
  if (others.length === 0) return citizensView(file)
  const readers = others.map((participant) =>
    participant.contact === undefined ? { id: null, entry: participant } : { id: participant.contact },
  )
  return seenByAll(file, readers, at)
}
