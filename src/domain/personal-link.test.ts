import { describe, expect, test } from 'vitest'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { guestView, seenByLink } from './guest-view.ts'
import type { Meeting } from './meeting.ts'
import { linkExpiry, mayGuestSend, whyClosed, withoutAccount } from './personal-link.ts'
import { visible } from './visible.ts'
import { givenWithLink, ringAbout, whomToRing } from './whom-to-ring.ts'

const now = '2026-12-03T09:00:00+01:00'

describe('how long a link is good', () => {
  test.each([
    ['2026-12-17T11:00:00+01:00', '2026-12-31T10:00:00.000Z'],
    // A meeting of half a year away: never more than 90 days.
    ['2027-06-01T11:00:00+02:00', '2027-03-03T08:00:00.000Z'],
    [undefined, '2027-03-03T08:00:00.000Z'],
    ['2026-11-19T09:01:00+01:00', '2026-12-03T08:01:00.000Z'],
    // It would be over already.
    ['2026-11-19T09:00:00+01:00', undefined],
  ])('a meeting that ends %s: until %s', (end, until) => {
    expect(linkExpiry({ end }, now)).toBe(until)
  })

  test('a meeting with a beginning alone counts from that', () => {
    expect(linkExpiry({ start: '2026-12-17T11:00:00+01:00' }, now)).toBe('2026-12-31T10:00:00.000Z')
  })
})

test('why it shows nothing', () => {
  const link = { expiresAt: '2026-12-31T10:00:00.000Z', revokedAt: null, wrongCodes: 4 }
  expect(whyClosed(link, '2026-12-31T10:59:59+01:00')).toBeUndefined()
  expect(whyClosed(link, '2026-12-31T11:00:00+01:00')).toBe('expired')
  expect(whyClosed({ ...link, wrongCodes: 5 }, now)).toBe('used_up')
  expect(whyClosed({ ...link, wrongCodes: 5, revokedAt: now }, now)).toBe('revoked')
})

test('a guest writes their own status to that meeting alone, and what is waited for with them', () => {
  const link = { meeting: 'N1', recipient: 'M4' }
  const status = { type: 'removeStatus' as const, meeting: 'N1', status: 'S1' }
  expect(mayGuestSend(status, link)).toBe(true)
  expect(mayGuestSend({ ...status, meeting: 'N2' }, link)).toBe(false)
  expect(mayGuestSend({ ...status, type: 'confirmStatus' }, link)).toBe(false)
  const wait = { id: 'W1', contact: 'M4', what: 'Svar', blocks: [], fastTrack: [] }
  expect(mayGuestSend({ type: 'addWait', wait }, link)).toBe(true)
  expect(mayGuestSend({ type: 'addWait', wait: { ...wait, contact: 'M5' } }, link)).toBe(false)
  expect(mayGuestSend(status, { ...link, recipient: 'citizen' })).toBe(true)
  // Who is only a name writes nothing.
  expect(mayGuestSend(status, { ...link, recipient: 'guest:En tolk' })).toBe(false)
})

describe.each(['maja', 'joern'] as const)('what a link to a meeting in the case of %s shows', (name) => {
  const file = fictionalCase(name)
  const others = (contact: string) =>
    file.contacts
      .filter(({ id }) => id !== contact)
      .flatMap((one) => [one.name, one.person?.name, one.note])
      .filter((text) => text !== undefined)
  const seats = file.contacts.flatMap(({ id }) =>
    file.meetings.map((meeting): [string, string] => [id, meeting.id]),
  )

  test('nobody else, nothing of the citizen, and no words but their own', () => {
    let shown = 0
    for (const [contact, meetingId] of seats) {
      const seen = visible(file, contact, now)
      const view = seen && guestView(seen, contact, meetingId)
      if (!view) continue
      shown += 1
      // Their own words may name anybody.
      const own = ['statuses', 'waits']
      const text = JSON.stringify(view, (key, value) => (own.includes(key) ? [] : value))
      expect(view.meetings[0]?.statuses.every(({ by }) => by === contact)).toBe(true)
      for (const wait of view.waits) {
        expect(wait.contact).toBe(contact)
        expect(Object.keys(wait)).not.toContain('blocks')
        expect(Object.keys(wait)).not.toContain('fastTrack')
      }
      const meeting = file.meetings.find(({ id }) => id === meetingId)
      for (const word of [
        ...others(contact),
        file.citizen.displayName,
        meeting?.purpose,
        ...(meeting?.agenda.map(({ title }) => title) ?? []),
      ]) {
        if (word && !meeting?.place?.includes(word))
          expect(text.includes(word), `${contact} ${word}`).toBe(false)
      }
      expect(view.meetings.map(({ id }) => id)).toEqual([meetingId])
    }
    expect(shown).toBeGreaterThan(3)
  })

  test('whom to ring is the coordinator as a person, never the agency', () => {
    const coordinator = file.contacts.find(({ id }) => id === file.coordinator)
    const rung = seats.flatMap(([contact, meeting]) => {
      const seen = visible(file, contact, now)
      const ring = seen && whomToRing(seen, meeting)
      return ring ? [ring.name] : []
    })
    expect(new Set(rung)).toEqual(new Set([coordinator?.person?.name]))
    expect(givenWithLink(file)).toEqual({ name: coordinator?.person?.name })
  })

  test('a number is told when one is known: theirs as seen, as given with the link, or the organisation’s', () => {
    const signe = { name: 'Signe', phone: '11' }
    expect(ringAbout({ name: 'Signe', phone: '22' }, signe, '70')).toEqual({ name: 'Signe', phone: '22' })
    expect(ringAbout({ name: 'Signe' }, signe, '70')).toEqual(signe)
    expect(ringAbout(undefined, signe, '70')).toEqual(signe)
    expect(ringAbout({ name: 'Signe' }, { name: 'Signe' }, '70')).toEqual({ name: 'Signe', phone: '70' })
    // Somebody else coordinates by now: the number that was given is not theirs.
    expect(ringAbout({ name: 'Bo' }, signe, '70')).toEqual({ name: 'Bo', phone: '70' })
    expect(ringAbout({ name: 'Bo' }, signe, null)).toEqual({ name: 'Bo' })
    expect(ringAbout(undefined, undefined, '70')).toEqual({ phone: '70' })
    expect(ringAbout(undefined, undefined, null)).toBeUndefined()
  })
})

