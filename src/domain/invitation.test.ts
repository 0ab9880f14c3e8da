import { describe, expect, test } from 'vitest'
import maja from '../../mocks/cases/maja.json'
import { caseFileSchema } from './case-file.ts'
import { type Invitee, inviteesOf, type Message, messagesDue } from './invitation.ts'

const now = '2026-11-20T09:00:00+01:00'
const called = {
  state: 'called' as const,
  start: '2026-12-03T10:00:00+01:00',
  end: '2026-12-03T11:00:00+01:00',
  place: 'Birken',
}
const one = (recipient: string, address: string | null = `${recipient}@b.example`): Invitee => ({
  recipient,
  address,
  required: true,
  comes: true,
})

/** What each is told, step after step; every step knows what was sent before it. */
function life(...steps: [meeting: Parameters<typeof messagesDue>[0], invitees: Invitee[], at?: string][]) {
  const sent: Message[] = []
  return steps.map(([meeting, invitees, at = now]) => {
    const due = messagesDue(meeting, invitees, sent, at)
    sent.push(...due)
    return due.map(({ recipient, kind }) => `${kind} ${recipient}`)
  })
}

const [anna, bo] = [one('anna'), one('bo')]
const invited = ['invite anna', 'invite bo']

describe('what is sent when', () => {
  test('nothing while it is a draft, and nothing twice', () => {
    expect(
      life([{ ...called, state: 'draft' }, [anna, bo]], [called, [anna, bo]], [called, [anna, bo]]),
    ).toEqual([[], invited, []])
  })

  test.each([
    ['moved', { start: '2026-12-04T10:00:00+01:00', end: '2026-12-04T11:00:00+01:00' }],
    ['shortened', { end: '2026-12-03T10:45:00+01:00' }],
    ['at another place', { place: 'Egen' }],
  ])('to all when it is %s, but not when the same instant is written otherwise', (_, changed) => {
    const same = { ...called, start: '2026-12-03T09:00:00Z' }
    expect(life([called, [anna, bo]], [same, [anna, bo]], [{ ...called, ...changed }, [anna, bo]])).toEqual([
      invited,
      [],
      ['change anna', 'change bo'],
    ])
  })

  test('to who is taken off or comes to it alone', () => {
    expect(life([called, [anna, bo]], [called, [anna]], [called, [anna]], [called, [anna, bo]])).toEqual([
      invited,
      ['leave bo'],
      [],
      ['invite bo'],
    ])
  })

  test('to all who are still invited when it is cancelled, and when it is called again', () => {
    expect(
      life(
        [called, [anna, bo]],
        [called, [anna]],
        [{ ...called, state: 'cancelled' }, [anna]],
        [called, [anna]],
      ),
    ).toEqual([invited, ['leave bo'], ['cancel anna'], ['invite anna']])
  })

  test('to who has sent regrets only what changes what they have', () => {
    const regrets = { ...bo, comes: false }
    const moved = { ...called, end: '2026-12-03T12:00:00+01:00' }
    expect(
      life(
        [called, [anna, regrets]],
        [called, [anna, bo]],
        [called, [anna, regrets]],
        [moved, [anna, regrets]],
      ),
    ).toEqual([['invite anna'], ['invite bo'], [], ['change anna', 'change bo']])
  })

  test('nothing about what has begun or is over', () => {
    const during = '2026-12-03T10:00:00+01:00'
    const after = '2026-12-03T11:00:00+01:00'
    expect(
      life(
        [called, [anna], during],
        [called, [anna]],
        [called, [anna, bo], during],
        [{ ...called, state: 'cancelled' }, [anna, bo], after],
        [{ ...called, state: 'held', place: 'Egen' }, [], after],
      ),
    ).toEqual([[], ['invite anna'], [], [], []])
  })

  test('to the new address and the old one when it is put right, and once to an address two share', () => {
    const shared = one('cleo', 'anna@b.example')
    const moved = one('bo', 'bo@new.example')
    expect(
      life(
        [called, [anna, one('bo', null)]],
        [called, [anna, bo]],
        [called, [anna, moved]],
        [called, [anna, moved, shared]],
        [called, [shared, moved]],
      ),
    ).toEqual([invited, ['invite bo'], ['invite bo', 'leave bo'], [], []])
  })
})

test('the addresses are those of the people who are a contact, else the contact’s own', () => {
  const file = caseFileSchema.parse(maja)
  const [meeting] = file.meetings
  if (!meeting) throw new Error('No meeting')
  const m4 = file.contacts.find(({ id }) => id === 'M4')
  if (m4) m4.person = { name: 'En anden', email: 'Kontakt@B.example' }
  meeting.participants.push({ name: 'Min søster', required: false, mode: 'in_person' })
  const people = [
    { recipient: 'M1', email: 'a@b.example' },
    { recipient: 'M1', email: 'c@b.example' },
    { recipient: 'M5', email: null },
  ]
  const found = inviteesOf(file, meeting, people)
  const addresses = (recipient: string) =>
    found.filter((invitee) => invitee.recipient === recipient).map(({ address }) => address)
  expect(addresses('M1')).toEqual(['a@b.example', 'c@b.example'])
  expect(addresses('M4')).toEqual(['kontakt@b.example'])
  expect(addresses('M5')).toEqual([null])
  expect(addresses('guest:Min søster')).toEqual([null])
  // Who writes instead of coming has nothing to put in a calendar.
  expect(found.filter(({ recipient }) => recipient === 'M6')).toMatchObject([{ comes: false }])
})
