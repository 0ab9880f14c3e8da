/** What Danish abbreviations stand for, by how they are written without their last dot. */
const abbreviations: Readonly<Record<string, string>> = {
  'bl.a': 'blandt andet',
  ca: 'cirka',
  'd.v.s': 'det vil sige',
  dvs: 'det vil sige',
  ekskl: 'eksklusive',
  evt: 'eventuelt',
  'f.eks': 'for eksempel',
  hhv: 'henholdsvis',
  ift: 'i forhold til',
  ifm: 'i forbindelse med',
  inkl: 'inklusive',
  jf: 'ifølge',
  kl: 'klokken',
  kr: 'kroner',
  'm.fl': 'med flere',
  'm.v': 'med videre',
  maks: 'højst',
  md: 'måned',
  mdr: 'måneder',
  mht: 'med hensyn til',
  mv: 'med videre',
  nr: 'nummer',
  osv: 'og så videre',
  pga: 'på grund af',
  'p.t': 'for tiden',
  tlf: 'telefon',
  vedr: 'vedrørende',
}
/** Some are written without a dot. */
const undotted: Readonly<Record<string, string>> = { fx: 'for eksempel', pct: 'procent' }

const names = Object.keys(abbreviations).map((name) => name.replaceAll('.', '\\.'))
const dotted = new RegExp(`(?<![\\p{L}\\p{N}.])(${names.join('|')})\\.`, 'giu')
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}.])(${Object.keys(undotted).join('|')})(?![\\p{L}\\p{N}])\\.?`,
  'giu',
)

/** A Danish text without the usual abbreviations: what is read aloud, and what an interpreter can look up. */
export function withoutAbbreviations(text: string): string {
  const inFull = (found: string, name: string, offset: number, whole: string, words: typeof undotted) => {
    const full = words[name.toLowerCase()] ?? found
    const capital = /^\p{Lu}/u.test(name) ? full.charAt(0).toUpperCase() + full.slice(1) : full
    const rest = whole.slice(offset + found.length)
    // The dot of the abbreviation ended the sentence too.
    return found.endsWith('.') && /^(\s*$|\s+\p{Lu})/u.test(rest) ? `${capital}.` : capital
  }
  return text
    .replace(dotted, (found, name, offset, whole) => inFull(found, name, offset, whole, abbreviations))
    .replace(bare, (found, name, offset, whole) => inFull(found, name, offset, whole, undotted))
}

const endsAbbreviated = new RegExp(`(?<![\\p{L}\\p{N}.])(${names.join('|')})\\.\\s*$`, 'iu')

/** A Danish text in its sentences, which are not changed: a line break and a semicolon end one too. */
export function sentences(text: string): string[] {
  const found: string[] = []
  for (const { segment } of new Intl.Segmenter('da', { granularity: 'sentence' }).segment(text)) {
    const before = found.at(-1)
    const goesOn = before !== undefined && endsAbbreviated.test(before) && !/^\p{Lu}/u.test(segment)
    if (goesOn) found[found.length - 1] = before + segment
    else found.push(segment)
  }
  return found
    .flatMap((sentence) => sentence.split(/(?<=;)\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