/** What of a case is no part of one meeting. */
const besides = ['contacts', 'waits', 'ties', 'goals', 'consents', 'exceptions', 'followUps'] as const

describe.each(['maja', 'joern'] as const)('of the case of %s', (name) => {
  const file = fictionalCase(name)
  const guest = { name: 'En tolk', role: 'interpreter', required: true, mode: 'in_person' } as const
  const withGuest = {
    ...file,
    meetings: file.meetings.map((meeting) => ({
      ...meeting,
      participants: [...meeting.participants, guest],
    })),
  }
  const shown = (recipient: string) =>
    withGuest.meetings.flatMap((meeting) => {
      const seen = seenByLink(withGuest, { recipient, meeting: meeting.id }, now)
      const view = seen && guestView(seen, recipient, meeting.id)
      return view ? [{ meeting, view }] : []
    })

  test('the citizen is shown the agenda and their own words of that meeting, never more than they see', () => {
    const all = shown('citizen')
    expect(all.length).toBeGreaterThan(0)
    for (const { meeting, view } of all) {
      const [own, ...others] = view.meetings
      expect(others).toEqual([])
      expect(own?.agenda.map(({ id, title }) => [id, title])).toEqual(
        meeting.agenda.map(({ id, title }) => [id, title]),
      )
      expect(own?.agenda.flatMap(({ owners }) => owners).every((owner) => owner === 'citizen')).toBe(true)
      expect(own?.statuses.every(({ by }) => by === 'citizen')).toBe(true)
      expect(own?.participants.map(({ contact }) => contact)).toEqual(['citizen'])
      expect(own).not.toHaveProperty('purpose')
      expect(view.citizen).toEqual({ id: file.citizen.id, displayName: file.citizen.displayName })
      for (const list of besides) expect(view[list]).toEqual([])
    }
  })

  test('the citizen is shown nothing of a meeting that is off, or goes on without them', () => {
    const [first] = shown('citizen')
    if (!first) throw new Error('No meeting')
    const of = (change: Partial<Meeting>) =>
      guestView({ ...file, meetings: [{ ...first.meeting, ...change }] }, 'citizen', first.meeting.id)
    expect(of({})).not.toBeNull()
    for (const state of ['draft', 'cancelled'] as const) expect(of({ state })).toBeNull()
    expect(of({ participants: [guest] })).toBeNull()
  })

  test('who is only a name is shown when and where, and not a word more', () => {
    const all = shown('guest:En tolk')
    expect(all.length).toBeGreaterThan(0)
    for (const { meeting, view } of all) {
      const { id, state, start, end, place } = meeting
      const when = { ...(start && { start }), ...(end && { end }), ...(place && { place }) }
      expect(view.meetings).toEqual([
        { id, state, ...when, participants: [guest], agenda: [], statuses: [], decisions: [], reviews: [] },
      ])
      expect(view.citizen).toEqual({ id: file.citizen.id, displayName: '' })
      for (const list of besides) expect(view[list]).toEqual([])
    }
    // Without them among its participants there is nothing.
    expect(shown('guest:En anden')).toEqual([])
    expect(
      seenByLink(file, { recipient: 'guest:En tolk', meeting: file.meetings[0]?.id ?? '' }, now),
    ).toBeNull()
  })

  test('a link is for each without an account, the coordinator aside', () => {
    const [meeting] = withGuest.meetings
    if (!meeting) throw new Error('No meeting')
    const connected = [{ recipient: 'citizen', email: 'hun@eksempel.dk' }]
    expect(withoutAccount(withGuest, meeting, [])).toEqual(
      expect.arrayContaining(['citizen', 'guest:En tolk']),
    )
    expect(withoutAccount(withGuest, meeting, [])).not.toContain(file.coordinator)
    expect(withoutAccount(withGuest, meeting, connected)).not.toContain('citizen')
  })
})
