import { belongsTo, isLongAgo, isPresent, leads, takesPlace } from './attendance.ts'
import type { CaseFile } from './case-file.ts'
import type { Consent, Exception } from './consent.ts'
import { dayOf } from './days.ts'
import { maySeeFrame } from './frame.ts'
import { holdsOn, isInForce } from './in-force.ts'
import type { Lens } from './lens.ts'
import type { Meeting } from './meeting.ts'
import { inCommon, nothing, type Sight, whole } from './sight.ts'
import { type Level, presentModes } from './vocabulary.ts'

type ItemList = Exception['item']['list']
type Area = Consent['lifeArea'] | 'meeting'

/** An item as the five rules look at it. */
interface Item {
  list: ItemList
  id: string
  area: Area
  /** Written by the reader, their responsibility, or about themselves (rule 2). */
  own: boolean
}

/**
 * How a contact sees a case at an instant (case-file.md, "Who sees what", rules 1 to 5). Null: they may not
 * learn that the case exists.
 */
export function contactLens(file: CaseFile, reader: string, at: string): Lens | null {
  const day = dayOf(at)
  const consents = file.consents.filter(
    (consent) => consent.recipient === reader && isInForce(consent, file.meetings, at, day),
  )
  const isShownSomething = consents.some(({ shows }) => shows.length > 0)
  if (!maySeeFrame(file, reader, isShownSomething, day)) return null

  const isCoordinator = file.coordinator === reader
  const shown = new Map<Area, Set<Level>>()
  const refused = new Set<Area>()
  for (const { lifeArea, shows } of consents) {
    if (shows.length === 0) refused.add(lifeArea)
    const levels = shown.get(lifeArea) ?? new Set()
    for (const level of shows) levels.add(level)
    shown.set(lifeArea, levels)
  }
  const consentShows = (area: Area, needed: Level): boolean => {
    const levels = shown.get(area)
    return levels !== undefined && (levels.has(needed) || levels.has('all'))
  }

  const exceptions = file.exceptions.filter(({ recipient }) => recipient === reader)
  const inForce = (effect: Exception['effect']): Map<ItemList, Set<string>> => {
    const ids = new Map<ItemList, Set<string>>()
    for (const exception of exceptions) {
      if (exception.effect !== effect || !holdsOn(exception, day)) continue
      const { list, id } = exception.item
      ids.set(list, (ids.get(list) ?? new Set()).add(id))
    }
    return ids
  }
  const hiding = inForce('hide')
  const showing = inForce('show')
  const isHidden = (list: ItemList, id: string): boolean => hiding.get(list)?.has(id) === true
  const isShown = (list: ItemList, id: string): boolean => showing.get(list)?.has(id) === true

  /** Rules 1 to 4, for what of an item needs this level. */
  const sees = ({ list, id, area, own }: Item, needed: Level): boolean => {
    if (isHidden(list, id)) return false
    if (own || isShown(list, id) || consentShows(area, needed)) return true
    const inPlan = list === 'goals' || list === 'followUps'
    if (area === 'legal') return false
    if (inPlan && consentShows('plan', needed)) return true
    return isCoordinator && needed === 'times' && !refused.has(area) && !(inPlan && refused.has('plan'))
  }
  /** The whole, or the parts it has that need only `times` or only `considerations`. */
  const look = (item: Item, needed: Level, parts: readonly Level[]): Sight => {
    if (sees(item, needed)) return whole
    const seesPart = (level: Level): boolean => parts.includes(level) && sees(item, level)
    return { whole: false, times: seesPart('times'), considerations: seesPart('considerations') }
  }

  const takesPart = (meeting: Meeting, agendaItem?: string): boolean =>
    takesPlace(meeting) &&
    meeting.participants.some(
      (participant) => participant.contact === reader && isPresent(participant, agendaItem),
    )
  /** Rule 5, for an item that is not hidden. */
  const isAboutTheirMeeting = (area: Area, meeting: Meeting | undefined, agendaItem?: string): boolean =>
    area === 'meeting' && (isCoordinator || (meeting !== undefined && takesPart(meeting, agendaItem)))
  const leadsOrCoordinates = (meeting: Meeting): boolean => isCoordinator || leads(reader, meeting)

  const contacts = new Map(file.contacts.map((contact) => [contact.id, contact]))
  const meetings = new Map(file.meetings.map((meeting) => [meeting.id, meeting]))

  const lens: Lens = {
    ownText: sees({ list: 'citizen', id: file.citizen.id, area: 'case', own: false }, 'all'),
    rest: isCoordinator,

    contact({ id, lifeArea, recordedBy }) {
      const own = id === reader || recordedBy === reader
      return look({ list: 'contacts', id, area: lifeArea, own }, 'all', ['times'])
    },

    wait({ id, contact: at, recordedBy }) {
      const contact = contacts.get(at)
      if (contact === undefined || isHidden('contacts', at)) return nothing
      const own = at === reader || recordedBy === reader
      return look({ list: 'waits', id, area: contact.lifeArea, own }, 'all', ['times'])
    },

    tie({ id, from, to }) {
      if (isHidden('ties', id)) return nothing
      const ends = [from, to].map((end) => {
        const contact = contacts.get(end)
        return contact ? lens.contact(contact) : nothing
      })
      return inCommon(ends)
    },

    goal({ id, lifeArea, level = 'all', recordedBy }) {
      return look({ list: 'goals', id, area: lifeArea, own: recordedBy === reader }, level, ['times'])
    },

    followUp({ id, lifeArea, level, owner, helpers, recordedBy, meeting }) {
      if (isHidden('followUps', id)) return false
      const own = owner === reader || helpers.includes(reader) || recordedBy === reader
      return (
        sees({ list: 'followUps', id, area: lifeArea, own }, level) ||
        isAboutTheirMeeting(lifeArea, meetings.get(meeting ?? ''))
      )
    },

    internship({ id, recordedBy }) {
      return look({ list: 'internship', id, area: 'employment', own: recordedBy === reader }, 'all', [
        'times',
        'considerations',
      ])
    },

    incident({ id, recordedBy }) {
      return sees({ list: 'incidents', id, area: 'employment', own: recordedBy === reader }, 'all')
    },
    learned: ({ lifeArea }, { recordedBy }) => recordedBy === reader || consentShows(lifeArea, 'all'),

    consent: ({ recipient }) => isCoordinator || recipient === reader,
    exception({ recipient, effect }) {
      if (recipient === reader) return effect === 'show'
      return isCoordinator
    },
    experience: ({ by }) => isCoordinator || by === reader,

    meeting(meeting) {
      if (takesPlace(meeting)) return isCoordinator || belongsTo(reader, meeting)
      return isCoordinator && !(meeting.state === 'cancelled' && isLongAgo(meeting.start, day))
    },
    participant: (participant, meeting) =>
      presentModes.includes(participant.mode) ||
      participant.contact === reader ||
      leadsOrCoordinates(meeting),
    presentName: (contact) => !isHidden('contacts', contact),
    agendaItem: ({ id }, meeting) => leadsOrCoordinates(meeting) || takesPart(meeting, id),
    meetingScales: (meeting) => takesPart(meeting),

    status({ id, by, state, lifeArea, level, recordedBy }) {
      if (state === 'draft' && by !== reader) return false
      return sees(
        { list: 'statuses', id, area: lifeArea, own: by === reader || recordedBy === reader },
        level,
      )
    },
    decision({ id, lifeArea, level, recordedBy, agendaItem }, meeting) {
      if (isHidden('decisions', id)) return false
      return (
        sees({ list: 'decisions', id, area: lifeArea, own: recordedBy === reader }, level) ||
        isAboutTheirMeeting(lifeArea, meeting, agendaItem)
      )
    },
    review: ({ by }) => isCoordinator || by === reader,
  }
  return lens
}
