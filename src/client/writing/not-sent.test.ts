import { expect, test } from 'vitest'
import type { Command } from '../../domain/command.ts'
import { basedOnTheirs } from './not-sent.ts'

const edit = (set: object, was: object) =>
  ({ type: 'editDecision', meeting: 'N1', decision: 'B1', set, was }) as Command
const both = [
  { field: 'text', theirs: 'Deres.' },
  { field: 'lifeArea', theirs: 'debt' },
]
const command = edit(
  { text: 'Min.', lifeArea: 'housing', level: 'all' },
  { text: 'Før.', lifeArea: 'meeting', level: 'times' },
)

test('each field is settled by itself: mine on what they wrote, theirs left as it is', () => {
  expect(basedOnTheirs(command, both, ['text'])).toEqual(
    edit({ text: 'Min.', level: 'all' }, { text: 'Deres.', level: 'times' }),
  )
  expect(basedOnTheirs(command, both, ['text', 'lifeArea'])).toEqual(
    edit(
      { text: 'Min.', lifeArea: 'housing', level: 'all' },
      { text: 'Deres.', lifeArea: 'debt', level: 'times' },
    ),
  )
})

test('a field that they took away is based on nothing', () => {
  const helped = edit({ text: 'Min.' }, { text: 'Før.', agendaItem: 'p1' })
  expect(basedOnTheirs(helped, [{ field: 'text', theirs: null }], ['text'])).toEqual(
    edit({ text: 'Min.' }, { agendaItem: 'p1' }),
  )
})

test('nothing is sent when all that was changed is theirs', () => {
  const one = edit({ text: 'Min.' }, { text: 'Før.' })
  expect(basedOnTheirs(one, both.slice(0, 1), [])).toBeUndefined()
  const goal: Command = { type: 'editCitizenText', field: 'ownGoal', text: 'Min.', was: 'Før.' }
  expect(basedOnTheirs(goal, [{ field: 'ownGoal', theirs: 'Deres.' }], [])).toBeUndefined()
  expect(basedOnTheirs(goal, [{ field: 'ownGoal', theirs: 'Deres.' }], ['ownGoal'])).toEqual({
    ...goal,
    was: 'Deres.',
  })
})
