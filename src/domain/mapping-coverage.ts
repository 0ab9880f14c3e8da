import { dayOf } from './days.ts'
import type { HelpEvent } from './help-event.ts'
import type { Status } from './meeting.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'
import { type HelpType, helpTypes, type LifeArea, lifeAreas } from './vocabulary.ts'

export interface AreaAsked {
  lifeArea: LifeArea
  /** The citizen has said something about it, or a need there is told. False: not asked yet. */
  asked: boolean
  /** The citizen's own words about it, oldest first, with the day of the meeting where the reader sees it. */
  words: { status: Status; meeting: string; day?: string }[]
}

export interface MappingCoverage {
  /** The twelve life areas. */
  areas: AreaAsked[]
  /** The six kinds of help with what was last told of each. Null: the reader may not see it. */
  help: { type: HelpType; last?: HelpEvent }[] | null
}

/**
 * What the citizen has been asked about, over what the reader may see: nothing found is "not asked yet", never "no
 * need". A reader who is not shown an area sees it as not asked. (domain.md, S1 27–28 and 36.)
 */
export function mappingCoverage(file: VisibleCaseFile): MappingCoverage {
  const meetings = file.meetings.toSorted((a, b) => startOf(a) - startOf(b))
  const areas = lifeAreas.map((lifeArea): AreaAsked => {
    const words = meetings.flatMap((meeting) =>
      meeting.statuses
        .filter(
          (status) => status.by === 'citizen' && status.lifeArea === lifeArea && status.state !== 'draft',
        )
        .map((status) => ({
          status,
          meeting: meeting.id,
          ...(meeting.start !== undefined && { day: dayOf(meeting.start) }),
        })),
    )
    const needIsTold = file.contacts.some(
      (contact) =>
        contact.lifeArea === lifeArea && contact.need !== undefined && contact.need !== 'not_asked',
    )
    return { lifeArea, asked: words.length > 0 || needIsTold, words }
  })
  const events = file.helpEvents
  const help = events
    ? helpTypes.map((type) => {
        const last = lastOf(events.filter((event) => event.type === type))
        return { type, ...(last && { last }) }
      })
    : null
  return { areas, help }
}

const startOf = ({ start }: VisibleMeeting): number =>
  start === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(start)

/** The latest by its day; of one day, the one noted last. */
const lastOf = (events: readonly HelpEvent[]): HelpEvent | undefined =>
  events.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)

/** The areas where something is acute or a need is unmet, as far as the reader sees. */
export const acuteAreas = ({ contacts }: VisibleCaseFile): LifeArea[] =>
  lifeAreas.filter((area) =>
    contacts.some(
      ({ lifeArea, acute, need, status }) =>
        lifeArea === area && status !== 'ended' && (acute === true || need === 'unmet'),
    ),
  )

/** A meeting that is nothing but asking the citizen about life areas in turn. */
export const isMappingTalk = ({ agenda, state }: VisibleMeeting): boolean =>
  state !== undefined &&
  state !== 'cancelled' &&
  agenda.length > 0 &&
  agenda.every(({ kind, lifeArea }) => kind === 'own_words' && lifeArea !== undefined)
