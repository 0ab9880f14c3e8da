import { type Contact, contactSchema } from '../contact.ts'
import { looksLikeCpr } from '../cpr.ts'
import type { ProblemCode } from '../problem-sentences.ts'
import { isStorable } from '../text-problems.ts'
import type { VisibleCaseFile } from '../visible-case-file.ts'
import type { ContactKind, ContactStatus, LifeArea, Sector } from '../vocabulary.ts'
import type { Table } from './table.ts'
import { type ContactColumn, contactColumns, isCoded, type Mapping, type Words, wordReader } from './words.ts'

/** What is wrong in which row and column; never the value. */
export interface RowProblem {
  row: number
  column: ContactColumn
  code: ProblemCode
}

export interface Draft {
  row: number
  contact: Contact
  /** A contact the reader sees, or a row before, that is called the same in the same life area. */
  sameAs?: { contact: string } | { row: number }
}

export interface DraftOptions {
  words: Words
  /** A day as somebody wrote it, as an ISO date; null when it is none. */
  readDay: (text: string) => string | null
  newId: () => string
  /** For rows that do not say. */
  otherwise: { lifeArea?: LifeArea; sector?: Sector; kind: ContactKind; status: ContactStatus }
}

/**
 * Contacts from the rows of a table, all or none: one problem anywhere and there are problems alone, each at its row and
 * column. Columns that are not mapped are not read.
 */
export function contactDrafts(
  { rows }: Table,
  mapping: Mapping,
  { contacts }: VisibleCaseFile,
  options: DraftOptions,
): { drafts: Draft[] } | { problems: RowProblem[] } {
  const readWord = wordReader(options.words)
  const readers: Readers = { word: readWord, day: options.readDay }
  const known = new Map<string, NonNullable<Draft['sameAs']>>()
  const keyOf = ({ name, lifeArea }: Pick<Contact, 'name' | 'lifeArea'>) =>
    `${lifeArea} ${name.trim().toLocaleLowerCase('da')}`
  for (const contact of contacts) known.set(keyOf(contact), { contact: contact.id })

  const drafts: Draft[] = []
  const problems: RowProblem[] = []
  for (const { row, cells } of rows) {
    const filled = contactColumns.flatMap((column): [ContactColumn, string][] => {
      const at = mapping[column]
      const text = at === undefined ? '' : (cells[at] ?? '')
      return text === '' ? [] : [[column, text]]
    })
    const contact = contactFrom(filled, options, readers)
    if ('faults' in contact) {
      problems.push(...contact.faults.map((fault) => ({ row, ...fault })))
      continue
    }
    const key = keyOf(contact)
    const sameAs = known.get(key)
    drafts.push({ row, contact, ...(sameAs && { sameAs }) })
    if (!sameAs) known.set(key, { row })
  }
  return problems.length > 0 ? { problems } : { drafts }
}

interface Readers {
  word: ReturnType<typeof wordReader>
  day: DraftOptions['readDay']
}
type Fault = Omit<RowProblem, 'row'>

function contactFrom(
  cells: readonly [ContactColumn, string][],
  { otherwise, newId }: DraftOptions,
  readers: Readers,
): Contact | { faults: Fault[] } {
  const faults: Fault[] = []
  const values = new Map<ContactColumn, string | number | boolean>()
  for (const [column, text] of cells) {
    const value = valueFrom(column, text, readers)
    if (typeof value === 'object') faults.push({ column, ...value })
    else values.set(column, value)
  }
  const missing = (['name', 'lifeArea', 'sector'] as const).filter(
    (column) => !cells.some(([filled]) => filled === column) && (column === 'name' || !otherwise[column]),
  )
  faults.push(...missing.map((column): Fault => ({ column, code: 'missing' })))
  if (faults.length > 0) return { faults }

  const { personName, personTitle, personEmail, personPhone, ...fields } = Object.fromEntries(values)
  const person = {
    ...(personTitle !== undefined && { title: personTitle }),
    ...(personEmail !== undefined && { email: personEmail }),
    ...(personPhone !== undefined && { phone: personPhone }),
  }
  const hasPerson = personName !== undefined || Object.keys(person).length > 0
  const parsed = contactSchema.safeParse({
    id: newId(),
    ...otherwise,
    acute: false,
    ...fields,
    // A number or a mail without a name is the contact's own.
    ...(hasPerson && { person: { name: personName ?? fields.name, ...person } }),
  })
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => faultAt(path, message)) }
  const { from, until } = parsed.data
  const isTurned = from !== undefined && until !== undefined && until < from
  return isTurned ? { faults: [{ column: 'until', code: 'ends_before_start' }] } : parsed.data
}

function valueFrom(
  column: ContactColumn,
  text: string,
  { word, day }: Readers,
): string | number | boolean | { code: ProblemCode } {
  if (looksLikeCpr(text)) return { code: 'cpr_like' }
  if (!isStorable(text)) return { code: 'not_storable' }
  if (column === 'lastContact' || column === 'from' || column === 'until')
    return day(text) ?? { code: 'not_a_date' }
  if (column === 'hoursPerWeek') {
    const hours = /^\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : -1
    return hours < 0 ? { code: 'out_of_range' } : hours
  }
  if (!isCoded(column)) return text
  const code = word(column, text)
  if (code === undefined) return { code: 'unknown_value' }
  if (column === 'closeness') return Number(code)
  return column === 'acute' ? code === 'true' : code
}

const personColumns: Record<string, ContactColumn> = {
  name: 'personName',
  title: 'personTitle',
  email: 'personEmail',
  phone: 'personPhone',
}

function faultAt(path: readonly PropertyKey[], message: string): Fault {
  const [field, part] = path.map(String)
  const column =
    field === 'person' ? personColumns[part ?? 'name'] : contactColumns.find((name) => name === field)
  const code = message === 'not_an_email' || message === 'too_long' ? message : 'wrong_type'
  return { column: column ?? 'name', code }
}
