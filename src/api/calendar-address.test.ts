import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../tests/api-setup/reader.ts'
import { type CalendarServer, calendar, startCalendarServer } from '../../tests/calendar-server.ts'
import type { KnownSubscription, Subscription } from '../domain/finding-time/calendar-subscription.ts'
import { readDue } from '../server/calendars/read-due.ts'
import { enter, transactions } from './store/transaction.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
let signe: Reader
let pia: Reader
let other: Reader
let server: CalendarServer
beforeAll(async () => {
  await startDemo(home.current)
})
/** Anew where the clock has moved so far that they are signed out. */
async function signIn() {
  signe = await asRecipient(home.current, 'maja', 'M1')
  pia = await asRecipient(home.current, 'maja', 'M5')
  other = await asRecipient(home.current, 'joern', 'J2')
}
beforeEach(async () => {
  home.current.setNow(at('09:00:00'))
  await signIn()
  server = await startCalendarServer()
  onTestFinished(async () => {
    await server.close()
    await answer(await pia.send('DELETE', '/busy-times'), 204)
    await answer(await signe.send('DELETE', '/cases/maja/busy-times/M4'), 204)
  })
})

const at = (time: string, day = '2026-12-03') => `${day}T${time}+01:00`
const busy = ['2026-12-08T09:00:00Z', '2026-12-08T10:00:00Z']
const address = () => `http://127.0.0.1:${server.port}/private-hemmelig/basic.ics`
const give = (given = address(), reader = pia) =>
  reader.send('PUT', '/busy-times/address', { address: given })
const state = async (reader = pia) =>
  await answer<Subscription | null>(await reader.get('/busy-times/address'))
const times = async () =>
  await answer<{ count: number; uploadedAt: string } | null>(await pia.get('/busy-times'))
const known = async () => await answer<Record<string, unknown>[]>(await signe.get('/cases/maja/busy-times'))
const subscriptions = async (reader = signe, id = 'maja') =>
  await answer<KnownSubscription[]>(await reader.get(`/cases/${id}/calendar-addresses`))

/** What the server does by itself, at an instant. */
async function read(now = at('09:00:00'), limits = {}): Promise<void> {
  home.current.setNow(now)
  const transact = transactions(home.current.db, home.current.database)
  await readDue({ transact, local: true, now: () => now, limits })
}

test('a calendar is read when its address is given and then every hour; its times alone are kept', async () => {
  server.answer = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    response.setHeader('etag', '"1"').end(calendar())
  }
  expect(await state()).toBeNull()
  await answer(await give(), 204)
  expect(await state()).toEqual({ triedAt: null, readAt: null, problem: null })
  await read()
  const first = { triedAt: '2026-12-03T08:00:00.000Z', readAt: '2026-12-03T08:00:00.000Z', problem: null }
  expect(await state()).toEqual(first)
  expect(await times()).toMatchObject({ count: 1 })
  expect(await known()).toMatchObject([{ as: 'M5', own: true, busy: [busy] }])
  expect(await subscriptions()).toEqual([{ ...first, as: 'M5', own: true }])

  await read(at('09:59:59'))
  expect(server.asked).toHaveLength(1)
  // Nothing is new; the next day it is read whole again, as the year that is kept has moved.
  await read(at('10:00:00'))
  expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"1"' })
  expect(await state()).toMatchObject({ readAt: '2026-12-03T09:00:00.000Z' })
  expect(await times()).toMatchObject({ count: 1, uploadedAt: '2026-12-03T08:00:00.000Z' })
  await read(at('00:30:00', '2026-12-04'))
  expect(server.asked).toHaveLength(3)
  expect(server.asked.at(-1)?.headers).not.toHaveProperty('if-none-match')
  await signIn()
  expect(await times()).toMatchObject({ until: '2027-12-04' })

  // Forgotten, with all that was read from it.
  await answer(await pia.send('DELETE', '/busy-times'), 204)
  expect(await state()).toBeNull()
  expect(await times()).toBeNull()
  expect(await known()).toEqual([])
  await read(at('02:00:00', '2026-12-04'))
  expect(server.asked).toHaveLength(3)
})

test('the address is told to nobody, by any answer, row or line that somebody reads', async () => {
  await answer(await give(), 204)
  await read()
  const said: string[] = []
  for (const reader of [pia, signe, other]) {
    for (const path of ['/busy-times', '/busy-times/address', '/cases', '/session', '/cases/maja/busy-times'])
      said.push(await (await reader.get(path)).text())
    said.push(await (await reader.get('/cases/maja/calendar-addresses')).text())
  }
  const citizen = await asRecipient(home.current, 'maja', 'citizen')
  said.push(await (await citizen.get('/cases/maja/export')).text())
  expect(said.join()).not.toContain('private-hemmelig')
  expect(said.join()).not.toContain('Hemmelig')
  expect(home.current.logged).toEqual([])
  const seen = await home.current.db.transaction().execute(async (tx) => {
    await enter(tx, { scope: 'person', person: 'demo-maja-M5', managedCase: 'maja' })
    return tx.selectFrom('calendar_address').selectAll().execute()
  })
  expect(seen).toEqual([])
})

