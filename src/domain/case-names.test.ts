import { expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import { namesSomebody } from './case-names.ts'

const joern = caseFileSchema.parse(joernJson)

test.each([
  'Jørns økonomi',
  'Hvad siger JØRN?',
  'Nadia fortæller',
  'Bolig (Skabelsen)',
  'Prøvegaard: siden sidst',
])('%s names somebody', (text) => expect(namesSomebody(text, joern)).toBe(true))

test.each([
  'Hvad står i vejen? Ydelser og økonomi',
  'Teamet fortæller',
  'Forsvareren og retten',
  'Sygeplejerske i ambulatoriet',
  '',
])('%s does not', (text) => expect(namesSomebody(text, joern)).toBe(false))
