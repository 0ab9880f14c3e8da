import { describe, expect, test } from 'vitest'
import joernJson from '../../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from '../../domain/case-file.ts'
import { planOf } from '../../domain/meeting-plan.ts'
import { planErrors } from './plan-errors.ts'
import { editFrom, type PlanValues, planFrom, valuesOf } from './plan-values.ts'

const files = [caseFileSchema.parse(majaJson), caseFileSchema.parse(joernJson)]
const plans = files.flatMap((file) =>
  file.meetings.map((meeting) => ({ plan: planOf(meeting), contacts: file.contacts.map(({ id }) => id) })),
)
const [maja] = plans
if (!maja) throw new Error('There is no meeting')
const values = valuesOf(maja.plan, maja.contacts)
const changed = (changes: Partial<PlanValues>) => planFrom({ ...values, ...changes }, maja.plan)

test('a plan that nobody touched comes back as it was, and gives no command', () => {
  for (const { plan, contacts } of plans) {
    const back = planFrom(valuesOf(plan, contacts), plan)
    expect(back).toEqual(plan)
    expect(editFrom('N1', plan, back)).toBeUndefined()
  }
})

test('an edit carries the fields that changed, with what they were', () => {
  const plan = changed({ purpose: ' Noget nyt ', place: '', from: '09:30' })
  expect(editFrom('N1', maja.plan, plan)).toEqual({
    type: 'editMeeting',
    meeting: 'N1',
    set: { purpose: 'Noget nyt', start: '2026-12-03T09:30:00+01:00' },
    was: { purpose: maja.plan.purpose, start: maja.plan.start, place: maja.plan.place },
  })
})

test('an item taken off the agenda is taken from those who came for it; they never get the whole meeting by it', () => {
  const plan = changed({ agenda: values.agenda.filter(({ item }) => item === 'p5') })
  const pia = plan.participants.find(({ contact }) => contact === 'M5')
  expect(pia?.items).toEqual([])
})

test('whom the citizen does not want is kept, also when somebody invites them', () => {
  const people = values.people.map((person): PlanValues['people'][number] => {
    if (person.contact === 'M9') return { ...person, invited: 'not_wanted' }
    return person.contact === 'M5' ? { ...person, wasNotWanted: true } : person
  })
  const plan = changed({ people })
  expect(plan.notWanted).toEqual([{ contact: 'M5' }, { contact: 'M9' }])
  expect(plan.participants.map(({ contact }) => contact)).not.toContain('M9')
  const back = valuesOf(plan, maja.contacts).people
  expect(back.find(({ contact }) => contact === 'M9')?.invited).toBe('not_wanted')
})

describe('errors', () => {
  const errors = (changes: Partial<PlanValues>, to: 'draft' | 'call' = 'call') =>
    Object.fromEntries(planErrors({ ...values, ...changes }, to))

  test('none in a plan that can be called', () => {
    expect(errors({})).toEqual({})
  })

  test('a draft may wait for a time, a call may not', () => {
    const open = { date: '', from: '', to: '' }
    expect(errors(open, 'draft')).toEqual({})
    expect(errors(open)).toEqual({ date: 'date_missing', from: 'start_missing', to: 'end_missing' })
  })

  test('what is not a date or a time, an end before the start, an hour that does not exist', () => {
    expect(errors({ date: '31.2.2027', from: 'ti' }, 'draft')).toEqual({
      date: 'date_wrong',
      from: 'time_wrong',
    })
    expect(errors({ to: '10:00' })).toEqual({ to: 'ends_before_start' })
    expect(errors({ date: '2027-03-28', from: '02:30', to: '04:00' })).toEqual({ from: 'time_skipped' })
  })

  test('a person without a name, somebody present at nothing, a chair who is not invited', () => {
    const people = values.people.map((person) => {
      if (person.contact === 'M5') return { ...person, items: ['gone'] }
      return person.contact === 'M4' ? { ...person, invited: 'no' as const } : person
    })
    const guest = { ...people[0], contact: '', name: ' ' } as PlanValues['people'][number]
    expect(errors({ people: [...people, guest] })).toEqual({
      [`people.${people.findIndex(({ contact }) => contact === 'M5')}.items`]: 'items_missing',
      [`people.${people.length}.name`]: 'name_missing',
      minuteTaker: 'not_invited',
    })
  })

  test('an agenda item without a title, and minutes that are no number', () => {
    const agenda = values.agenda.map((item, at) => (at === 1 ? { ...item, title: '', minutes: 'ti' } : item))
    expect(errors({ agenda })).toEqual({
      'agenda.1.title': 'title_missing',
      'agenda.1.minutes': 'minutes_wrong',
    })
  })
})
