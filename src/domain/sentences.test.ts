import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences, withoutAbbreviations } from './sentences.ts'

test('a text is given sentence by sentence, also around dates, times and abbreviations', () => {
  expect(sentences('Jeg har åbnet posten. Det er længe siden!\nEr det godt?')).toEqual([
    'Jeg har åbnet posten.',
    'Det er længe siden!',
    'Er det godt?',
  ])
  expect(sentences('Mødet er den 28. januar kl. 10.00. Vi ses.')).toEqual([
    'Mødet er den 28. januar kl. 10.00.',
    'Vi ses.',
  ])
  expect(sentences('Bilag mangler; de sendes i morgen.')).toEqual(['Bilag mangler;', 'de sendes i morgen.'])
  expect(sentences('Restancen er 11.400 kr. Maja ringer.')).toEqual([
    'Restancen er 11.400 kr.',
    'Maja ringer.',
  ])
  expect(sentences(' \n ')).toEqual([])
})

test('abbreviations are written in full, and nothing else is touched', () => {
  expect(withoutAbbreviations('Kl. 7.50, fx hos nr. 14, ca. 3 mdr. fra nu.')).toBe(
    'Klokken 7.50, for eksempel hos nummer 14, cirka 3 måneder fra nu.',
  )
  expect(withoutAbbreviations('Det koster 500 kr. Husk bilag, kvittering osv.')).toBe(
    'Det koster 500 kroner. Husk bilag, kvittering og så videre.',
  )
  expect(withoutAbbreviations('Fyraften. Klar. Den er min. Borgernr. findes ikke.')).toBe(
    'Fyraften. Klar. Den er min. Borgernr. findes ikke.',
  )
})

test('no word is lost or moved, whatever the text', () => {
  const word = fc.constantFrom(
    'kl.',
    'Maja',
    'den',
    '3.',
    'ringer',
    'osv.',
    'kr.',
    ';',
    '\n',
    '7.50',
    '!',
    '👩‍👧',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((all) => all.join(' ')),
      ),
      (text) => {
        expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      },
    ),
  )
})
