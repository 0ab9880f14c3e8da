import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Ledger } from '../../src/api/routes/invitations.ts'
import { enter, transactions } from '../../src/api/store/transaction.ts'
import type { Delivery } from '../../src/domain/delivery.ts'
import { startReadingMailbox } from '../../src/server/mail/mailbox.ts'
import { openApi, type TestApi } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer, type Reader } from '../api-setup/reader.ts'
import { type MailboxServer, startMailboxServer } from './mailbox-server.ts'

// Answers as calendar programs mail them, read from a real mailbox. Shown to bite: without the comparison of sender and
// attendee, or without the mark that a mail is read, the tests below fail.

const from = 'moede@kommune.example'
const addressed = ['M4', 'M5']
const addressOf = (recipient: string) => `${recipient.toLowerCase()}@post.example`
const plan = {
  purpose: 'Aftale om lægen og jobcenteret',
  templates: [],
  start: '2026-12-17T10:00:00+01:00',
  end: '2026-12-17T11:00:00+01:00',
  ifCitizenAbsent: 'hold',
  notWanted: [],
  participants: ['citizen', 'M1', ...addressed].map((contact) => ({
    contact,
    required: true,
    mode: 'in_person',
  })),
  agenda: [],
}

let home: TestApi
beforeAll(async () => {
  home = await openApi([], { from, inDemo: true, carriesLinks: false })
  await startDemo(home)
})
afterAll(async () => {
  expect(home.logged).toEqual([])
  await home.close()
})

let id: string
let coordinator: Reader
let copies: Record<string, string>
let mailbox: MailboxServer
beforeEach(async () => {
  mailbox = await startMailboxServer()
  onTestFinished(() => mailbox.close())
  id = crypto.randomUUID()
  const maja = fictionalCase('maja')
  const contacts = maja.contacts.map((contact) =>
    addressed.includes(contact.id)
      ? { ...contact, person: { name: 'En person', email: addressOf(contact.id) } }
      : contact,
  )
  await answer(
    await (await asAdministrator(home)).post('/cases/import', caseLike(maja, id, { contacts })),
    201,
  )
  coordinator = await asRecipient(home, id, 'M1')
  for (const command of [{ type: 'planMeeting', plan }, { type: 'callMeeting' }]) {
    await answer(await coordinator.command(id, { meeting: 'N-svar', ...command }))
  }
  copies = {}
  for (const { recipient, message } of await ledger()) {
    const copy = await coordinator.get(`/cases/${id}/meetings/N-svar/invitations/${message}`)
    if (addressed.includes(recipient)) copies[recipient] = await copy.text()
  }
})

const ledger = async (): Promise<Delivery[]> =>
  (await answer<Ledger>(await coordinator.get(`/cases/${id}/meetings/N-svar/invitations`))).deliveries
const answers = async () =>
  Object.fromEntries((await ledger()).flatMap((one) => (one.answer ? [[one.recipient, one.answer]] : [])))
const kept = async () =>
  Number(
    (
      await home.db.transaction().execute(async (tx) => {
        await enter(tx, { scope: 'mail' })
        return tx
          .selectFrom('invitation_reply')
          .select((row) => row.fn.countAll().as('count'))
          .where('case_id', '=', id)
          .executeTakeFirstOrThrow()
      })
    ).count,
  )

/** A mail as a calendar program writes it: words, and the answer both as a part to act on and as a file. */
async function replyMail(
  recipient: string,
  partstat: string,
  {
    sender = addressOf(recipient),
    subject = `${recipient} ${partstat}`,
    calendar = copies[recipient] ?? '',
    year = '2020',
  } = {},
): Promise<string> {
  const content = calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .replace('METHOD:REQUEST', 'METHOD:REPLY')
    .replace(/DTSTAMP:\d{4}/, `DTSTAMP:${year}`)
    .replace(/ATTENDEE.*/, `ATTENDEE;PARTSTAT=${partstat}:mailto:${addressOf(recipient)}`)
  const mail = new MailComposer({
    from: `En Person <${sender}>`,
    to: from,
    subject,
    text: 'Jeg kommer gerne, men hemmeligt.',
    icalEvent: { method: 'REPLY', content },
  })
  return (await mail.compile().build()).toString('utf8')
}
const plainMail = (subject: string) =>
  `From: nogen@post.example\r\nTo: ${from}\r\nSubject: ${subject}\r\n\r\nHvornår er mødet?\r\n`

let logged: string[]
function read(url = mailbox.url) {
  logged = []
  const reading = startReadingMailbox(
    url,
    {
      transact: transactions(home.db, home.database),
      now: () => '2026-12-03T09:00:00+01:00',
      log: (line) => logged.push(line),
    },
    { askEvery: 50, firstRetry: 20, lastRetry: 50 },
  )
  onTestFinished(() => reading.stop())
  return reading
}

