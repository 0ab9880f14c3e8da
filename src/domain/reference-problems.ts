import { all, at, type JsonNode, textAt } from './json-node.ts'
import type { Problem } from './problems.ts'

type Target = 'contact' | 'contactOrCitizen' | 'goal' | 'meeting'

/** Where in a case file another entry is named by its id. */
const references: Record<Target, readonly string[]> = {
  contact: [
    'coordinator',
    'baton/holder',
    'baton/handover/to',
    'waits/*/contact',
    'waits/*/fastTrack/*/askedOf',
    'ties/*/from',
    'ties/*/to',
    'internship/workplace',
    'internship/readiness/callOrder/*',
    'consents/*/recipient',
    'exceptions/*/recipient',
    'meetings/*/chair',
    'meetings/*/minuteTaker',
    'meetings/*/notWanted/*/contact',
    'contacts/*/recordedBy',
    'waits/*/recordedBy',
    'ties/*/recordedBy',
    'goals/*/recordedBy',
    'internship/recordedBy',
    'internship/incidents/*/recordedBy',
    'meetings/*/statuses/*/recordedBy',
    'meetings/*/decisions/*/recordedBy',
    'followUps/*/recordedBy',
  ],
  contactOrCitizen: [
    'meetings/*/participants/*/contact',
    'meetings/*/agenda/*/owners/*',
    'meetings/*/statuses/*/by',
    'meetings/*/scales/*/by',
    'meetings/*/reviews/*/by',
    'followUps/*/owner',
    'followUps/*/helpers/*',
    'experiences/*/by',
  ],
  goal: ['waits/*/blocks/*', 'goals/*/prerequisites/*/goal', 'internship/goal', 'followUps/*/goals/*'],
  meeting: ['consents/*/meeting', 'followUps/*/meeting', 'experiences/*/meeting'],
}

/** Within one meeting: where an item of its agenda is named. */
const agendaReferences = ['participants/*/items/*', 'statuses/*/agendaItem', 'decisions/*/agendaItem']

/** References to what is not in the file. */
export function referenceProblems(root: JsonNode): Problem[] {
  const contacts = idsOf(root, 'contacts/*')
  contacts.delete('citizen')
  const known: Record<Target, ReadonlySet<unknown>> = {
    contact: contacts,
    contactOrCitizen: new Set([...contacts, 'citizen']),
    goal: idsOf(root, 'goals/*'),
    meeting: idsOf(root, 'meetings/*'),
  }
  const targets: Target[] = ['contact', 'contactOrCitizen', 'goal', 'meeting']
  return [
    ...targets.flatMap((target) =>
      references[target].flatMap((path) => unresolved(all(root, path), known[target])),
    ),
    ...all(root, 'meetings/*').flatMap((meeting) => {
      const agenda = idsOf(meeting, 'agenda/*')
      return agendaReferences.flatMap((path) => unresolved(all(meeting, path), agenda))
    }),
  ]
}

/** Where the items of each list an exception may name are. */
const exceptionItems = new Map([
  ['contacts', 'contacts/*'],
  ['waits', 'waits/*'],
  ['ties', 'ties/*'],
  ['goals', 'goals/*'],
  ['statuses', 'meetings/*/statuses/*'],
  ['decisions', 'meetings/*/decisions/*'],
  ['followUps', 'followUps/*'],
  ['incidents', 'internship/incidents/*'],
  ['internship', 'internship'],
  ['citizen', 'citizen'],
])

/** Exceptions for an item that is not in the list they name. */
export function exceptionProblems(root: JsonNode): Problem[] {
  const known = new Map([...exceptionItems].map(([list, path]) => [list, idsOf(root, path)]))
  return all(root, 'exceptions/*/item').flatMap((item) => {
    const ids = known.get(textAt(item, 'list') ?? '')
    return ids ? unresolved(all(item, 'id'), ids) : []
  })
}

const idsOf = (root: JsonNode, path: string): Set<unknown> =>
  new Set(all(root, path).map((entry) => at(entry, 'id')?.value))

const unresolved = (nodes: readonly JsonNode[], known: ReadonlySet<unknown>): Problem[] =>
  nodes
    .filter(({ value }) => typeof value === 'string' && !known.has(value))
    .map(({ pointer }) => ({ pointer, code: 'unknown_reference' }))
