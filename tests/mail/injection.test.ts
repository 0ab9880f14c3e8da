import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { inviteesOf } from '../../src/domain/invitation.ts'
import { smtpTransport } from '../../src/server/mail/transport.ts'
import { openApi, type TestApi } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer } from '../api-setup/reader.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { readMail } from './read-mail.ts'
import { sendAt, setDemo } from './sending.ts'

const from = 'moede@kommune.example'
const begin = '2026-12-03T09:00:00+01:00'

/** What ends a line, a header, a mail, an address or a calendar's property, and goes on as another. */
const payloads = [
  'x\r\nBcc: evil@evil.example',
  'x\nBcc: evil@evil.example',
  'x\rBcc: evil@evil.example',
  'x\r\n\r\nevil@evil.example <b>body</b>',
  'x\r\n.\r\nMAIL FROM:<evil@evil.example>',
  'x\r\nSubject: evil.example',
  'x\r\nContent-Type: text/html\r\n\r\nevil.example',
  'x\r\n--boundary\r\nContent-Type: text/html\r\n\r\nevil.example',
  'x%0d%0aBcc:evil@evil.example',
  'x\u2028Bcc: evil@evil.example',
  'x\u2029Bcc: evil@evil.example',
  'x\u0085Bcc: evil@evil.example',
  'x\u000bBcc: evil@evil.example',
  '=?utf-8?Q?=0D=0ABcc:_evil@evil.example?=',
  '=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=',
  '"evil@evil.example" <evil@evil.example>',
  'x, evil@evil.example; evil@evil.example',
  'x\r\nATTENDEE:mailto:evil@evil.example',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil.example',
  'x";X-EVIL="evil.example:mailto:evil@evil.example',
]

let home: TestApi
let server: MailServer
beforeAll(async () => {
  home = await openApi([], { from, inDemo: false, carriesLinks: true })
  await startDemo(home)
})
afterAll(async () => {
  await home.close()
  // Neither is a word of it told to the operator.
  expect(home.logged).toEqual([])
})

const newServer = async () => {
  server = await startMailServer()
  onTestFinished(() => server.close())
}

/** The names of a mail's headers, in their order. */
const headersOf = (raw: string): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
const headers = ['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type']

test.each(payloads)('a title, a place and names of %j reach no mail', async (payload) => {
  await newServer()
  await setDemo(home, true)
  const id = crypto.randomUUID()
  const maja = fictionalCase('maja')
  const contacts = maja.contacts.map((contact) =>
    contact.id === 'M4'
      ? { ...contact, name: payload, person: { name: payload, title: payload, email: 'm4@post.example' } }
      : contact,
  )
  const citizen = { ...maja.citizen, displayName: payload }
  const administrator = await asAdministrator(home)
  await answer(await administrator.post('/cases/import', caseLike(maja, id, { contacts, citizen })), 201)
  const coordinator = await asRecipient(home, id, 'M1')
  await home.db.deleteFrom('setting').where('name', '=', 'demo').execute()
  const participants = [{ contact: 'M4' }, { name: payload }].map((who) => ({
    ...who,
    required: true,
    mode: 'in_person',
  }))
  const plan = {
    purpose: payload,
    templates: [],
    start: '2026-12-17T10:00:00+01:00',
    end: '2026-12-17T11:00:00+01:00',
    place: payload,
    frame: payload,
    ifCitizenAbsent: 'hold',
    notWanted: [],
    participants,
    agenda: [],
  }
  await answer(await coordinator.command(id, { type: 'planMeeting', meeting: 'N-x', plan }))
  await answer(await coordinator.command(id, { type: 'callMeeting', meeting: 'N-x' }))

  await sendAt(home, begin, { url: server.url, from, signInAt: null })
  expect(server.mails.map(({ to }) => to)).toEqual([['m4@post.example']])
  const raw = server.mails[0]?.raw ?? ''
  expect(headersOf(raw).toSorted()).toEqual(headers.toSorted())
  const mail = await readMail(raw)
  expect(mail).toMatchObject({ subject: 'Møde', summary: 'Møde' })
  expect(`${raw}\n${mail.text}\n${mail.calendar}`).not.toMatch(/evil/i)
})

const message = (address: string, kind: 'invite' | 'ask' = 'invite') => ({
  id: 'B1',
  uid: 'U1',
  sequence: 0,
  kind,
  required: true,
  address,
  attempts: 1,
  way: 'account' as const,
  at: begin,
  start: '2026-12-17T10:00:00+01:00',
  end: '2026-12-17T11:00:00+01:00',
})

describe('an address', () => {
  test.each(payloads)('of %j is no contact’s', async (payload) => {
    await setDemo(home, true)
    const administrator = await asAdministrator(home)
    const maja = fictionalCase('maja')
    for (const email of [payload, `m4@post.example${payload}`]) {
      const contacts = maja.contacts.map((one) => ({ ...one, person: { name: 'M', email } }))
      const file = caseLike(maja, crypto.randomUUID(), { contacts })
      await answer(await administrator.post('/cases/import', file), 422)
    }
  })

  // Should one come by another way.
  test.each(payloads)('of %j is written into no mail and no calendar', async (payload) => {
    await newServer()
    const transport = smtpTransport({ url: server.url, from, signInAt: null })
    onTestFinished(() => transport.close())
    for (const address of [payload, `m4@post.example${payload}`]) {
      for (const kind of ['invite', 'ask'] as const)
        await expect(transport.send(message(address, kind))).rejects.toThrow('Not one address')
    }
    expect(server.mails).toEqual([])
    await transport.send(message('m4@post.example'))
    expect(server.mails.map(({ to }) => to)).toEqual([['m4@post.example']])
  })

  test.each(payloads)('of %j is nobody’s to send to: they are to be rung', (payload) => {
    const maja = fictionalCase('maja')
    const [meeting] = maja.meetings
    if (!meeting) throw new Error('No meeting')
    const contacts = maja.contacts.map((one) => ({ ...one, person: { name: 'M', email: payload } }))
    const connected = [{ recipient: 'M4', email: payload }]
    const addresses = inviteesOf({ contacts }, meeting, connected).map(({ address }) => address)
    expect(new Set(addresses)).toEqual(new Set([null]))
  })
})
