import { batonHolder } from './baton-holder.ts'
import { kindOfDecision } from './decision-kind.ts'
import type { FollowUp } from './follow-up.ts'
import { type Name, nameOf } from './name.ts'
import type { Summary } from './summary.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

export interface PlainSummary {
  /** What the citizen wrote of themselves, and what they said at the meeting. */
  ownWords: string[]
  /** What the citizen does: three at most, the nearest first, and the rest. */
  first: FollowUp[]
  more: FollowUp[]
  /** What the others do, the nearest first. */
  others: FollowUp[]
  /** What nobody can promise, and what one does not agree on: without it a short summary promises too much. */
  caveats: Summary['decisions']
  next: Summary['next']
  /** Whom to ask: who holds the baton on the day. */
  ask: Name & { phone?: string; email?: string }
}

const most = 3

/** The citizen's summary in short: what is still to be done, from the summary and the file of one and the same reader. */
export function plainSummary(summary: Summary, file: VisibleCaseFile, day: string): PlainSummary {
  const open = byDue(summary.followUps.filter(({ state }) => state === 'open'))
  const mine = open.filter(({ owner }) => owner === 'citizen')
  const said = summary.statuses.filter(({ by }) => by === 'citizen').map(({ text }) => text)
  const { ownWords } = file.citizen
  const holder = batonHolder(file.baton, day)
  const { phone, email } = file.contacts.find(({ id }) => id === holder)?.person ?? {}
  return {
    ownWords: [...new Set([...(ownWords ? [ownWords] : []), ...said])],
    first: mine.slice(0, most),
    more: mine.slice(most),
    others: open.filter(({ owner }) => owner !== 'citizen'),
    caveats: parted(summary.decisions).caveats,
    next: summary.next,
    ask: {
      ...nameOf(file, holder),
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
    },
  }
}

/** The nearest first. */
export const byDue = (followUps: readonly FollowUp[]): FollowUp[] =>
  followUps.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))

/** What was agreed, and apart from it what nobody can promise or what one does not agree on. */
export function parted(decisions: Summary['decisions']) {
  const isAgreed = ({ text }: { text: string }) => kindOfDecision(text).kind === 'decision'
  return {
    agreed: decisions.filter(isAgreed),
    caveats: decisions.filter((decision) => !isAgreed(decision)),
  }
}
