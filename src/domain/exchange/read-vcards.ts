import ICAL from 'ical.js'
import { decodeText, mostRows, type Table, type Unreadable } from './table.ts'
import type { Mapping } from './words.ts'

/** Which column of `readVcards` holds what. */
export const vcardMapping = {
  name: 0,
  personName: 1,
  personTitle: 2,
  personEmail: 3,
  personPhone: 4,
} as const satisfies Mapping

/**
 * A table from the bytes of a file of vCards (RFC 2426 version 3.0, RFC 6350 version 4.0), a row each: the contact is
 * called what the organisation is, else what the person is. Pictures, addresses, birthdays and notes are left behind.
 */
export function readVcards(bytes: Uint8Array): Table | Unreadable {
  const text = decodeText(bytes).trim()
  if (text === '') return { problem: 'empty' }
  const cards = parsed(text)
  if (!cards) return { problem: 'not_a_vcard' }
  if (cards.length > mostRows) return { problem: 'too_long' }
  const rows = cards.map((card, index) => ({ row: index + 1, card }))
  const other = rows.find(({ card }) => !['3.0', '4.0'].includes(textOf(card, 'version')))
  if (other) return { problem: 'vcard_version', row: other.row }
  return {
    headings: ['ORG', 'FN', 'TITLE', 'EMAIL', 'TEL'],
    rows: rows.map(({ row, card }) => ({ row, cells: cellsOf(card) })),
  }
}

/** Null: it is not a file of vCards. The parser's own message quotes the file, so it goes no further. */
function parsed(text: string): ICAL.Component[] | null {
  try {
    const jcards: unknown = ICAL.parse(text)
    if (!Array.isArray(jcards)) return null
    // One card is given as itself, several as a list.
    const cards = (typeof jcards[0] === 'string' ? [jcards] : jcards).map((card) => new ICAL.Component(card))
    return cards.every(({ name }) => name === 'vcard') ? cards : null
  } catch {
    return null
  }
}

function cellsOf(card: ICAL.Component): string[] {
  const organisation = textOf(card, 'org')
  const person = textOf(card, 'fn') || nameOf(card)
  const isPerson = person !== organisation && textOf(card, 'kind') !== 'org'
  const phone = textOf(card, 'tel').replace(/^tel:/i, '').split(';')[0] ?? ''
  return [
    organisation || person,
    isPerson ? person : '',
    textOf(card, 'title') || textOf(card, 'role'),
    textOf(card, 'email'),
    phone,
  ]
}

/** Family name; given name: "Signe Skabelund". */
function nameOf(card: ICAL.Component): string {
  const [family, given] = valuesOf(card, 'n')
  return [given, family].filter(Boolean).join(' ').trim()
}

/** The first value of a property; of one in parts (an organisation and its units) all of them. */
const textOf = (card: ICAL.Component, property: string): string =>
  valuesOf(card, property).filter(Boolean).join(', ').trim()

const valuesOf = (card: ICAL.Component, property: string): string[] => {
  const value: unknown = card.getFirstPropertyValue(property)
  return (Array.isArray(value) ? value.flat() : [value]).flatMap((one) =>
    typeof one === 'string' ? one : [],
  )
}
