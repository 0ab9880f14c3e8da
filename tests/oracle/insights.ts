// A second, independent implementation of "What is derived, never stored", computed from what a reader sees.
// Its input is plain JSON, so that it can read any view, whole or in parts.

import { oracleDaysBetween } from './days.ts'

type Entry = {
  id: string
  contact?: string
  kind?: string
  sector?: string
  administration?: string
  status?: string
  since?: string
  until?: string
  promisedBy?: string
  expected?: string
  answeredOn?: string
  blocks?: string[]
  from?: string
  to?: string
  prerequisites?: { goal: string; strength: string }[]
  state?: string
  doneOn?: string
  actualHelp?: number
}
type HelpEvent = { type: string; outcome: string; on: string; closedOn?: string }

export type OracleView = {
  contacts: Entry[]
  waits: Entry[]
  ties: Entry[]
  goals: Entry[]
  followUps: Entry[]
  helpEvents?: HelpEvent[]
  baton: {
    holder: string
    handover?: { to: string; acceptedOn?: string; declinedOn?: string; effectiveFrom: string }
  }
}

const distinct = (words: string[]): string[] => [...new Set(words)].sort()

const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Who holds the baton on a day. */
export const oracleBatonHolder = (baton: OracleView['baton'], day: string): string => {
  const { holder, handover } = baton
  if (handover === undefined) return holder
  const accepted = handover.acceptedOn !== undefined && handover.declinedOn === undefined
  return accepted && handover.effectiveFrom <= day ? handover.to : holder
}

/** The derived figures of a view on a day. */
export const oracleInsights = (view: OracleView, day: string) => {
  const isOpen = (wait: Entry): boolean => wait.answeredOn === undefined || wait.answeredOn > day
  const openWaits = view.waits.filter(isOpen)
  const blocks = (wait: Entry, goal: string): boolean => (wait.blocks ?? []).includes(goal)

  const holds = (tie: Entry): boolean =>
    (tie.since === undefined || tie.since <= day) && (tie.until === undefined || day <= tie.until)

  const administrations = distinct(
    view.contacts
      .filter(
        (contact) =>
          contact.sector === 'municipality' &&
          ['active', 'waiting', 'applied', 'referred'].includes(contact.status ?? ''),
      )
      .flatMap((contact) => (contact.administration === undefined ? [] : [contact.administration])),
  )

  const helped = (event: HelpEvent): boolean => event.outcome === 'helped'
  const helpedTypes = view.helpEvents
    ? distinct(
        view.helpEvents
          .filter((event) => helped(event) && event.on <= day && oracleDaysBetween(event.on, day) <= 364)
          .map((event) => event.type),
      )
    : null
  const wishedNotReceived = view.helpEvents
    ? distinct(
        view.helpEvents
          .filter((event) => event.outcome === 'wished' && event.on <= day)
          .filter((event) => event.closedOn === undefined || event.closedOn > day)
          .filter(
            (wish) =>
              !view.helpEvents?.some(
                (event) => helped(event) && event.type === wish.type && event.on > wish.on && event.on <= day,
              ),
          )
          .map((event) => event.type),
      )
    : null

  const waits = view.waits.map((wait) => {
    const last = isOpen(wait) ? day : (wait.answeredOn ?? day)
    const overdue = wait.promisedBy !== undefined && last > wait.promisedBy
    return {
      id: wait.id,
      contact: wait.contact,
      days: wait.since === undefined ? null : oracleDaysBetween(wait.since, last),
      open: isOpen(wait),
      overdue,
      overdueDays: overdue ? oracleDaysBetween(wait.promisedBy ?? last, last) : 0,
    }
  })

  const blockedGoals = view.goals.flatMap((goal) => {
    const blocking = openWaits.filter((wait) => blocks(wait, goal.id))
    if (blocking.length === 0) return []
    const dates = blocking.flatMap((wait) => wait.expected ?? wait.promisedBy ?? []).sort()
    return [{ goal: goal.id, waits: blocking.map((wait) => wait.id), date: dates.at(-1) ?? null }]
  })

  const startableGoals = view.goals
    .filter((goal) => goal.status === 'not_started')
    .filter((goal) =>
      goal.prerequisites
        ?.filter((prerequisite) => prerequisite.strength === 'required')
        .every((prerequisite) =>
          view.goals.some((other) => other.id === prerequisite.goal && other.status === 'reached'),
        ),
    )
    .filter((goal) => !openWaits.some((wait) => blocks(wait, goal.id)))
    .map((goal) => goal.id)

  const tied = (one: string, other: string): boolean =>
    view.ties.some(
      (tie) =>
        holds(tie) && ((tie.from === one && tie.to === other) || (tie.from === other && tie.to === one)),
    )
  const suggested = new Set<string>()
  for (const one of openWaits) {
    for (const other of openWaits) {
      if (one.contact === undefined || other.contact === undefined || one.contact === other.contact) continue
      const common = (one.blocks ?? []).some((goal) => blocks(other, goal))
      if (common && !tied(one.contact, other.contact))
        suggested.add(JSON.stringify([one.contact, other.contact].sort()))
    }
  }

  const done = view.followUps
    .filter((followUp) => followUp.state === 'done' && followUp.actualHelp !== undefined)
    .filter((followUp) => followUp.doneOn !== undefined && followUp.doneOn <= day)
    .map((followUp, place) => ({ on: followUp.doneOn ?? '', place, help: followUp.actualHelp ?? 0 }))
    .sort((a, b) => (a.on === b.on ? a.place - b.place : a.on < b.on ? -1 : 1))
    .map((followUp) => followUp.help)

  return {
    day,
    complex: administrations.length >= 3,
    administrations,
    helpedTypes,
    wishedNotReceived,
    waits,
    blockedGoals,
    startableGoals,
    missingTies: view.ties.filter((tie) => tie.kind === 'missing' && holds(tie)).map((tie) => tie.id),
    /** Unordered pairs, each sorted, the list sorted. */
    suggestedTies: [...suggested].sort().map((pair): string[] => JSON.parse(pair)),
    batonHolder: oracleBatonHolder(view.baton, day),
    helpTrend: done.length < 20 ? null : mean(done.slice(-10)) - mean(done.slice(-20, -10)),
  }
}
