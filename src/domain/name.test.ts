import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import { fullName, nameOf, shortName } from './name.ts'
import { visible } from './visible.ts'

const maja = caseFileSchema.parse(majaJson)
const seenBy = (who: string) => {
  const view = visible(maja, who, '2026-12-03T09:00:00+01:00')
  if (!view) throw new Error('The case is not seen')
  return view
}

test('a contact is called by its person and where they come from', () => {
  const bo = nameOf(seenBy('M1'), 'M11')
  expect(bo && fullName(bo)).toBe('Bo Fiktivsen, Social mentor')
  expect(bo && shortName(bo)).toBe('Bo Fiktivsen')
})

test('whom a reader meets at a meeting has a name, also when the contact is not seen', () => {
  const pia = seenBy('M5')
  expect(pia.contacts.map(({ id }) => id)).not.toContain('M11')
  expect(nameOf(pia, 'M11')?.person).toBe('Bo Fiktivsen')
})

test('whom a reader sees nowhere has none', () => {
  expect(nameOf(seenBy('M5'), 'M3')).toBeUndefined()
})

test('the citizen is called by name', () => {
  expect(nameOf(seenBy('M5'), 'citizen')).toEqual({ person: 'Maja Eksempelsen' })
})
