import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeText } from './merge-text.ts'

const numRuns = Number(process.env.ROEDTRAAD_RUNS ?? 1000)

test.each([
  [
    'another word each',
    'Bo ringer til lægen',
    'Bo skriver til lægen',
    'Bo ringer til kommunen',
    'Bo skriver til kommunen',
  ],
  ['one at the beginning, one at the end', 'ringer', 'Bo ringer', 'ringer i dag', 'Bo ringer i dag'],
  [
    'each at their own end of some words',
    'Bo ringer i dag',
    'Nej: Bo ringer i dag',
    'Bo ringer i dag kl. 10',
    'Nej: Bo ringer i dag kl. 10',
  ],
  ['the same word', 'Bo ringer', 'Ida ringer', 'Pia ringer', undefined],
  ['both at the end', 'Bo ringer', 'Bo ringer mandag', 'Bo ringer tirsdag', undefined],
  ['both the same', 'Bo ringer', 'Bo ringer mandag', 'Bo ringer mandag', 'Bo ringer mandag'],
  [
    'one takes away what the other adds to',
    'Bo ringer til lægen mandag',
    'Bo ringer mandag',
    'Bo ringer til psykologen mandag',
    undefined,
  ],
  ['two first texts', '', 'Mit', 'Dit', undefined],
  ['line breaks', 'Et\nto\ntre', 'Et!\nto\ntre', 'Et\nto\ntre!', 'Et!\nto\ntre!'],
])('%s', (_, based, mine, theirs, merged) => {
  expect(mergeText(based, mine, theirs)).toBe(merged)
})

const word = fc.constantFrom('og', 'men', 'Bo', 'ringer', 'til', 'lægen', '2.', 'æøå')
const words = fc.array(word, { maxLength: 12 })
/** How somebody changes a text: at places counted from 0, words are taken away and others come. */
const edit = fc.array(fc.record({ at: fc.nat(12), gone: fc.nat(2), come: fc.nat(2) }), {
  minLength: 1,
  maxLength: 3,
})
type Edit = { at: number; gone: number; come: number }[]

/** The words after somebody's edit; what they typed carries their name, so that it is told apart. */
function edited(text: readonly string[], edits: Edit, name: string): string[] {
  return edits.reduce<string[]>(
    (words, { at, gone, come }, index) => {
      const typed = Array.from({ length: come }, (_, nth) => `${name}${index}.${nth}`)
      return words.toSpliced(Math.min(at, words.length), gone, ...typed)
    },
    [...text],
  )
}

const typedBy = (text: string, name: string): string[] =>
  text.split(/\s+/).filter((one) => one.startsWith(name))

test('every word typed by either is in what is merged, and nothing else comes', () => {
  let merges = 0
  fc.assert(
    fc.property(words, edit, edit, (text, mine, theirs) => {
      const [a, b] = [edited(text, mine, 'a').join(' '), edited(text, theirs, 'b').join(' ')]
      const merged = mergeText(text.join(' '), a, b)
      if (merged === undefined) return
      merges += 1
      expect(typedBy(merged, 'a').toSorted()).toEqual(typedBy(a, 'a').toSorted())
      expect(typedBy(merged, 'b').toSorted()).toEqual(typedBy(b, 'b').toSorted())
      expect(merged.split(/\s+/).every((one) => `${text.join(' ')} ${a} ${b}`.includes(one))).toBe(true)
    }),
    { numRuns },
  )
  expect(merges).toBeGreaterThan(numRuns / 10)
})

test('it is the same whoever comes first, and once merged nothing more comes of it', () => {
  fc.assert(
    fc.property(words, edit, edit, (text, mine, theirs) => {
      const based = text.join(' ')
      const [a, b] = [edited(text, mine, 'a').join(' '), edited(text, theirs, 'b').join(' ')]
      const merged = mergeText(based, a, b)
      expect(mergeText(based, b, a)).toBe(merged)
      expect(mergeText(based, a, based)).toBe(a)
      expect(mergeText(based, based, a)).toBe(a)
      expect(mergeText(based, a, a)).toBe(a)
      if (merged !== undefined) expect(mergeText(based, merged, merged)).toBe(merged)
    }),
    { numRuns },
  )
})

test('two that have nothing to do with each other are not put together', () => {
  const text = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ')
  expect(mergeText(text('a', 1900), text('b', 1900), text('a b', 900))).toBeUndefined()
})

test('a long text is merged', () => {
  const based = Array.from({ length: 1300 }, (_, n) => `ord${n % 50}`)
  const merged = mergeText(based.join(' '), ['mit', ...based].join(' '), [...based, 'dit'].join(' '))
  expect(merged).toBe(['mit', ...based, 'dit'].join(' '))
})
