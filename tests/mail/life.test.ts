import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Ledger } from '../../src/api/routes/invitations.ts'
import { transactions } from '../../src/api/store/transaction.ts'
import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Delivery } from '../../src/domain/delivery.ts'
import { sendQueued } from '../../src/server/mail/send-queued.ts'
import { smtpTransport } from '../../src/server/mail/transport.ts'
import { openApi, type TestApi } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer, type Reader } from '../api-setup/reader.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { type Mail, readCalendar, readMail } from './read-mail.ts'
import { sendAt, setDemo } from './sending.ts'

const from = 'moede@kommune.example'
const begin = '2026-12-03T09:00:00+01:00'
const plan = {
  purpose: 'Aftale om lægen og jobcenteret',
  templates: [],
  start: '2026-12-17T10:00:00+01:00',
  end: '2026-12-17T11:00:00+01:00',
  place: 'Jobcenter Fjordvig, lokale 2',
  ifCitizenAbsent: 'hold',
  notWanted: [],
  participants: ['citizen', 'M1', 'M4', 'M5', 'M11'].map((contact) => ({
    contact,
    required: contact !== 'M5',
    mode: 'in_person',
  })),
  agenda: [],
}
const addressed = ['M4', 'M5', 'M11']
const addressOf = (recipient: string) => `${recipient.toLowerCase()}@post.example`

let home: TestApi
let server: MailServer
beforeAll(async () => {
  home = await openApi([], { from, inDemo: false, carriesLinks: true })
  await startDemo(home)
})
afterAll(async () => {
  expect(
    home.logged.filter((line) => !/^A mail could not be sent \(\w+\), attempt \d+\.$/.test(line)),
  ).toEqual([])
  await home.close()
})

let id: string
let file: CaseFile
let coordinator: Reader
let m4: Reader
beforeEach(async () => {
  server = await startMailServer()
  onTestFinished(() => server.close())
  home.setNow(begin)
  await setDemo(home, true)
  id = crypto.randomUUID()
  const maja = fictionalCase('maja')
  const contacts = maja.contacts.map((contact) =>
    addressed.includes(contact.id)
      ? { ...contact, person: { name: `${contact.person?.name ?? 'Ukendt'}`, email: addressOf(contact.id) } }
      : contact,
  )
  file = caseLike(maja, id, { contacts })
  await answer(await (await asAdministrator(home)).post('/cases/import', file), 201)
  coordinator = await asRecipient(home, id, 'M1')
  m4 = await asRecipient(home, id, 'M4')
  await setDemo(home, false)
})

// What a test leaves in the queue is not the next one's.
afterEach(async () => {
  server.mood = 'takes'
  await send(30 * 86_400)
})

const seconds = (after: number): string => new Date(Date.parse(begin) + after * 1000).toISOString()

/** One pass of a sender that has just been started, `after` seconds from the beginning. */
const send = (after = 0, socketTimeout?: number): Promise<void> =>
  sendAt(home, seconds(after), { url: server.url, from, signInAt: null }, socketTimeout)

const ledger = async (): Promise<Ledger> =>
  answer(await coordinator.get(`/cases/${id}/meetings/N-kalender/invitations`))
const stateOf = async (recipient: string): Promise<Delivery | undefined> =>
  (await ledger()).deliveries.find((one) => one.recipient === recipient)
const command = async (body: object) =>
  answer(await coordinator.command(id, { meeting: 'N-kalender', ...body }))
const edit = (set: object, was: object) => command({ type: 'editMeeting', set, was })
const call = async () => {
  await command({ type: 'planMeeting', plan })
  await command({ type: 'callMeeting' })
}
const mailsTo = async (recipient: string): Promise<Mail[]> =>
  Promise.all(
    server.mails.filter(({ to }) => to.includes(addressOf(recipient))).map(({ raw }) => readMail(raw)),
  )

/** What the case holds that must be in nobody's copy. */
function foreignWords(recipient: string): string[] {
  const { citizen, contacts } = file
  const names = contacts.flatMap(({ name, administration, person }) => [name, administration, person?.name])
  const others = addressed.filter((one) => one !== recipient).map(addressOf)
  return [
    citizen.displayName,
    plan.place,
    plan.purpose,
    'Fjordvig',
    id,
    'N-kalender',
    ...names,
    ...others,
  ].flatMap((word) => word ?? [])
}

