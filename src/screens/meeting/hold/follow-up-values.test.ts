import { expect, test } from 'vitest'
import joernJson from '../../../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from '../../../domain/case-file.ts'
import { emptyFollowUp, fieldsFrom, followUpEdit, valuesOf } from './follow-up-values.ts'

const followUps = [majaJson, joernJson].flatMap((file) => caseFileSchema.parse(file).followUps)
const rings = followUps.find(({ helpReason }) => helpReason !== undefined)
if (!rings) throw new Error('No follow-up has a reason')

test('a follow-up that nobody touched gives no command', () => {
  for (const followUp of followUps) expect(followUpEdit(followUp, valuesOf(followUp))).toBeUndefined()
})

test('an edit carries what changed, with what it was; the reason goes with the help it explained', () => {
  const values = { ...valuesOf(rings), plannedHelp: '2' as const, dueOn: '2026-12-11' }
  expect(followUpEdit(rings, values)).toEqual({
    type: 'editFollowUp',
    followUp: rings.id,
    set: { plannedHelp: 2, dueOn: '2026-12-11' },
    was: { plannedHelp: 0, dueOn: rings.dueOn, helpReason: rings.helpReason },
  })
})

test('a goal that is not touched keeps the others beside it', () => {
  const several = { ...rings, goals: ['G1', 'G2'] }
  expect(followUpEdit(several, valuesOf(several))).toBeUndefined()
  expect(followUpEdit(several, { ...valuesOf(several), goal: 'G3' })?.set).toEqual({ goals: ['G3'] })
})

test('the owner is not their own helper, and nothing is planned where nothing was chosen', () => {
  const values = { ...emptyFollowUp({ lifeArea: 'housing', level: 'all' }), text: ' Ringe ', owner: 'M1' }
  expect(fieldsFrom({ ...values, dueOn: '2026-12-04', helpers: ['M1', 'M11'] })).toEqual({
    text: 'Ringe',
    owner: 'M1',
    helpers: ['M11'],
    dueOn: '2026-12-04',
    goals: [],
    lifeArea: 'housing',
    level: 'all',
  })
})
