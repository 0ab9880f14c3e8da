import { hasLeft, isAtWork, isProfessional } from './at-work.ts'
import { batonHolder } from './baton-holder.ts'
import { daysBetween } from './days.ts'
import { type BatonGap, byPressure, type Gap } from './gap.ts'
import { helpGaps, needGaps } from './gaps/need-gaps.ts'
import { mutualWaits, tieGaps } from './gaps/tie-gaps.ts'
import { insights } from './insights.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/**
 * After how many days without contact a contact at work is silent: the rhythm of the individual talks, every third
 * month. Whoever has not been spoken to for longer has been out of at least one whole round.
 */
export const silentAfterDays = 90

/**
 * The gaps in the help around the citizen on a day (Copenhagen), the most pressing first, over what the reader may
 * see: what is not seen neither makes a gap nor closes one.
 */
export function gaps(file: VisibleCaseFile, day: string): Gap[] {
  return [
    ...batonGaps(file, day),
    ...needGaps(file),
    ...overdueWaits(file, day),
    ...mutualWaits(file, day),
    ...helpGaps(file, day),
    ...tieGaps(file, day),
    ...silentContacts(file, day),
  ].sort(byPressure)
}

function batonGaps({ baton, contacts }: VisibleCaseFile, day: string): Gap[] {
  const holder = batonHolder(baton, day)
  const contact = contacts.find(({ id }) => id === holder)
  const { handover } = baton
  const isDue = handover !== undefined && handover.effectiveFrom <= day
  const gap = (because: BatonGap, to?: string): Gap[] => [
    { kind: 'baton', holder, because, ...(to !== undefined && { to }) },
  ]
  if (contact && hasLeft(contact)) return gap('left')
  if (isDue && handover.acceptedOn === undefined && handover.declinedOn === undefined)
    return gap('not_taken', handover.to)
  return contact ? [] : gap('not_seen')
}

const overdueWaits = (file: VisibleCaseFile, day: string): Gap[] =>
  insights(file, day)
    .waits.filter(({ open, overdue }) => open && overdue)
    .map(({ id, contact, overdueDays }) => ({ kind: 'wait_overdue', wait: id, contact, days: overdueDays }))

/** The contacts at work that nobody has spoken to for long, or, with no days, as far as anybody has noted. */
export function silentContacts(
  { contacts }: Pick<VisibleCaseFile, 'contacts'>,
  day: string,
): Extract<Gap, { kind: 'silent' }>[] {
  return contacts
    .filter((contact) => isAtWork(contact) && isProfessional(contact))
    .flatMap(({ id, acute, lastContact }): Extract<Gap, { kind: 'silent' }>[] => {
      // Whether somebody is acute is always noted: without it the reader sees the contact in part, without its dates.
      if (lastContact === undefined)
        return acute === undefined ? [] : [{ kind: 'silent', contact: id, days: null }]
      const days = daysBetween(lastContact, day)
      return days > silentAfterDays ? [{ kind: 'silent', contact: id, days }] : []
    })
}
