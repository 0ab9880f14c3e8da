import { diffArrays } from 'diff'

/** Words and the white space between them. */
const tokens = (text: string): string[] => text.match(/\s+|\S+/gu) ?? []

/** More words changed than this is another text; comparing such takes long, and nobody can read what comes of it. */
const most = 400

/** Some words of a text, from `start` up to `end`, that became others. */
interface Edit {
  start: number
  end: number
  words: string[]
}

/** What was changed, in order, with something unchanged between; undefined when it is too much. */
function editsOf(based: string[], text: string[]): Edit[] | undefined {
  const parts = diffArrays(based, text, { maxEditLength: most })
  if (!parts) return undefined
  const edits: Edit[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    if (added || removed) {
      const last = edits.at(-1)
      const edit = last?.end === at ? last : { start: at, end: at, words: [] }
      if (edit !== last) edits.push(edit)
      if (added) edit.words.push(...value)
      else edit.end += value.length
    }
    if (!added) at += value.length
  }
  return edits
}

const touch = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end

const isSame = (a: Edit, b: Edit): boolean =>
  a.start === b.start && a.end === b.end && a.words.join('') === b.words.join('')

/**
 * One text that two changed, with both changes in it; `based` is what both began with. Undefined when they changed the
 * same words, or words with nothing unchanged between them: then somebody has to choose.
 */
export function mergeText(based: string, mine: string, theirs: string): string | undefined {
  if (mine === based || mine === theirs) return theirs
  if (theirs === based) return mine
  const words = tokens(based)
  const [ours, others] = [editsOf(words, tokens(mine)), editsOf(words, tokens(theirs))]
  if (!ours || !others) return undefined
  const more = others.filter((edit) => !ours.some((one) => isSame(one, edit)))
  if (more.some((edit) => ours.some((one) => touch(one, edit)))) return undefined
  return [...ours, ...more]
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, words }) => text.toSpliced(start, end - start, ...words), words)
    .join('')
}
