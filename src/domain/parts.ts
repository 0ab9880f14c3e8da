import type { Contact } from './contact.ts'
import type { Goal } from './goal.ts'
import type { Internship } from './internship.ts'
import type { Sight } from './sight.ts'
import type { Tie } from './tie.ts'
import type {
  VisibleContact,
  VisibleGoal,
  VisibleInternship,
  VisibleTie,
  VisibleWait,
} from './visible-case-file.ts'
import type { Wait } from './wait.ts'

// The parts of an entry that need only a level (case-file.md, "Levels"), and what is seen of an entry by them.

export const contactTimes = [
  'id',
  'name',
  'kind',
  'sector',
  'administration',
  'person',
  'status',
  'lifeArea',
] as const
export const waitTimes = ['id', 'contact', 'since', 'promisedBy', 'expected', 'answeredOn'] as const
const goalTimes = ['id', 'lifeArea', 'dueOn', 'startOn', 'endOn', 'status'] as const
const internshipTimes = ['id', 'goal', 'workplace', 'state', 'from', 'to', 'hoursPerWeek'] as const
const internshipConsiderations = ['id', 'considerations', 'readiness'] as const
/** Seen by whoever sees both ends of the tie in part. */
export const tieEnds = ['id', 'from', 'to', 'kind'] as const

// The whole is told by a field that every entry has and no part holds; a tie's by its ends.

export const isWholeContact = (contact: VisibleContact): boolean => contact.acute !== undefined
export const isWholeWait = (wait: VisibleWait): boolean => wait.what !== undefined
export const isWholeTie = ({ from, to }: VisibleTie, contacts: readonly VisibleContact[]): boolean =>
  [from, to].every((end) => contacts.some((contact) => contact.id === end && isWholeContact(contact)))

/** The entry with these fields alone; one it does not have stays absent. */
function pick<Entry, Key extends keyof Entry>(entry: Entry, keys: readonly Key[]): Pick<Entry, Key> {
  const part: Partial<Entry> = {}
  for (const key of keys) if (entry[key] !== undefined) part[key] = entry[key]
  return part as Pick<Entry, Key>
}

/** What is seen of an entry, in a list to spread: empty when nothing is. */
const seen =
  <Entry, Part>(inPart: (entry: Entry) => Part) =>
  (entry: Entry, sight: Sight): (Entry | Part)[] => {
    if (sight.whole) return [entry]
    return sight.times ? [inPart(entry)] : []
  }

export const seenOfContact = seen((contact: Contact): VisibleContact => pick(contact, contactTimes))
export const seenOfWait = seen((wait: Wait): VisibleWait => pick(wait, waitTimes))
export const seenOfGoal = seen((goal: Goal): VisibleGoal => pick(goal, goalTimes))
export const seenOfTie = seen((tie: Tie): VisibleTie => pick(tie, tieEnds))

/** Without its incidents, which are judged one by one. Empty when nothing of it is seen. */
export function seenOfInternship(
  { incidents: _, ...internship }: Internship,
  sight: Sight,
): Omit<VisibleInternship, 'incidents'> {
  if (sight.whole) return internship
  return {
    ...(sight.times && pick(internship, internshipTimes)),
    ...(sight.considerations && pick(internship, internshipConsiderations)),
  }
}
