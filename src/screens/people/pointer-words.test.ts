import { expect, test } from 'vitest'
import { pointerWords } from './pointer-words.ts'

const words: Record<string, string> = {
  contacts: 'contact',
  meetings: 'meeting',
  agenda: 'agenda item',
  kind: 'kind',
}
const said = (pointer: string) =>
  pointerWords(pointer, {
    whole: 'The whole file',
    unknown: 'an unknown field',
    word: (key) => words[key],
    numbered: (what, number) => `${what} no. ${number}`,
  })

test.each([
  ['', 'The whole file'],
  ['/contacts/3/kind', 'Contact no. 4, kind'],
  ['/meetings/0/agenda/11', 'Meeting no. 1, agenda item no. 12'],
  ['/contacts', 'Contact'],
  ['/contacts/0/a~1b', 'Contact no. 1, an unknown field'],
])('%s is said as "%s"', (pointer, sentence) => {
  expect(said(pointer)).toBe(sentence)
})
