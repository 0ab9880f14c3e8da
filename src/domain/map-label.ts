const widths: readonly [RegExp, number][] = [
  [/[ .,:;'|!ijl()[\]]/, 0.34],
  [/[frtI\-/"]/, 0.46],
  [/[mwMWæÆ@%&…]/, 0.96],
  [/[A-ZØÅ]/, 0.74],
]

/** The width of a text in IBM Plex Sans (semi-bold at most), in parts of its size; never less than it will be. */
export function textWidth(text: string): number {
  let sum = 0
  for (const sign of text) sum += signWidth(sign)
  return sum
}

const knownWidths = new Map<string, number>()

function signWidth(sign: string): number {
  const known = knownWidths.get(sign)
  if (known !== undefined) return known
  const width = widths.find(([kind]) => kind.test(sign))?.[1] ?? 0.61
  knownWidths.set(sign, width)
  return width
}

/** A name broken into at most two lines of `width` (in parts of the text's size); what does not fit ends in "…". */
export function nameLines(name: string, width: number): string[] {
  const [first = '', rest = ''] = fill(name.trim(), width)
  if (rest === '') return [first]
  const [second = '', left = ''] = fill(rest, width)
  return [first, left === '' ? second : `${cut(`${second} ${left}`, width - textWidth('…')).trimEnd()}…`]
}

/** As many whole words as fit, and the rest; a word that is too long by itself is broken. */
function fill(text: string, width: number): [string, string] {
  if (textWidth(text) <= width) return [text, '']
  const words = text.split(/\s+/)
  const fitting = words.findLastIndex((_, index) => textWidth(words.slice(0, index).join(' ')) <= width)
  if (fitting > 0) return [words.slice(0, fitting).join(' '), words.slice(fitting).join(' ')]
  const start = cut(text, width - textWidth('-'))
  return [`${start}-`, text.slice(start.length)]
}

function cut(text: string, width: number): string {
  const signs = [...text]
  const length = signs.findLastIndex((_, index) => textWidth(signs.slice(0, index + 1).join('')) <= width)
  return signs.slice(0, length + 1).join('')
}
