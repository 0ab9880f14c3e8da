// A spreadsheet takes a cell that begins with one of these for a formula, and a formula may fetch and send. The full-width
// signs are read as the narrow ones by some. (OWASP, "CSV injection".)

/** A cell that is guarded by an apostrophe in front when it is written. One already guarded is too, so that nothing is lost. */
export const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

const guard = /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/

/** The cell without its guard. */
export const unguarded = (cell: string): string => cell.replace(guard, '')