describe('a meeting’s life in calendars', () => {
  test('every copy has one id, rising numbers and nobody else in it', async () => {
    await call()
    await send()
    const moved = { start: '2026-12-18T10:00:00+01:00', end: '2026-12-18T11:00:00+01:00' }
    await edit(moved, { start: plan.start, end: plan.end })
    await send(1)
    await edit({ end: '2026-12-18T10:45:00+01:00' }, { end: moved.end })
    await send(2)
    await edit({ place: 'Egen' }, { place: plan.place })
    await send(3)
    const fewer = plan.participants.filter(({ contact }) => contact !== 'M5')
    await edit({ participants: fewer }, { participants: plan.participants })
    await send(4)
    await command({ type: 'cancelMeeting' })
    await send(5)
    await command({ type: 'callMeeting' })
    await send(6)

    const stays = ['REQUEST', 'REQUEST', 'REQUEST', 'REQUEST', 'CANCEL', 'REQUEST']
    const expected: Record<string, string[]> = {
      M4: stays,
      M5: ['REQUEST', 'REQUEST', 'REQUEST', 'REQUEST', 'CANCEL'],
      M11: stays,
    }
    const uids = new Set<string>()
    for (const [recipient, methods] of Object.entries(expected)) {
      const mails = await mailsTo(recipient)
      expect(mails.map(({ method }) => method)).toEqual(methods)
      expect(mails.map(({ status }) => status)).toEqual(
        methods.map((method) => (method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')),
      )
      const sequences = mails.map(({ sequence }) => sequence)
      expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length)
      expect(mails.slice(0, 4).map(({ start, end }) => [start, end])).toEqual([
        ['2026-12-17T09:00:00.000Z', '2026-12-17T10:00:00.000Z'],
        ['2026-12-18T09:00:00.000Z', '2026-12-18T10:00:00.000Z'],
        ['2026-12-18T09:00:00.000Z', '2026-12-18T09:45:00.000Z'],
        ['2026-12-18T09:00:00.000Z', '2026-12-18T09:45:00.000Z'],
      ])
      for (const mail of mails) {
        uids.add(mail.uid)
        expect(mail.summary).toBe('Møde')
        expect(mail.contentType).toMatch(new RegExp(`method="?${mail.method}\\b`, 'i'))
        expect(mail.calendar.match(/^ATTENDEE/gm)).toHaveLength(1)
        const alone = mail.calendar.replaceAll(/\r\n[ \t]/g, '')
        expect(alone).toContain(`mailto:${addressOf(recipient)}`)
        expect(mail.calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        expect(mail.calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(mail.calendar.match(/BEGIN:(DAYLIGHT|STANDARD)/g)).toHaveLength(2)
        expect(/BEGIN:VALARM/.test(mail.calendar)).toBe(mail.method === 'REQUEST')
        const all = `${mail.subject}\n${mail.text}\n${alone}`
        for (const word of foreignWords(recipient)) expect(all).not.toContain(word)
      }
      const raw = server.mails.filter(({ to }) => to.includes(addressOf(recipient)))
      for (const mail of raw) expect(mail.to).toEqual([addressOf(recipient)])
    }
    expect(uids.size).toBe(1)
    expect(server.mails).toHaveLength(17)
  })

  test('a command that is sent again, or is refused, sends nothing more', async () => {
    await command({ type: 'planMeeting', plan })
    const again = crypto.randomUUID()
    for (let n = 0; n < 3; n++) {
      await answer(await coordinator.command(id, { type: 'callMeeting', meeting: 'N-kalender' }, again))
    }
    await answer(await m4.command(id, { type: 'cancelMeeting', meeting: 'N-kalender' }), 403)
    await send()
    await send(60)
    expect(server.mails).toHaveLength(3)
  })
})

describe('the ledger', () => {
  test('says who has been told what, whom to ring, and who has answered', async () => {
    await call()
    expect(await stateOf('M4')).toMatchObject({ state: 'queued', address: addressOf('M4') })
    expect(await stateOf('citizen')).toMatchObject({ state: 'no_address' })
    await send(60)
    expect(await stateOf('M4')).toMatchObject({ state: 'sent', at: seconds(60), isOff: false })
    expect(await stateOf('M4')).not.toHaveProperty('answer')

    const own = await answer<Delivery>(await m4.get(`/cases/${id}/meetings/N-kalender/invitation`))
    expect(own).toMatchObject({ recipient: 'M4', kind: 'invite' })
    expect(await stateOf('M4')).toMatchObject({ state: 'opened' })
    expect((await stateOf('M5'))?.state).toBe('sent')

    const path = `/cases/${id}/meetings/N-kalender`
    const calendar = await (await m4.get(`${path}/invitations/${own.message}`)).text()
    const [mail] = await mailsTo('M4')
    expect(calendar).toBe(mail?.calendar)
    expect(readCalendar(calendar)).toMatchObject({ method: 'REQUEST', sequence: 0 })
    const m5 = await stateOf('M5')
    expect((await m4.get(`${path}/invitations/${m5?.message}`)).status).toBe(404)
    // Whether there is such a meeting is not told.
    for (const meeting of ['N-kalender', 'N-ingen']) {
      const about = `/cases/${id}/meetings/${meeting}`
      expect((await m4.get(`${about}/invitations`)).status).toBe(403)
      expect((await m4.post(`${about}/reminders`, {})).status).toBe(403)
    }

    await answer(await m4.post(`${path}/replies`, { file: replyTo(calendar, 'M4', 'ACCEPTED') }), 204)
    expect(await stateOf('M4')).toMatchObject({ state: 'answered', answer: 'yes' })
    const wrapped = `From: x@post.example\r\nSubject: Ja\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n`
    await answer(
      await coordinator.post(`${path}/replies`, { file: wrapped + replyTo(calendar, 'M5', 'DECLINED') }),
      204,
    )
    expect(await stateOf('M5')).toMatchObject({ state: 'answered', answer: 'no' })
    // Who changes their mind while the clock stands still is heard.
    for (const given of ['yes', 'no', 'tentative']) {
      await answer(await coordinator.post(`${path}/replies`, { answer: given, as: 'citizen' }), 204)
    }
    expect(await stateOf('citizen')).toMatchObject({ state: 'answered', answer: 'tentative' })

    // What is changed afterwards is to be answered anew.
    await edit({ place: 'Egen' }, { place: plan.place })
    expect((await stateOf('M4'))?.state).toBe('queued')
    expect((await stateOf('citizen'))?.state).toBe('no_address')
  })

  test('takes no answer to another meeting, from somebody else, or that is none', async () => {
    await call()
    await send()
    const path = `/cases/${id}/meetings/N-kalender`
    const calendar = (await mailsTo('M5'))[0]?.calendar ?? ''
    const refused = async (reader: Reader, file: string) =>
      (await answer<{ code: string }>(await reader.post(`${path}/replies`, { file }), 422)).code
    expect(await refused(m4, replyTo(calendar, 'M5', 'ACCEPTED'))).toBe('unknown_attendee')
    expect(await refused(coordinator, replyTo(calendar, 'M2', 'ACCEPTED'))).toBe('unknown_attendee')
    expect(await refused(coordinator, replyTo(calendar, 'M5', 'ACCEPTED').replace(/UID:.*/, 'UID:x'))).toBe(
      'other_meeting',
    )
    expect(await refused(coordinator, calendar)).toBe('not_a_reply')
    expect(await refused(coordinator, 'Hej, jeg kommer gerne')).toBe('not_a_reply')
    await answer(await m4.post(`${path}/replies`, { answer: 'yes', as: 'M5' }), 403)
    expect((await ledger()).deliveries.filter(({ answer: given }) => given)).toEqual([])
  })
})

/** What a calendar program answers to a copy. */
const replyTo = (calendar: string, recipient: string, partstat: string): string =>
  calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .replace('METHOD:REQUEST', 'METHOD:REPLY')
    .replace(/ATTENDEE.*/, `ATTENDEE;PARTSTAT=${partstat}:mailto:${addressOf(recipient).toUpperCase()}`)

describe('a mail server', () => {
  test('that is not there, refuses and hangs for ten minutes gets every mail in the end, once', async () => {
    await call()
    const gone = server.url
    await server.close()
    server = { ...(await startMailServer()), url: gone, mails: [] }
    await send()
    expect(await stateOf('M4')).toMatchObject({ state: 'retrying', at: seconds(0), retryAt: seconds(30) })
    await send(29)
    expect(await stateOf('M4')).toMatchObject({ retryAt: seconds(30) })

    server = await startMailServer()
    onTestFinished(() => server.close())
    server.mood = 'refuses'
    await send(30)
    expect(await stateOf('M4')).toMatchObject({ state: 'retrying', retryAt: seconds(90) })
    server.mood = 'hangs'
    await send(90, 400)
    expect(await stateOf('M4')).toMatchObject({ state: 'retrying', retryAt: seconds(210) })
    await edit({ place: 'Egen' }, { place: plan.place })
    await send(210, 400)
    await send(450, 400)
    expect(server.mails).toEqual([])
    for (const recipient of addressed) expect((await stateOf(recipient))?.state).not.toBe('sent')

    server.mood = 'takes'
    for (const after of [600, 930, 1000, 2000]) await send(after)
    expect(server.mails).toHaveLength(6)
    for (const recipient of addressed) {
      // What was decided first came first.
      expect((await mailsTo(recipient)).map(({ sequence }) => sequence)).toEqual([0, 1])
      expect(await stateOf(recipient)).toMatchObject({ state: 'sent', kind: 'change' })
    }
  })

  test('that takes a mail and dies before it says so gets the very same mail again', async () => {
    await call()
    server.mood = 'dies'
    await send()
    const first = await mailsTo('M4')
    expect(first).toHaveLength(1)
    expect((await stateOf('M4'))?.state).toBe('retrying')
    server.mood = 'takes'
    await send(30)
    const both = await mailsTo('M4')
    expect(both).toHaveLength(2)
    expect(both[1]).toEqual(both[0])
    const [one, two] = server.mails.filter(({ to }) => to.includes(addressOf('M4')))
    expect(one?.raw).toBe(two?.raw)
    expect((await stateOf('M4'))?.state).toBe('sent')
  })

  test('that gives up on an address is not asked for ever: when the meeting is over, it was not sent', async () => {
    await call()
    server.mood = 'refuses'
    const days = (n: number) => n * 86_400
    for (const after of [0, days(1), days(14) + 7_190]) await send(after)
    home.setNow(begin)
    expect(await stateOf('M4')).toMatchObject({ state: 'failed' })
    const { length } = home.logged
    server.mood = 'takes'
    await send(days(16))
    expect(server.mails).toEqual([])
    expect(home.logged).toHaveLength(length)
  })
})

test('a sender that is killed leaves its message to the next one', async () => {
  await call()
  const transact = transactions(home.db, home.database)
  const killed = sendQueued({
    transact,
    transport: { send: () => new Promise(() => undefined) },
    now: () => begin,
    inDemo: false,
    log: () => undefined,
  })
  expect(killed).toBeInstanceOf(Promise)
  await expect.poll(async () => (await queued()).filter(({ attempts }) => attempts === 1).length).toBe(1)
  await send(1)
  expect(server.mails).toHaveLength(2)
  await send(121)
  expect(server.mails).toHaveLength(3)
  for (const recipient of addressed) expect((await stateOf(recipient))?.state).toBe('sent')

  async function queued() {
    return await transact(async (tx) => {
      const { enter } = await import('../../src/api/store/transaction.ts')
      await enter(tx, { scope: 'mail' })
      return tx.selectFrom('invitation_message').select('attempts').where('case_id', '=', id).execute()
    })
  }
})

test('a reminder repeats what was sent, to those alone who have not answered, once a day', async () => {
  const remind = async () =>
    answer<{ reminded: number }>(await coordinator.post(`/cases/${id}/meetings/N-kalender/reminders`, {}))
  await call()
  expect(await remind()).toEqual({ reminded: 0 })
  await send()
  await answer(await m4.post(`/cases/${id}/meetings/N-kalender/replies`, { answer: 'yes' }), 204)
  await answer(await m4.post(`/cases/${id}/meetings/N-kalender/reminders`, {}), 403)
  // At the very time of the invitation, as where the clock stands still.
  expect(await Promise.all([remind(), remind()])).toContainEqual({ reminded: 2 })
  expect(await stateOf('M5')).toMatchObject({ kind: 'remind', state: 'queued' })
  await send(1)
  expect(await mailsTo('M4')).toHaveLength(1)
  for (const recipient of ['M5', 'M11']) {
    const [invited, reminded, ...more] = await mailsTo(recipient)
    expect(more).toEqual([])
    expect(reminded).toMatchObject({ subject: 'Påmindelse: Møde', method: 'REQUEST' })
    expect([reminded?.uid, reminded?.sequence]).toEqual([invited?.uid, invited?.sequence])
    expect(reminded?.messageId).not.toBe(invited?.messageId)
    for (const word of foreignWords(recipient)) expect(JSON.stringify(reminded)).not.toContain(word)
  }
  expect(await remind()).toEqual({ reminded: 0 })
  await signInAgain(seconds(86_400))
  expect(await remind()).toEqual({ reminded: 2 })
  await edit({ place: 'Egen' }, { place: plan.place })
  await send(100_000)
  // What is changed after it is told after it.
  expect((await mailsTo('M5')).map(({ subject, sequence }) => [subject, sequence])).toEqual([
    ['Møde', 0],
    ['Påmindelse: Møde', 0],
    ['Påmindelse: Møde', 0],
    ['Ændret: Møde', 1],
  ])
  await signInAgain(plan.start)
  expect(await remind()).toEqual({ reminded: 0 })
})

/** The coordinator, on another day. */
async function signInAgain(now: string): Promise<void> {
  home.setNow(now)
  await setDemo(home, true)
  coordinator = await asRecipient(home, id, 'M1')
  await setDemo(home, false)
}

test('a demo sends nothing, and says so', async () => {
  await setDemo(home, true)
  await call()
  await setDemo(home, false)
  await send()
  expect(server.mails).toEqual([])
  expect(await stateOf('M4')).toMatchObject({ state: 'file' })
})

test('a calendar to subscribe to shows busy times alone, until its address is taken back', async () => {
  await call()
  const { path } = await answer<{ path: string }>(await m4.post('/calendar-feed'), 201)
  const feed = async (at: string) => home.api.request(`http://localhost${at}`)
  const text = await (await feed(path)).text()
  expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20261217T100000')
  expect(text).toContain('SUMMARY:Møde')
  for (const word of [...foreignWords('nobody'), 'ATTENDEE', 'ORGANIZER']) expect(text).not.toContain(word)
  const next = await answer<{ path: string }>(await m4.post('/calendar-feed'), 201)
  expect((await feed(path)).status).toBe(404)
  expect((await feed(next.path)).status).toBe(200)
  await answer(await m4.send('DELETE', '/calendar-feed'), 204)
  expect((await feed(next.path)).status).toBe(404)
  expect(await answer(await m4.get('/calendar-feed'))).toEqual({ madeAt: null })
})

test.each([
  // day, Copenhagen, London, New York: summer time ends on 25 October and 1 November, begins on 28 and 14 March.
  ['2026-10-24', '+02:00', '10', '09', '04'],
  ['2026-10-26', '+01:00', '10', '09', '05'],
  ['2027-03-26', '+01:00', '10', '09', '05'],
  ['2027-03-30', '+02:00', '10', '09', '04'],
])('on %s it is the right hour wherever it is read', async (day, offset, ...hours) => {
  const transport = smtpTransport({ url: server.url, from, signInAt: null })
  const start = `${day}T10:00:00${offset}`
  await transport.send({
    id: crypto.randomUUID(),
    uid: crypto.randomUUID(),
    sequence: 0,
    kind: 'invite',
    required: true,
    address: addressOf('M4'),
    attempts: 1,
    way: 'account',
    at: begin,
    start,
    end: `${day}T11:00:00${offset}`,
  })
  transport.close()
  const [mail] = await mailsTo('M4')
  const hourIn = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(new Date(mail?.start ?? ''))
  expect(['Europe/Copenhagen', 'Europe/London', 'America/New_York'].map(hourIn)).toEqual(hours)
  expect(mail?.calendar).toContain(`DTSTART;TZID=Europe/Copenhagen:${day.replaceAll('-', '')}T100000`)
  expect(mail?.text).toContain('kl. 10.00')
})
