import { expect, test } from 'vitest'
import type { ItemValues } from './plan-values.ts'
import { templateOf } from './template-of.ts'

const words = { income: 'Ydelser og økonomi', housing: 'Bolig' }
const item = (title: string, rest: Partial<ItemValues> = {}): ItemValues => ({
  item: title,
  title,
  kind: 'barriers',
  minutes: '5',
  owners: ['M1'],
  lifeArea: '',
  ...rest,
})
const of = (...agenda: ItemValues[]) =>
  templateOf(agenda, (area) => (area === 'income' || area === 'housing' ? words[area] : area))

test('life areas are left out, and what they parted is one again', () => {
  expect(
    of(
      item('Velkommen', { kind: 'welcome', minutes: '10' }),
      item('Hvad står i vejen? Ydelser og økonomi', { lifeArea: 'income' }),
      item('Hvad står i vejen? Bolig', { lifeArea: 'housing', minutes: '7' }),
    ),
  ).toEqual([
    { title: 'Velkommen', kind: 'welcome', minutes: 10 },
    { title: 'Hvad står i vejen?', kind: 'barriers', minutes: 12 },
  ])
})

test('items that are the same on purpose stay two, and a title of somebody’s own stays theirs', () => {
  const pause = item('Pause', { kind: 'break' })
  expect(of(pause, item('Huslejen', { lifeArea: 'housing' }), pause).map(({ title }) => title)).toEqual([
    'Pause',
    'Huslejen',
    'Pause',
  ])
})
