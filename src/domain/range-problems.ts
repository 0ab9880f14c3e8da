import { compareInstants } from './instants.ts'
import { all, at, type JsonNode, textAt } from './json-node.ts'
import type { Problem } from './problems.ts'
import { date, instant } from './values.ts'
import { healthAreas } from './vocabulary.ts'

/** The ranges of a case file; their ends may be left out. */
const dateRanges: readonly [entries: string, from: string, to: string][] = [
  ['contacts/*', 'from', 'until'],
  ['ties/*', 'since', 'until'],
  ['waits/*', 'since', 'answeredOn'],
  ['goals/*', 'startOn', 'endOn'],
  ['internship', 'from', 'to'],
  ['consents/*', 'from', 'until'],
  ['exceptions/*', 'from', 'until'],
]

/** Ranges that end before they begin, and consents about health that last longer than a year. */
export function rangeProblems(root: JsonNode): Problem[] {
  const backwards = dateRanges.flatMap(([entries, from, to]) =>
    all(root, entries)
      .map((entry) => range(entry, from, to, date))
      .filter((range) => range !== undefined && range.end < range.start),
  )
  const backwardsMeetings = all(root, 'meetings/*')
    .map((meeting) => range(meeting, 'start', 'end', instant))
    .filter((range) => range !== undefined && compareInstants(range.end, range.start) < 0)
  const tooLong = all(root, 'consents/*')
    .filter((consent) => healthAreas.some((area) => area === textAt(consent, 'lifeArea')))
    .map((consent) => range(consent, 'from', 'until', date))
    .filter((range) => range !== undefined && !isWithinAYear(range.start, range.end))
  const problemAtEnd =
    (code: Problem['code']) =>
    (range: Range | undefined): Problem[] =>
      range ? [{ pointer: range.endPointer, code }] : []
  return [
    ...[...backwards, ...backwardsMeetings].flatMap(problemAtEnd('ends_before_start')),
    ...tooLong.flatMap(problemAtEnd('longer_than_a_year')),
  ]
}

interface Range {
  start: string
  end: string
  endPointer: string
}

/** The range of an entry when both its ends are there and can be read. */
function range(
  entry: JsonNode,
  from: string,
  to: string,
  schema: typeof date | typeof instant,
): Range | undefined {
  const start = schema.safeParse(at(entry, from)?.value)
  const endNode = at(entry, to)
  const end = schema.safeParse(endNode?.value)
  if (!start.success || !end.success || !endNode) return undefined
  return { start: start.data, end: end.data, endPointer: endNode.pointer }
}

/** At most the same date a year later; from 29 February, at most 28 February (there is no 29th to reach). */
function isWithinAYear(from: string, until: string): boolean {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4))
  return years < 1 || (years === 1 && until.slice(5) <= from.slice(5))
}
