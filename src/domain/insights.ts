import { isAtWork } from './at-work.ts'
import { batonHolder } from './baton-holder.ts'
import { daysBetween } from './days.ts'
import type { FollowUp } from './follow-up.ts'
import type { HelpEvent } from './help-event.ts'
import { holdsOn } from './in-force.ts'
import type { VisibleCaseFile, VisibleGoal, VisibleTie, VisibleWait } from './visible-case-file.ts'
import type { HelpType } from './vocabulary.ts'

export interface WaitInsight {
  id: string
  contact: string
  /** Whole days until the day, or until it was answered. Null: nobody knows since when. */
  days: number | null
  open: boolean
  overdue: boolean
  /** Days after the promised day; 0 when it is not overdue. */
  overdueDays: number
}

export interface BlockedGoal {
  goal: string
  waits: string[]
  /** When the last of the waits is expected to end. Null: nobody knows. */
  date: string | null
}

/** What follows from a case on a day, and is never stored (case-file.md, "What is derived"). */
export interface Insights {
  day: string
  /** At least three administrations of the municipality are at work. */
  complex: boolean
  administrations: string[]
  /** Null: the reader may not see the help events. */
  helpedTypes: HelpType[] | null
  wishedNotReceived: HelpType[] | null
  waits: WaitInsight[]
  blockedGoals: BlockedGoal[]
  startableGoals: string[]
  missingTies: string[]
  /** Pairs of contacts. */
  suggestedTies: [string, string][]
  batonHolder: string
  /** How much more the citizen does alone than before, in help levels. Null: fewer than twenty follow-ups done. */
  helpTrend: number | null
}

/** The insights of a case on a day, over what a reader may see of it: a part that is not seen does not count. */
export function insights(file: VisibleCaseFile, day: string): Insights {
  const administrations = administrationsAtWork(file)
  const openWaits = file.waits.filter((wait) => isOpen(wait, day))
  return {
    day,
    complex: administrations.length >= 3,
    administrations,
    ...helpGiven(file, day),
    waits: file.waits.map((wait) => waitInsight(wait, day)),
    blockedGoals: blockedGoals(file.goals, openWaits),
    startableGoals: startableGoals(file.goals, openWaits),
    missingTies: file.ties.filter((tie) => tie.kind === 'missing' && tieHolds(tie, day)).map(({ id }) => id),
    suggestedTies: suggestedTies(
      openWaits,
      file.ties.filter((tie) => tieHolds(tie, day)),
    ),
    batonHolder: batonHolder(file.baton, day),
    helpTrend: helpTrend(file.followUps, day),
  }
}

const distinct = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)].sort()

function administrationsAtWork({ contacts }: VisibleCaseFile): string[] {
  const atWork = contacts.filter((contact) => contact.sector === 'municipality' && isAtWork(contact))
  return distinct(atWork.flatMap(({ administration }) => administration ?? []))
}

function helpGiven(
  { helpEvents }: VisibleCaseFile,
  day: string,
): Pick<Insights, 'helpedTypes' | 'wishedNotReceived'> {
  if (helpEvents === undefined) return { helpedTypes: null, wishedNotReceived: null }
  const lastYear = helpEvents.filter(
    ({ outcome, on }) => outcome === 'helped' && on <= day && daysBetween(on, day) <= 364,
  )
  return {
    helpedTypes: distinct(lastYear.map(({ type }) => type)),
    wishedNotReceived: distinct(openWishes(helpEvents, day).map(({ type }) => type)),
  }
}

/** The wishes for help that nobody has closed or met since. */
export function openWishes(helpEvents: readonly HelpEvent[], day: string): HelpEvent[] {
  const past = helpEvents.filter(({ on }) => on <= day)
  const helped = past.filter(({ outcome }) => outcome === 'helped')
  return past.filter(
    ({ outcome, type, on, closedOn }) =>
      outcome === 'wished' &&
      (closedOn === undefined || closedOn > day) &&
      !helped.some((help) => help.type === type && help.on > on),
  )
}

/** Whether a wait is still open on a day. */
export const isOpen = ({ answeredOn }: VisibleWait, day: string): boolean =>
  answeredOn === undefined || answeredOn > day

/** How long a wait has lasted on a day, and whether it is past its promise. */
export function waitInsight(wait: VisibleWait, day: string): WaitInsight {
  const { id, contact, since, promisedBy, answeredOn } = wait
  const open = isOpen(wait, day)
  const until = open ? day : (answeredOn ?? day)
  const overdueDays = promisedBy === undefined ? 0 : Math.max(0, daysBetween(promisedBy, until))
  return {
    id,
    contact,
    days: since === undefined ? null : daysBetween(since, until),
    open,
    overdue: overdueDays > 0,
    overdueDays,
  }
}

const blocks = ({ blocks }: VisibleWait, goal: string): boolean => blocks?.includes(goal) === true

function blockedGoals(goals: readonly VisibleGoal[], openWaits: readonly VisibleWait[]): BlockedGoal[] {
  return goals.flatMap(({ id }) => {
    const waits = openWaits.filter((wait) => blocks(wait, id))
    if (waits.length === 0) return []
    const dates = waits.flatMap(({ expected, promisedBy }) => expected ?? promisedBy ?? []).sort()
    return { goal: id, waits: waits.map((wait) => wait.id), date: dates.at(-1) ?? null }
  })
}

function startableGoals(goals: readonly VisibleGoal[], openWaits: readonly VisibleWait[]): string[] {
  const reached = new Set(goals.filter(({ status }) => status === 'reached').map(({ id }) => id))
  const startable = goals.filter(
    ({ id, status, prerequisites }) =>
      status === 'not_started' &&
      prerequisites?.every(({ goal, strength }) => strength === 'wished' || reached.has(goal)) &&
      !openWaits.some((wait) => blocks(wait, id)),
  )
  return startable.map(({ id }) => id)
}

/** Whether a tie holds on a day, `since` and `until` included. */
export const tieHolds = ({ since, until }: VisibleTie, day: string): boolean =>
  holdsOn({ ...(since !== undefined && { from: since }), ...(until !== undefined && { until }) }, day)

function suggestedTies(openWaits: readonly VisibleWait[], ties: readonly VisibleTie[]): [string, string][] {
  const goalsOf = new Map<string, Set<string>>()
  for (const { contact, blocks = [] } of openWaits) {
    goalsOf.set(contact, new Set([...(goalsOf.get(contact) ?? []), ...blocks]))
  }
  const contacts = [...goalsOf]
  return contacts.flatMap(([one, oneGoals], index) =>
    contacts
      .slice(index + 1)
      .filter(([, otherGoals]) => [...oneGoals].some((goal) => otherGoals.has(goal)))
      .filter(([other]) => !ties.some(({ from, to }) => isPair(from, to, one, other)))
      .map(([other]): [string, string] => [one, other]),
  )
}

/** Whether a tie's ends are these two, whichever way. */
export const isPair = (from: string, to: string, one: string, other: string): boolean =>
  (from === one && to === other) || (from === other && to === one)

function helpTrend(followUps: readonly FollowUp[], day: string): number | null {
  const levels = followUps
    .flatMap(({ state, doneOn, actualHelp }) =>
      state === 'done' && doneOn !== undefined && doneOn <= day && actualHelp !== undefined
        ? { doneOn, actualHelp }
        : [],
    )
    .sort((a, b) => daysBetween(b.doneOn, a.doneOn))
    .map(({ actualHelp }) => actualHelp)
  if (levels.length < 20) return null
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  return (sum(levels.slice(-10)) - sum(levels.slice(-20, -10))) / 10
}
