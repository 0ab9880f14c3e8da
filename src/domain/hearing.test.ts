import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import { hearing } from './hearing.ts'
import { planOf } from './meeting-plan.ts'
import { visible } from './visible.ts'

const maja = caseFileSchema.parse(majaJson)
const at = '2026-12-03T10:00:00+01:00'
const view = visible(maja, 'M1', at)
const meeting = view?.meetings[0]
if (!view || !meeting) throw new Error('The coordinator does not see the meeting')
const plan = planOf(meeting)
const heard = (changes: Partial<typeof plan> = {}) => hearing(view, 'N1', { ...plan, ...changes }, at)
const atItem = (id: string, changes: Partial<typeof plan> = {}) =>
  heard(changes).find(({ item }) => item === id)

test('while the school is there, housing is not for everybody; when it has left, it is', () => {
  expect(atItem('p4')?.everybodyHears).not.toContain('housing')
  expect(atItem('p5')?.everybodyHears).toContain('housing')
  expect(atItem('p5')?.mayNotHear).toEqual([])
})

test('whoever stays at an item about an area they may not hear of is named', () => {
  const participants = plan.participants.map(({ items: _, ...participant }) => participant)
  expect(atItem('p5', { participants })?.mayNotHear).toEqual([{ contact: 'M5', levels: [] }])
  expect(atItem('p6', { participants })?.mayNotHear).toEqual([
    { contact: 'M13', levels: ['times', 'considerations'] },
    { contact: 'M5', levels: ['times'] },
  ])
})

test('those who write instead of coming are not counted', () => {
  expect(atItem('p5')?.mayNotHear.map(({ contact }) => contact)).not.toContain('M2')
})

test('a person without a contact is named', () => {
  const guest = { name: 'Tolk', role: 'interpreter', required: true, mode: 'in_person' } as const
  expect(atItem('p1', { participants: [...plan.participants, guest] })?.guests).toEqual(['Tolk'])
})
