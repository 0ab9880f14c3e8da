import Papa from 'papaparse'
import { looksLikeCpr } from '../cpr.ts'
import { unguarded } from './formula.ts'
import { decodeText, mostRows, type Table, type Unreadable } from './table.ts'

/**
 * A table from the bytes of a CSV file, as spreadsheets write them: parted by semicolon, comma, tab or bar, the first row
 * its headings. Empty rows are left out. Refused as a whole when it is no such file, or has more than `mostRows`.
 */
export function readCsv(bytes: Uint8Array): Table | Unreadable {
  const text = decodeText(bytes)
  if (text.includes('\0')) return { problem: 'not_text' }
  // Excel's own note of what parts the cells.
  const [note, noted] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const content = text.slice(note?.length ?? 0)
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: noted ?? delimiterOf(content) })
  const skipped = note === undefined ? 0 : 1
  const fault = errors.find(({ type }) => type === 'Quotes')
  if (fault) return { problem: 'quotes', ...(fault.row !== undefined && { row: fault.row + 1 + skipped }) }
  const rows = data
    .map((cells, index) => ({
      row: index + 1 + skipped,
      cells: cells.map((cell) => unguarded(cell).trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [header, ...rest] = rows
  if (!header || rest.length === 0) return { problem: 'empty' }
  if (rest.length > mostRows) return { problem: 'too_long' }
  // Headings are shown while columns are chosen: a list without them begins with a person.
  if (header.cells.some(looksLikeCpr)) return { problem: 'cpr_like', row: header.row }
  return { headings: header.cells, rows: rest }
}

/** What parts the headings most often, outside quotes; the semicolon when nothing does. */
function delimiterOf(text: string): string {
  const [headings = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1)
  const times = (delimiter: string) => headings.split(delimiter).length
  return [';', ',', '\t', '|'].toSorted((a, b) => times(b) - times(a))[0] ?? ';'
}
