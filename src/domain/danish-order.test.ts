import { expect, test } from 'vitest'
import { inDanishOrder } from './danish-order.ts'

test('æ, ø and å come last, and Aa is an Å', () => {
  const names = ['Åse', 'Zenia', 'Ømer', 'Aage', 'Ærik', 'Anna']
  expect(names.sort(inDanishOrder)).toEqual(['Anna', 'Zenia', 'Ærik', 'Ømer', 'Aage', 'Åse'])
})
