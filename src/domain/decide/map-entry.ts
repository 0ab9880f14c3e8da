import { applyChanges, type Json } from '../change.ts'
import { looksLikeCpr } from '../cpr.ts'
import { exceptionProblems, referenceProblems } from '../reference-problems.ts'
import { roleOf } from '../role.ts'
import {
  accept,
  byId,
  type Context,
  type Decision,
  fieldsOf,
  invalid,
  notAllowed,
  notFound,
  removed,
} from './context.ts'

// What contacts, ties, waits and help events have in common: who writes them, and what no entry may say.

/** Somebody who may write in a case. */
export type Writer = Omit<Context, 'now'>

/** The citizen and the coordinator write everything on the map that they see. */
export const keepsMap = ({ file, actor }: Writer): boolean =>
  actor === 'citizen' || actor === file.coordinator

/** The mentor, who is out with the citizen, adds what they learn there. */
export const addsToMap = (context: Writer): boolean =>
  keepsMap(context) || roleOf(context.file, context.actor) === 'mentor'

/** Fields of an entry that are given a value (`set`) or taken away (in `was` alone). */
export type Edit<Entry> = {
  set: { [Field in keyof Entry]?: Entry[Field] | undefined }
  was: { [Field in keyof Entry]?: Entry[Field] | undefined }
}

export const editedFields = ({ set, was }: Edit<object>): string[] => [
  ...new Set([...Object.keys(set), ...Object.keys(was)]),
]

/** The entry as an edit leaves it, as far as the writer sees it. */
export function edited<Entry>(entry: Partial<Entry>, { set, was }: Edit<Entry>): Edit<Entry>['set'] {
  const next: Edit<Entry>['set'] = { ...entry, ...set }
  for (const field in was) if (set[field] === undefined) delete next[field]
  return next
}

/** A field that every such entry has, taken away. */
export function lacking<Entry>(edit: Edit<Entry>, required: readonly (keyof Entry)[]): Decision | undefined {
  const fields = editedFields(edit)
  const field = required.find((one) => fields.includes(String(one)) && edit.set[one] === undefined)
  return field && invalid('missing', String(field))
}

/** Text that looks like a CPR number, refused at its field; the text is not repeated. */
export function cprProblem(written: object): Decision | undefined {
  const field = cprField(written)
  return field === undefined ? undefined : invalid('cpr_like', field)
}

function cprField(written: object): string | undefined {
  const found = Object.entries(fieldsOf(written)).find(([, value]) => holdsCpr(value))
  if (!found) return undefined
  const [field, value] = found
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isGroup ? `${field}.${cprField(value)}` : field
}

function holdsCpr(value: Json | undefined): boolean {
  if (typeof value === 'string') return looksLikeCpr(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsCpr)
}

type MapList = 'contacts' | 'waits' | 'ties' | 'helpEvents'

/**
 * Takes an entry of the map out of the case: by who recorded it, or by the citizen or the coordinator when they see the
 * whole of it; and only while nothing refers to it.
 */
export function removeEntry(
  context: Context,
  list: MapList,
  entry: { id: string } | undefined,
  isWhole: boolean,
): Decision {
  return entry ? removeEntries(context, list, [{ id: entry.id, isWhole }]) : notFound
}

/** The same for several, all or none; one may refer to another of them. */
export function removeEntries(
  context: Context,
  list: MapList,
  entries: readonly { id: string; isWhole: boolean }[],
): Decision {
  const { file, actor } = context
  const stored: readonly { id: string; recordedBy?: string }[] = file[list] ?? []
  // One's own, also a tie of which only a part is seen: else what was just added could not be taken back.
  const mayRemove = entries.every(
    ({ id, isWhole }) => byId(stored, id)?.recordedBy === actor || (isWhole && keepsMap(context)),
  )
  if (!mayRemove) return notAllowed()
  const ids = new Set(entries.map(({ id }) => id))
  // From the last to the first, so that each place is the one to be put back at.
  const changes = stored
    .filter(({ id }) => ids.has(id))
    .toReversed()
    .map(({ id }) => removed([list], stored, id))
  if (dangling(applyChanges(file, changes)) > dangling(file)) return notAllowed('in_use')
  return accept(...changes)
}

const dangling = (value: object): number => {
  const root = { value, pointer: '' }
  return referenceProblems(root).length + exceptionProblems(root).length
}
