import type { CaseFile, Recipient } from '../../src/domain/case-file.ts'

/** Every contact. The citizen sees all there is: there would be nothing to look for. */
export const readers = ({ contacts }: CaseFile): Recipient[] => contacts.map(({ id }) => id)

/** The marks found in a text, or anywhere in a value. */
export const traces = (value: unknown): string[] => [
  ...new Set((typeof value === 'string' ? value : JSON.stringify(value)).match(/zq\d+zq/g)),
]

/** A copy of a case under an id of its own, in which every text that somebody wrote ends with a mark that nothing else has. */
export function traced(file: CaseFile, id: string): CaseFile {
  let count = 0
  const marked = (text: string) => {
    count += 1
    return `${text} zq${count}zq`
  }
  const copy = structuredClone(file)
  mark(copy, marked)
  return { ...copy, citizen: { ...copy.citizen, id } }
}

/** Words of the contract, ids, days and addresses are left as they are. */
const isWritten = (key: string, text: string): boolean =>
  !['id', 'format', 'email'].includes(key) &&
  /[a-zæøå]/.test(text) &&
  /\s|^[A-ZÆØÅ]/.test(text) &&
  !/^\d/.test(text)

function mark(value: object, marked: (text: string) => string): void {
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string' && isWritten(key, one)) Reflect.set(value, key, marked(one))
    else if (typeof one === 'object' && one !== null) mark(one, marked)
  }
}
