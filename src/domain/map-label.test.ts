import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLines, textWidth } from './map-label.ts'

test.each([
  ['Mormor', ['Mormor']],
  ['Fjordvig Boligforening', ['Fjordvig', 'Boligforening']],
  ['Psykiatrisk Ambulatorium, Region Vesterhav', ['Psykiatrisk', 'Ambulatoriu…']],
])('%s is broken between words', (name, lines) => {
  expect(nameLines(name, 8)).toEqual(lines)
})

test('two lines at most, none wider than the room', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
      const lines = nameLines(name, 8.4)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(8.4)
    }),
  )
})
