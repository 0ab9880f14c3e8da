import type { MapChange } from './map-difference.ts'
import type { VisibleCaseFile, VisibleContact, VisibleTie } from './visible-case-file.ts'

/** `left`: still on the map, no longer part of it. `gone`: not on it any more. The first that fits holds. */
export const contactMarks = ['new', 'gone', 'left', 'moved', 'changed'] as const
export type ContactMark = (typeof contactMarks)[number]
export type TieMark = 'new' | 'gone' | 'changed'

/** Where a contact that has moved stood before. */
export type Former = Pick<VisibleContact, 'id' | 'lifeArea' | 'closeness'> & { contact: string }

/** The map as it is now, with what is gone since left on it as it was, and what is different marked. */
export interface ComparedMap {
  file: VisibleCaseFile
  contacts: ReadonlyMap<string, ContactMark>
  ties: ReadonlyMap<string, TieMark>
  former: readonly Former[]
}

/** Two views of the same reader in one map; `changes` is their difference (map-difference.ts). */
export function comparedMap(
  before: VisibleCaseFile,
  after: VisibleCaseFile,
  changes: readonly MapChange[],
): ComparedMap {
  const contacts = new Map<string, ContactMark>()
  const ties = new Map<string, TieMark>()
  const goneTies: VisibleTie[] = []
  for (const change of changes) {
    if ('tie' in change) {
      const was = before.ties.find(({ id }) => id === change.tie)
      if (change.kind !== 'tie_ended') ties.set(change.tie, change.kind === 'tie_added' ? 'new' : 'changed')
      else if (was) {
        const ghost = asGone(was)
        goneTies.push(ghost)
        ties.set(ghost.id, 'gone')
      }
    } else {
      const [mark, known] = [markOf(change), contacts.get(change.contact)]
      if (known === undefined || contactMarks.indexOf(mark) < contactMarks.indexOf(known))
        contacts.set(change.contact, mark)
    }
  }
  const isGone = ({ id }: VisibleContact) => contacts.get(id) === 'gone'
  return {
    file: {
      ...after,
      contacts: [...after.contacts, ...before.contacts.filter(isGone)],
      ties: [...after.ties, ...goneTies],
    },
    contacts,
    ties,
    former: before.contacts.flatMap(({ id, lifeArea, closeness }) =>
      contacts.get(id) === 'moved'
        ? [{ id: `before ${id}`, contact: id, lifeArea, ...(closeness !== undefined && { closeness }) }]
        : [],
    ),
  }
}

/** A tie as it was while it held; another may have its id by now. */
function asGone({ until: _, ...tie }: VisibleTie): VisibleTie {
  return { ...tie, id: `before ${tie.id}` }
}

function markOf(change: Exclude<MapChange, { tie: string }>): ContactMark {
  switch (change.kind) {
    case 'contact_added':
      return 'new'
    case 'contact_gone':
      return change.status === undefined ? 'gone' : 'left'
    case 'contact_closer':
    case 'contact_further':
    case 'contact_area':
      return 'moved'
    default:
      return 'changed'
  }
}
