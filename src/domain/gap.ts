import type { HelpType, LifeArea } from './vocabulary.ts'

/** Two contacts, the smaller id first. */
export type Pair = [string, string]

/** A gap in the help around the citizen: what it is about by id, and what a sentence needs. Days are whole. */
export type Gap =
  /** `to`: whom it was offered to, when it was not taken. */
  | { kind: 'baton'; holder: string; because: BatonGap; to?: string }
  /** A need unmet or wished in a life area where nobody is active. */
  | {
      kind: 'need_uncovered'
      lifeArea: LifeArea
      need: 'unmet' | 'wished'
      acute: boolean
      contacts: string[]
    }
  | { kind: 'wait_overdue'; wait: string; contact: string; days: number }
  /** Each waits for the other: by ties, or by requests for a faster answer that nobody has answered. */
  | { kind: 'mutual_wait'; contacts: Pair; ties: string[]; waits: string[] }
  /** Wished and not received, since the first wish that is still open. `contacts`: those who could give it. */
  | { kind: 'help_wished'; type: HelpType; days: number; contacts: string[] }
  /** Somebody has said that a tie is missing. */
  | { kind: 'tie_missing'; tie: string; contacts: Pair }
  /** Waits at both hold the same goals back. */
  | { kind: 'tie_suggested'; contacts: Pair; goals: string[] }
  /** At work with the same, without a tie. */
  | ({ kind: 'parallel'; pairs: Pair[] } & ({ lifeArea: LifeArea } | { helpType: HelpType }))
  /** Days since the last contact; null: nobody has noted any, which is not the same as long ago. */
  | { kind: 'silent'; contact: string; days: number | null }
  /** A need that one contact alone takes care of. */
  | { kind: 'need_fragile'; lifeArea: LifeArea; contact: string }

/**
 * Why nobody may be holding the baton: the holder has left the effort; the day for handing over has passed and nobody
 * has taken it; or the reader does not see the holder's contact.
 */
export type BatonGap = 'left' | 'not_taken' | 'not_seen'

/** What is acute, promised or in a lock comes before what is only thin. */
const pressing: readonly (Gap['kind'] | 'acute')[] = [
  'baton',
  'acute',
  'wait_overdue',
  'mutual_wait',
  'need_uncovered',
  'help_wished',
  'tie_missing',
  'tie_suggested',
  'parallel',
  'silent',
  'need_fragile',
]

const rank = (gap: Gap): number =>
  pressing.indexOf(gap.kind === 'need_uncovered' && gap.acute ? 'acute' : gap.kind)

/** How long it has lasted, as far as it is known. */
const lasted = (gap: Gap): number => ('days' in gap ? (gap.days ?? -1) : 0)

/** What is wished comes after what is unmet. */
const isWished = (gap: Gap): number => Number(gap.kind === 'need_uncovered' && gap.need === 'wished')

/** The most pressing first; of one kind the longest first. The order is the same whatever order the case is in. */
export const byPressure = (a: Gap, b: Gap): number =>
  rank(a) - rank(b) || isWished(a) - isWished(b) || lasted(b) - lasted(a) || compareText(gapKey(a), gapKey(b))

/** What tells a gap from any other of the same case, and stays the same from day to day. */
export function gapKey(gap: Gap): string {
  switch (gap.kind) {
    case 'baton':
      return JSON.stringify([gap.kind])
    case 'need_uncovered':
    case 'need_fragile':
      return JSON.stringify([gap.kind, gap.lifeArea])
    case 'help_wished':
      return JSON.stringify([gap.kind, gap.type])
    case 'wait_overdue':
      return JSON.stringify([gap.kind, gap.wait])
    case 'silent':
      return JSON.stringify([gap.kind, gap.contact])
    case 'tie_missing':
      return JSON.stringify([gap.kind, gap.tie])
    case 'parallel':
      return JSON.stringify([gap.kind, 'lifeArea' in gap ? gap.lifeArea : ['help', gap.helpType]])
    default:
      return JSON.stringify([gap.kind, ...gap.contacts])
  }
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const pairOf = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one])
