export type Read = { ok: true; file: unknown } | { ok: false; reason: 'notUtf8' | 'notJson' | 'tooLarge' }

/** As much as the API takes. */
const mostBytes = 25_000_000

/** The JSON in some text. What is wrong with it is not told: the parser would quote the text. */
export function parseCaseFile(text: string): Read {
  try {
    return { ok: true, file: JSON.parse(text) }
  } catch {
    return { ok: false, reason: 'notJson' }
  }
}

/** The JSON in a chosen file, which must be UTF-8: in another encoding names would be stored wrong. */
export async function readCaseFile(file: Blob): Promise<Read> {
  if (file.size > mostBytes) return { ok: false, reason: 'tooLarge' }
  try {
    return parseCaseFile(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return { ok: false, reason: 'notUtf8' }
  }
}
