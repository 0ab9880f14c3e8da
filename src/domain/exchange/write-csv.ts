import Papa from 'papaparse'
import type { VisibleCaseFile, VisibleContact } from '../visible-case-file.ts'
import { formula } from './formula.ts'
import { type ContactColumn, contactColumns, isCoded, tieColumns, type Words } from './words.ts'

/** The contacts a reader sees as a table, a row each: what is not seen is an empty cell. */
export const contactsCsv = ({ contacts }: VisibleCaseFile, words: Words): string =>
  csv(
    contactColumns.map((column) => words.column(column)),
    contacts.map((contact) => contactColumns.map((column) => cellOf(contact, column, words))),
  )

/** The ties a reader sees as a table, a row each, their ends by name. */
export function tiesCsv({ contacts, ties }: VisibleCaseFile, words: Words): string {
  const names = new Map(contacts.map(({ id, name }) => [id, name]))
  return csv(
    tieColumns.map((column) => words.column(column)),
    ties.map(({ from, to, kind, since, until, note }) => [
      names.get(from) ?? '',
      names.get(to) ?? '',
      words.value('tieKind', kind),
      since ?? '',
      until ?? '',
      note ?? '',
    ]),
  )
}

/** Begins with a byte order mark and is parted by semicolons, so that a Danish Excel opens it as it is. */
const csv = (fields: string[], data: string[][]): string =>
  `\ufeff${Papa.unparse({ fields, data }, { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}`

function cellOf(contact: VisibleContact, column: ContactColumn, words: Words): string {
  const value = fieldOf(contact, column)
  if (value === undefined) return ''
  return isCoded(column) ? words.value(column, String(value)) : String(value)
}

function fieldOf(contact: VisibleContact, column: ContactColumn): string | number | boolean | undefined {
  switch (column) {
    case 'personName':
      return contact.person?.name
    case 'personTitle':
      return contact.person?.title
    case 'personEmail':
      return contact.person?.email
    case 'personPhone':
      return contact.person?.phone
    default:
      return contact[column]
  }
}
