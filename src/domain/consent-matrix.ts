import type { Consent } from './consent.ts'
import { holdsOn } from './in-force.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'
import { type Level, levels, lifeAreas } from './vocabulary.ts'

/** The columns of the matrix: the life areas, the citizen's own text and the plan. */
export const consentAreas = ['case', 'plan', ...lifeAreas] as const
export type ConsentArea = (typeof consentAreas)[number]

/** Where one recipient and one area stand on a day. */
export type ConsentState =
  | { kind: 'none' }
  /** What is shown adds up; `meetingOnly`: only while a meeting is held. */
  | { kind: 'shows'; levels: Level[]; until: string; meetingOnly: boolean }
  | { kind: 'nothing'; until: string }
  | { kind: 'later'; from: string }
  | { kind: 'expired'; until: string }
  | { kind: 'withdrawn'; on: string }

/** What the consents of one recipient for one area come to on a day: what is in force, else the latest that was given. */
export function consentState(
  consents: readonly Consent[],
  recipient: string,
  area: ConsentArea,
  day: string,
): ConsentState {
  const given = consents.filter((one) => one.recipient === recipient && one.lifeArea === area)
  const inForce = given.filter((one) => holdsOn(one, day))
  const showing = inForce.filter(({ shows }) => shows.length > 0)
  const until = latest((showing.length > 0 ? showing : inForce).map((one) => one.until))
  if (showing.length > 0) {
    const shown = new Set(showing.flatMap(({ shows }) => shows))
    return {
      kind: 'shows',
      levels: shown.has('all') ? ['all'] : levels.filter((level) => shown.has(level)),
      until,
      meetingOnly: showing.every(({ meeting }) => meeting !== undefined),
    }
  }
  if (inForce.length > 0) return { kind: 'nothing', until }
  return formerState(given, day)
}

function formerState(given: readonly Consent[], day: string): ConsentState {
  const coming = given.filter(({ from, withdrawnOn }) => from > day && withdrawnOn === undefined)
  if (coming.length > 0) return { kind: 'later', from: coming.map(({ from }) => from).toSorted()[0] ?? '' }
  const withdrawn = latest(given.flatMap(({ withdrawnOn }) => withdrawnOn ?? []))
  const expired = latest(given.flatMap((one) => (one.withdrawnOn === undefined ? one.until : [])))
  if (withdrawn !== '' && withdrawn >= expired) return { kind: 'withdrawn', on: withdrawn }
  return expired === '' ? { kind: 'none' } : { kind: 'expired', until: expired }
}

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** The areas worth a column: the citizen's text, the plan, and the life areas with a contact or a consent. */
export const areasInUse = ({ contacts, consents }: VisibleCaseFile): ConsentArea[] =>
  consentAreas.filter(
    (area) =>
      area === 'case' ||
      area === 'plan' ||
      contacts.some(({ lifeArea }) => lifeArea === area) ||
      consents.some(({ lifeArea }) => lifeArea === area),
  )
