import type { Recipient } from '../case-file.ts'
import type { Change, Json } from '../change.ts'
import { mergeText } from '../merge-text.ts'
import type { Conflict, Refusal, RefusalCode } from '../refusal.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../visible-case-file.ts'

/** `file` is what is changed, `view` what the actor may see of it; in a browser the two are the same document. */
export type Context = {
  file: VisibleCaseFile
  view: VisibleCaseFile
  actor: Recipient
  now: string
  /** How many reviews of the command's meeting there were when its summary was last published; undefined: it never was. */
  reviewsBefore?: number | undefined
}

export type Decision = { ok: true; changes: Change[] } | { ok: false; refusal: Refusal }

export const accept = (...changes: Change[]): Decision => ({ ok: true, changes })

export const notFound: Decision = { ok: false, refusal: { reason: 'not_found', code: 'not_found' } }

export const notAllowed = (code: RefusalCode = 'not_allowed'): Decision => ({
  ok: false,
  refusal: { reason: 'not_allowed', code },
})

export const invalid = (code: RefusalCode, field?: string): Decision => ({
  ok: false,
  refusal: { reason: 'invalid', code, ...(field !== undefined && { field }) },
})

const conflict = (conflicts: Conflict[]): Decision => ({
  ok: false,
  refusal: { reason: 'conflict', code: 'changed_meanwhile', conflicts },
})

/** The meeting as the actor sees its own fields; undefined when only a line of it is seen, or nothing. */
export const seenMeeting = ({ view }: Context, id: string): VisibleMeeting | undefined =>
  view.meetings.find((meeting) => meeting.id === id && meeting.state !== undefined)

export const byId = <Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string,
): Entry | undefined => entries.find((entry) => entry.id === id)

export const isTaken = (entries: readonly { id: string }[], id: string): boolean =>
  byId(entries, id) !== undefined

/** The same entry, given before: by a tab that died before it heard so. */
export const isThere = (entries: readonly { id: string }[], entry: { id: string }): boolean => {
  const before = byId(entries, entry.id)
  return before !== undefined && same(jsonOf(before), jsonOf(entry))
}

type Fields = { readonly [field: string]: Json | undefined }

/** A plain JSON reading of an entry's fields. */
export const fieldsOf = (entry: object): Fields => Object.fromEntries(Object.entries(entry))

/** Sentences that several may write in at once. Anything else (a name, a number) is one value: two make a conflict. */
const sentences = new Set(['text', 'ownWords', 'ownGoal', 'goodToKnow', 'purpose', 'frame'])

/** What decides who may read an entry: whoever moves it must have seen all of its text. */
const readersBy = ['lifeArea', 'level', 'agendaItem', 'owner', 'helpers']

/**
 * An edit of some fields of the entry at `path`: `set` holds the new values, `was` those they were based on; a field
 * in `was` alone is taken away. A field that has become something else meanwhile is a conflict, with both values, unless
 * it is a text in which the two did not touch: that gets both changes, as long as those who may read it stay the same.
 */
export function editFields(path: string[], entry: object, set: object, was: object): Decision {
  const [current, wanted, based] = [fieldsOf(entry), fieldsOf(set), fieldsOf(was)]
  const isMoved = readersBy.some(
    (field) => (field in wanted || field in based) && !same(current[field], wanted[field]),
  )
  const merged = isMoved ? {} : mergedTexts(based, wanted, current)
  const next: Fields = { ...wanted, ...merged }
  const fields = [...new Set([...Object.keys(next), ...Object.keys(based)])]
  const changed = fields.filter((field) => !same(current[field], next[field]))
  const conflicts = changed.filter((field) => !same(current[field], based[field]) && !(field in merged))
  if (conflicts.length > 0) {
    return conflict(
      conflicts.map((field) => ({ field, yours: next[field] ?? null, theirs: current[field] ?? null })),
    )
  }
  if (changed.length === 0) return accept()
  return accept(...changed.map((field) => change([...path, field], current[field], next[field])))
}

function mergedTexts(based: Fields, mine: Fields, theirs: Fields): { [field: string]: string } {
  const merged: { [field: string]: string } = {}
  for (const field of sentences) {
    const [was, wanted, current] = [based[field], mine[field], theirs[field]]
    if (typeof was !== 'string' || typeof wanted !== 'string' || typeof current !== 'string') continue
    const text = mergeText(was, wanted, current)
    if (text !== undefined) merged[field] = text
  }
  return merged
}

export const change = (path: string[], before: Json | undefined, after: Json | undefined): Change => ({
  path,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

/** An entry at the end of its list. */
export const added = <Entry extends { id: string }>(path: string[], entry: Entry): Change => ({
  path: [...path, entry.id],
  after: jsonOf(entry),
})

/** Who wrote an entry, kept with it; the citizen's own carry no name. */
export const recordedBy = (actor: Recipient): { recordedBy?: string } =>
  actor === 'citizen' ? {} : { recordedBy: actor }

/** An entry taken out of its list, with its place so that this can be turned back. */
export const removed = (path: string[], entries: readonly { id: string }[], id: string): Change => {
  const index = entries.findIndex((entry) => entry.id === id)
  return { path: [...path, id], index, before: jsonOf(entries[index] ?? {}) }
}

/** An entry as JSON: a field that is not there is left out. */
export const jsonOf = (entry: object): Json =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))

/** Whether two JSON values are equal, whatever the order of their keys. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a === null || b === null) return false
  if (typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => same(v, b[i]))
  }
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]))
}
