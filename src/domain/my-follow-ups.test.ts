import { expect, test } from 'vitest'
import maja from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import { myFollowUps } from './my-follow-ups.ts'
import { visible } from './visible.ts'

const file = caseFileSchema.parse(maja)
const mine = (reader: string, of = file) => {
  const view = visible(of, reader, '2026-12-03T09:00:00+01:00')
  return view ? myFollowUps(view, reader) : []
}

test('those one owns and those one helps with, with the names and goals one sees', () => {
  const [first, ...others] = mine('M11')
  expect([first, ...others].map((one) => one?.followUp.id)).toEqual(['O1', 'O2', 'O7', 'O8'])
  expect(first).toMatchObject({
    owner: { id: 'citizen', name: 'Maja Eksempelsen' },
    helpers: [{ id: 'M11', name: 'Bo Fiktivsen' }],
    goals: ['Huslejen: afdragsordning på plads, ingen opsigelse'],
    mayDrop: false,
  })
})

test('the coordinator and those who run the meeting may drop theirs', () => {
  expect(mine('M1').map(({ followUp, mayDrop }) => [followUp.id, mayDrop])).toEqual([
    ['O3', true],
    ['O5', true],
  ])
  expect(mine('M4').map(({ mayDrop }) => mayDrop)).toEqual([true])
})

test('a goal or a name that is not seen is not told', () => {
  const consents = file.consents.filter(({ recipient }) => recipient !== 'M11')
  const helped = {
    ...file,
    consents,
    followUps: file.followUps.map((one) => ({ ...one, helpers: ['M11', 'M3'] })),
  }
  const [first] = mine('M11', helped)
  expect(first?.goals).toEqual([])
  expect(first?.helpers).toEqual([{ id: 'M11', name: 'Bo Fiktivsen' }, { id: 'M3' }])
})
