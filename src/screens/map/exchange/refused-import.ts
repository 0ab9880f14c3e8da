import { fieldOf } from '../../../client/request.ts'
import type { Draft } from '../../../domain/exchange/contact-drafts.ts'
import { type ContactColumn, contactColumns } from '../../../domain/exchange/words.ts'

/** Why contacts were not added, and the row of the file it is about, when it is about one. */
export interface Refused {
  error: unknown
  row?: number
  column?: ContactColumn
}

/** The row and column that a refusal of these contacts is about: `contacts.3.name`, `command/contacts/3/person/email`. */
export function contactIn(error: unknown, drafts: readonly Draft[]): Omit<Refused, 'error'> {
  const field = fieldOf(error) ?? ''
  const [, index = '', part = ''] = /(?:^|\/)contacts[./](\d+)(?:[./](.+))?$/.exec(field) ?? []
  const row = drafts[Number(index)]?.row
  if (index === '' || row === undefined) return {}
  const name = part.replaceAll(/[./]/g, '').toLowerCase()
  const column = contactColumns.find((one) => one.toLowerCase() === name)
  return { row, ...(column && { column }) }
}
