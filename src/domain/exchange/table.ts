/** A table as it was read: what it calls its columns, and its rows with their numbers as a spreadsheet counts them. */
export interface Table {
  headings: string[]
  rows: { row: number; cells: string[] }[]
}

/** Why a file could not be read, and in which row if it is about one. Never what it says: it may be about a person. */
export interface Unreadable {
  problem: 'empty' | 'not_text' | 'too_long' | 'quotes' | 'cpr_like' | 'not_a_vcard' | 'vcard_version'
  row?: number
}

/** A case has tens of contacts: more rows than this is another sort of file. */
export const mostRows = 5000

/** The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 when it is that, else what an older Danish Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
