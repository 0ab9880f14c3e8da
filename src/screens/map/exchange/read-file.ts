import { readCsv } from '../../../domain/exchange/read-csv.ts'
import type { Table, Unreadable } from '../../../domain/exchange/table.ts'
import type { Mapping } from '../../../domain/exchange/words.ts'

/** A table with what its columns hold, when the file itself says so. */
export type Read = { table: Table; mapping?: Mapping } | Unreadable

/** Far more than a few thousand rows take. */
const mostBytes = 5_000_000

/** The rows of a chosen file: of visiting cards when it is that, else of a table. */
export async function readFile(file: File): Promise<Read> {
  if (file.size > mostBytes) return { problem: 'too_long' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isVcard(file.name, bytes)) return tableOr(readCsv(bytes))
  const { readVcards, vcardMapping } = await import('../../../domain/exchange/read-vcards.ts')
  return tableOr(readVcards(bytes), vcardMapping)
}

const isVcard = (name: string, bytes: Uint8Array): boolean =>
  /\.(vcf|vcard)$/i.test(name) || /^\W*BEGIN:VCARD/i.test(new TextDecoder().decode(bytes.slice(0, 100)))

const tableOr = (read: Table | Unreadable, mapping?: Mapping): Read =>
  'problem' in read ? read : { table: read, ...(mapping && { mapping }) }