test('answers are taken as they come and marked as read; everything else is left for people', async () => {
  mailbox.deliver(plainMail('Et spørgsmål'))
  mailbox.deliver(await replyMail('M4', 'ACCEPTED'))
  read()
  await vi.waitFor(async () => expect(await answers()).toEqual({ M4: 'yes' }), 10_000)
  mailbox.deliver(await replyMail('M5', 'DECLINED'))
  await vi.waitFor(async () => expect(await answers()).toEqual({ M4: 'yes', M5: 'no' }), 10_000)
  await vi.waitFor(() => expect(mailbox.unread()).toEqual(['Et spørgsmål']))
  expect(logged).toEqual([])
})

test('nobody answers for somebody else, nor to a meeting that is not there, nor with an invitation', async () => {
  const invitation = copies.M5 ?? ''
  const strange = [
    await replyMail('M4', 'ACCEPTED', { sender: 'en.anden@post.example', subject: 'fremmed' }),
    await replyMail('M4', 'ACCEPTED', {
      calendar: invitation.replace(/UID:.*/, 'UID:x'),
      subject: 'andet møde',
    }),
    // What a database would refuse to look for, or to keep.
    ...(await Promise.all(
      ['UID:x\u0000', `UID:${'x'.repeat(5000)}`].map((uid) =>
        replyMail('M4', 'ACCEPTED', { calendar: invitation.replace(/UID:.*/, uid), subject: 'intet møde' }),
      ),
    )),
    await replyMail('M4', 'ACCEPTED', {
      calendar: invitation.replace(/SEQUENCE:.*/, 'SEQUENCE:-9007199254740991'),
      subject: 'før den første',
    }),
    await replyMail('M2', 'ACCEPTED', { calendar: invitation, subject: 'ikke inviteret' }),
    await replyMail('M4', 'MAYBE', { subject: 'intet svar' }),
    await replyMail('M4', 'ACCEPTED', { calendar: 'Kære alle', subject: 'ingen kalender' }),
    await replyMail('M4', 'ACCEPTED', { calendar: invitation + 'x'.repeat(1_000_000), subject: 'for stor' }),
  ]
  for (const mail of strange) mailbox.deliver(mail)
  mailbox.deliver(await replyMail('M5', 'TENTATIVE', { subject: 'svaret' }))
  read()
  // They are looked at in order, so that all of them have been when the last is.
  await vi.waitFor(() => expect(mailbox.unread()).not.toContain('svaret'), 10_000)
  expect(mailbox.unread()).toHaveLength(strange.length)
  expect(await answers()).toEqual({ M5: 'tentative' })
})

test('a mail that is read again, by the same server or another, changes nothing', async () => {
  const mail = await replyMail('M4', 'ACCEPTED')
  mailbox.deliver(mail)
  const first = read()
  await vi.waitFor(() => expect(mailbox.unread()).toEqual([]), 10_000)
  await first.stop()
  // Taken by hand too, and delivered twice.
  await answer(await coordinator.post(`/cases/${id}/meetings/N-svar/replies`, { file: mail }), 204)
  const before = await kept()
  mailbox.deliver(mail)
  read()
  read()
  await vi.waitFor(() => expect(mailbox.unread()).toEqual([]), 10_000)
  expect(await answers()).toEqual({ M4: 'yes' })
  expect(await kept()).toBe(before)
})

test('an answer that says it is from the future does not count before what is answered later', async () => {
  mailbox.deliver(await replyMail('M4', 'ACCEPTED', { year: '2099' }))
  mailbox.deliver(await replyMail('M4', 'DECLINED', { year: '2098' }))
  read()
  await vi.waitFor(() => expect(mailbox.unread()).toEqual([]), 10_000)
  expect(await answers()).toEqual({ M4: 'no' })
})

test('a lost connection is made again, and nothing that came meanwhile is overlooked', async () => {
  read()
  await vi.waitFor(() => expect(mailbox.connected()).toBe(1), 10_000)
  mailbox.drop()
  mailbox.deliver(await replyMail('M4', 'DECLINED'))
  await vi.waitFor(async () => expect(await answers()).toEqual({ M4: 'no' }), 10_000)
  expect(mailbox.connected()).toBeGreaterThan(1)
  for (const line of logged) expect(line).toMatch(/^The mailbox could not be read \(\w+\)\.$/)
})

test('what a server that refuses is asked, and what a mail says, is not logged', async () => {
  mailbox.deliver(await replyMail('M4', 'ACCEPTED'))
  const reading = read(mailbox.url.replace('hemmelig', 'forkert'))
  await vi.waitFor(() => expect(logged.length).toBeGreaterThan(1), 10_000)
  await reading.stop()
  const said = logged.join('\n')
  for (const word of ['forkert', 'svar', 'M4', 'post.example', 'hemmelig', id])
    expect(said).not.toContain(word)
  expect(await answers()).toEqual({})
})
