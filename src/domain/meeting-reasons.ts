import { batonHolder } from './baton-holder.ts'
import type { Gap } from './gap.ts'
import { isOpen, tieHolds, waitInsight } from './insights.ts'
import type { VisibleCaseFile, VisibleContact } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

/** What a meeting is to be about: goals and waits by id, and gaps. */
export interface Chosen {
  goals: string[]
  waits: string[]
  gaps: Gap[]
}

/** Why somebody is part of a meeting; the ids are of what it is about. */
export type Reason =
  | { why: 'citizen' | 'coordinator' | 'baton' | 'mentor' | 'acute' | 'workplace' | 'close' }
  | { why: 'blocks'; wait: string; goal: string }
  | { why: 'overdue'; wait: string; days: number }
  | { why: 'wait'; wait: string }
  /** Asked to see to it that an answer comes faster, and has not said. */
  | { why: 'asked'; wait: string }
  | { why: 'gap'; gap: Gap }
  | { why: 'follow_up'; followUp: string }
  | { why: 'missing_tie'; tie: string; to: string }
  | { why: 'area'; lifeArea: LifeArea }

const requiring: readonly Reason['why'][] = [
  ...(['citizen', 'coordinator', 'baton', 'mentor'] as const),
  ...(['blocks', 'overdue', 'wait'] as const),
]

/** Whether somebody with this reason must be there. What is only thin or silent is talked about without them if need be. */
export const requires = (reason: Reason): boolean =>
  reason.why === 'gap'
    ? reason.gap.kind !== 'need_fragile' && reason.gap.kind !== 'silent'
    : requiring.includes(reason.why)

/** The contacts it takes to close a gap. */
export function contactsOf(gap: Gap): string[] {
  if (gap.kind === 'baton') return gap.to === undefined ? [gap.holder] : [gap.holder, gap.to]
  if (gap.kind === 'parallel') return gap.pairs.flat()
  return 'contacts' in gap ? gap.contacts : [gap.contact]
}

/** Those who are part of any meeting in a case, whatever it is about. */
export function standingReasons(file: VisibleCaseFile, contact: VisibleContact, day: string): Reason[] {
  return [
    ...(contact.id === file.coordinator ? [{ why: 'coordinator' } as const] : []),
    ...(contact.id === batonHolder(file.baton, day) ? [{ why: 'baton' } as const] : []),
    ...(contact.kind === 'mentor' && contact.status === 'active' ? [{ why: 'mentor' } as const] : []),
    ...(contact.acute ? [{ why: 'acute' } as const] : []),
    ...(contact.sector === 'private' && contact.closeness === 1 ? [{ why: 'close' } as const] : []),
  ]
}

/** What ties a contact to that which was chosen. */
export function chosenReasons(
  file: VisibleCaseFile,
  contact: VisibleContact,
  chosen: Chosen,
  day: string,
): Reason[] {
  const waits = file.waits.filter((wait) => isOpen(wait, day))
  const isChosen = (wait: string) =>
    chosen.waits.includes(wait) || chosen.gaps.some((gap) => gap.kind === 'wait_overdue' && gap.wait === wait)
  const { internship } = file
  const isSeen = (goal: string) => file.goals.some(({ id }) => id === goal)
  return [
    ...chosen.goals.flatMap((goal) =>
      waits
        .filter((wait) => wait.contact === contact.id && wait.blocks?.includes(goal))
        .map((wait): Reason => ({ why: 'blocks', wait: wait.id, goal })),
    ),
    ...waits
      .filter((wait) => wait.contact === contact.id && isChosen(wait.id))
      .map((wait): Reason => {
        const { id, overdueDays: days } = waitInsight(wait, day)
        return days > 0 ? { why: 'overdue', wait: id, days } : { why: 'wait', wait: id }
      }),
    ...waits
      .filter(({ id }) => isChosen(id))
      .flatMap(({ id, fastTrack = [] }) =>
        fastTrack.some(({ askedOf, answeredOn }) => askedOf === contact.id && answeredOn === undefined)
          ? [{ why: 'asked', wait: id } as const]
          : [],
      ),
    ...chosen.gaps
      .filter((gap) => gap.kind !== 'wait_overdue' && contactsOf(gap).includes(contact.id))
      .map((gap): Reason => ({ why: 'gap', gap })),
    ...file.followUps
      .filter(({ state, owner, helpers }) => state === 'open' && [owner, ...helpers].includes(contact.id))
      .filter(
        ({ goals }) =>
          goals.every((goal) => !isSeen(goal)) || goals.some((goal) => chosen.goals.includes(goal)),
      )
      .map(({ id }): Reason => ({ why: 'follow_up', followUp: id })),
    ...(contact.id === internship?.workplace &&
    (internship.goal === undefined || !isSeen(internship.goal) || chosen.goals.includes(internship.goal))
      ? [{ why: 'workplace' } as const]
      : []),
  ]
}

/** The meeting is a chance to make a tie that somebody said is missing to one who must be there. */
export const missingTies = (
  file: VisibleCaseFile,
  contact: VisibleContact,
  required: ReadonlySet<string>,
  day: string,
): Reason[] =>
  file.ties
    .filter((tie) => tie.kind === 'missing' && tieHolds(tie, day) && [tie.from, tie.to].includes(contact.id))
    .map(({ id, from, to }) => ({ id, to: from === contact.id ? to : from }))
    .filter(({ to }) => to !== contact.id && required.has(to))
    .map(({ id, to }): Reason => ({ why: 'missing_tie', tie: id, to }))
