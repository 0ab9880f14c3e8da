import { expect, test } from 'vitest'
import { translator } from './translate.ts'

const catalog = {
  cases: { days_one: '{{count}} dag', days_other: '{{count}} dage', at: '{{date}} {{ time }}' },
  refusal: { invalid: 'Ugyldig', nested: { not: 'here' } },
}
const t = translator('da', () => catalog)

test('a text is found by its key and filled with its values', () => {
  expect(t('cases.at', { date: '3. december', time: 'kl. 10.00' })).toBe('3. december kl. 10.00')
})

test('a value that looks like a placeholder or a pattern stands as it is', () => {
  expect(t('cases.at', { date: '{{time}}', time: '$& $1' })).toBe('{{time}} $& $1')
})

test('the count chooses the form: in Danish one and a half are one, none are many', () => {
  expect([0, 1, 1.5, 2].map((count) => t('cases.days', { count }))).toEqual([
    '0 dage',
    '1 dag',
    '1.5 dag',
    '2 dage',
  ])
})

test('a text that is not there yet shows its key, never an error', () => {
  expect(t('plan.title')).toBe('plan.title')
  expect(t('cases.at', {})).toBe(' ')
})

test('a group holds its texts and nothing deeper or inherited', () => {
  expect(t.group('refusal')).toEqual({ invalid: 'Ugyldig' })
  expect(t.group('vocabulary.purpose')).toEqual({})
})