test('what cannot be read is said, changes nothing that is known, and is tried again', async () => {
  await answer(await give(), 204)
  await read()
  server.answer = (_, response) => response.writeHead(500).end()
  await read(at('10:00:00'))
  expect(await state()).toEqual({
    triedAt: '2026-12-03T09:00:00.000Z',
    readAt: '2026-12-03T08:00:00.000Z',
    problem: 'unreachable',
  })
  expect(await known()).toMatchObject([{ busy: [busy] }])
  expect(await subscriptions()).toMatchObject([{ as: 'M5', problem: 'unreachable' }])
  server.answer = (_, response) => response.end(calendar())
  await read(at('11:00:00'))
  expect(await state()).toMatchObject({ readAt: '2026-12-03T10:00:00.000Z', problem: null })
})

describe('a hostile calendar', () => {
  const many = Array.from({ length: 5001 }, (_, day) => {
    const start = new Date(Date.UTC(2026, 11, 4) + day * 5_400_000)
      .toISOString()
      .replaceAll(/[-:]|\.000/g, '')
    return `BEGIN:VEVENT\r\nUID:${day}\r\nDTSTART:${start}\r\nDURATION:PT30M\r\nEND:VEVENT`
  }).join('\r\n')
  test.each([
    ['not_a_calendar', 'Kære dagbog, i dag så jeg Hemmelig'],
    ['not_a_calendar', '<html>Log ind</html>'],
    ['too_long', calendar('DTSTART:20260101T080000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')],
    ['not_a_time', calendar('DTSTART:20261345T090000Z')],
    ['unknown_time_zone', calendar('DTSTART;TZID=Nowhere:20261208T090000')],
    ['too_many', `BEGIN:VCALENDAR\r\n${many}\r\nEND:VCALENDAR`],
    ['too_large', 'x'.repeat(10_000_001)],
  ])('%s', async (problem, text) => {
    server.answer = (_, response) => response.end(text)
    await answer(await give(), 204)
    const beat = setInterval(() => beats++, 20)
    let beats = 0
    await read()
    clearInterval(beat)
    expect(await state()).toMatchObject({ readAt: null, problem })
    expect(await times()).toBeNull()
    // While it was read, the server did other work too.
    expect(beats).toBeGreaterThan(0)
  })

  test('too slow', async () => {
    server.answer = () => undefined
    await answer(await give(), 204)
    await read(undefined, { patience: 300 })
    expect(await state()).toMatchObject({ readAt: null, problem: 'unreachable' })
  })
})

test('who forgets or replaces an address while it is read is not overtaken by the reading', async () => {
  const upload = { busy: [['2026-12-09T09:00:00Z', '2026-12-09T10:00:00Z']] }
  for (const instead of [undefined, upload]) {
    server.answer = async (_, response) => {
      await (instead ? pia.send('PUT', '/busy-times', instead) : pia.send('DELETE', '/busy-times'))
      response.end(calendar())
    }
    await answer(await give(), 204)
    await read()
    expect(await state()).toBeNull()
    expect(await known()).toMatchObject(instead ? [{ busy: instead.busy }] : [])
  }
})

test('the coordinator gives what a participant sent; one’s own counts before it; others give nothing', async () => {
  const path = '/cases/maja/busy-times/M4/address'
  await answer(await signe.send('PUT', path, { address: address() }), 204)
  await read()
  expect(await known()).toMatchObject([{ as: 'M4', own: false, busy: [busy] }])
  expect(await subscriptions()).toMatchObject([{ as: 'M4', own: false, problem: null }])
  expect(await subscriptions(other, 'joern')).toEqual([])
  await answer(await pia.send('PUT', path, { address: address() }), 403)
  await answer(await other.send('PUT', path, { address: address() }), 404)
  await answer(await signe.send('PUT', '/cases/maja/busy-times/J2/address', { address: address() }), 404)
  await answer(await signe.send('DELETE', '/cases/maja/busy-times/M4'), 204)
  expect(await subscriptions()).toEqual([])
  expect(await known()).toEqual([])
})

test.each([
  '',
  'kalender',
  'ftp://kalender.example/a.ics',
  'file:///etc/passwd',
  'https://',
  'x'.repeat(2001),
])('what is no address is refused and not kept, %#', async (given) => {
  const refused = await answer<{ field: string; reason: string }>(await give(given), 422)
  expect(refused).toMatchObject({ reason: 'invalid', field: 'address' })
  expect(await state()).toBeNull()
})
