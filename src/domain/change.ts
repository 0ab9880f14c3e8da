export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * One change to a case file. `path` leads to it by keys and entry ids: `["meetings", "N1", "decisions", "B6"]`,
 * `["citizen", "ownWords"]`. No `before`: it was added; no `after`: it was taken away. `index` is the place of an
 * entry in its list, kept so that a change can be turned back exactly.
 */
export type Change = { path: string[]; index?: number; before?: Json; after?: Json }

type Entry = { [key: string]: Json }

/** A new file with the changes made, in order; the given one is left as it is. Throws when a path leads nowhere. */
export function applyChanges<File extends object>(file: File, changes: readonly Change[]): File
export function applyChanges(file: object, changes: readonly Change[]): unknown {
  return changes.reduce<Json>((current, change) => put(current, change.path, change), file as Entry)
}

/** The file as it was before the changes: `revertChanges(applyChanges(file, c), c)` equals `file`. */
export const revertChanges = <File extends object>(file: File, changes: readonly Change[]): File =>
  applyChanges(file, changes.toReversed().map(inverse))

const inverse = ({ path, index, before, after }: Change): Change => ({
  path,
  ...(index !== undefined && { index }),
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
})

function put(node: Json, path: readonly string[], change: Change): Json {
  const [step, ...rest] = path
  if (step === undefined || node === null || typeof node !== 'object') {
    throw new Error(`A change leads nowhere: ${change.path.length} steps`)
  }
  if (Array.isArray(node)) return putInList(node, step, rest, change)
  const { [step]: child, ...others } = node
  if (rest.length > 0) return { ...node, [step]: put(child ?? null, rest, change) }
  return change.after === undefined ? others : { ...node, [step]: change.after }
}

function putInList(list: Json[], id: string, rest: readonly string[], change: Change): Json[] {
  const at = list.findIndex((entry) => idOf(entry) === id)
  if (at < 0) {
    if (rest.length > 0 || change.after === undefined) throw new Error('A change leads to no entry')
    return list.toSpliced(change.index ?? list.length, 0, change.after)
  }
  if (rest.length > 0) return list.with(at, put(list[at] ?? null, rest, change))
  return change.after === undefined ? list.toSpliced(at, 1) : list.with(at, change.after)
}

const idOf = (entry: Json): Json | undefined =>
  entry !== null && typeof entry === 'object' && !Array.isArray(entry) ? entry.id : undefined
