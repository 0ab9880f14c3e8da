type Fields<Entry> = { [Field in keyof Entry]?: Entry[Field] | undefined }

export interface Edit<Entry> {
  set: Fields<Entry>
  was: Fields<Entry>
}

/**
 * What a form changed of an entry: `before` and `after` are the form's readings of it, `entry` what is stored. Undefined
 * when nothing was changed.
 */
export function editBetween<Entry>(
  entry: Fields<Entry>,
  before: Fields<Entry>,
  after: Fields<Entry>,
): Edit<Entry> | undefined {
  const edit: Edit<Entry> = { set: {}, was: {} }
  for (const field in { ...before, ...after }) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue
    if (after[field] !== undefined) edit.set[field] = after[field]
    if (entry[field] !== undefined) edit.was[field] = entry[field]
  }
  return Object.keys({ ...edit.set, ...edit.was }).length > 0 ? edit : undefined
}
