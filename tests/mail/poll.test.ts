import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { LinkCode } from '../../src/api/ask-by-mail.ts'
import type { Ledger } from '../../src/api/routes/invitations.ts'
import type { Poll } from '../../src/api/routes/poll.ts'
import { enter, type Scope, transactions } from '../../src/api/store/transaction.ts'
import { openApi, type TestApi } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer, Reader } from '../api-setup/reader.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { readMail } from './read-mail.ts'
import { sendAt, setDemo } from './sending.ts'

const from = 'moede@kommune.example'
const site = 'https://roedtraad.kommune.example'
const begin = '2026-12-03T09:00:00+01:00'
const starts = ['2026-12-15T10:00:00+01:00', '2026-12-16T13:00:00+01:00']
const day = 86_400
const plan = {
  purpose: 'Aftale om lægen og jobcenteret',
  templates: [],
  place: 'Jobcenter Fjordvig, lokale 2',
  ifCitizenAbsent: 'hold',
  notWanted: [],
  // Henrik (M4) and Pia (M5) have an e-mail each, Bo (M11) has an account; the citizen and M7 have neither.
  participants: ['citizen', 'M1', 'M4', 'M5', 'M7', 'M11'].map((contact) => ({
    contact,
    required: contact !== 'M5',
    mode: 'in_person',
  })),
  agenda: [],
}

let home: TestApi
let server: MailServer
beforeAll(async () => {
  home = await openApi([], { from, inDemo: false, carriesLinks: true })
  await startDemo(home)
})
afterAll(() => home.close())

let id: string
let signe: Reader
let bo: Reader
beforeEach(async () => {
  server = await startMailServer()
  onTestFinished(() => server.close())
  home.setNow(begin)
  await setDemo(home, true)
  id = crypto.randomUUID()
  const maja = fictionalCase('maja')
  const contacts = maja.contacts.map((contact) => {
    const { email: _, ...person } = contact.person ?? { name: 'Ukendt' }
    const email = ['M4', 'M5'].includes(contact.id)
      ? { email: `${contact.id.toLowerCase()}@post.example` }
      : {}
    return { ...contact, person: { ...person, ...email } }
  })
  const administrator = await asAdministrator(home)
  await answer(await administrator.post('/cases/import', caseLike(maja, id, { contacts })), 201)
  signe = await asRecipient(home, id, 'M1')
  bo = await asRecipient(home, id, 'M11')
  // His account has an address from now on.
  const { person } = await answer<{ person: { id: string } }>(await bo.get('/session'))
  const email = `bo-${id}@kommune.example`
  await home.db.updateTable('person').set({ email }).where('id', '=', person.id).execute()
  await setDemo(home, false)
  await answer(await signe.command(id, { type: 'planMeeting', meeting: 'N-tider', plan }))
})
// What a test leaves in the queue is not the next one's.
afterEach(async () => {
  server.mood = 'takes'
  await send(30 * day)
  expect(home.logged.filter((line) => /post\.example|guest#|Maja|Fjordvig/.test(line))).toEqual([])
})

const seconds = (after: number): string => new Date(Date.parse(begin) + after * 1000).toISOString()

/** One pass of a sender that has just been started, `after` seconds from the beginning. */
const send = (after = 0): Promise<void> =>
  sendAt(home, seconds(after), { url: server.url, from, signInAt: site })

const path = (rest = '') => `/cases/${id}/meetings/N-tider${rest}`
const propose = async (some = starts) =>
  await answer<{ codes: LinkCode[] }>(await signe.send('PUT', path('/poll'), { starts: some, minutes: 75 }))
const ledger = async () =>
  Object.fromEntries(
    (await answer<Ledger>(await signe.get(path('/invitations')))).deliveries.map((one) => [
      one.recipient,
      one,
    ]),
  )
const stateOf = async (recipient: string) => (await ledger())[recipient]?.state
const answerAll = async (reader: Reader) => {
  const { times } = await answer<Poll>(await reader.get(path('/poll')))
  for (const time of times)
    await answer(await reader.send('PUT', path('/poll/answers'), { time: time.id, answer: 'yes' }), 204)
}
const mails = () =>
  Promise.all(
    server.mails.map(async ({ to, raw }) => {
      const { subject = '', text = '', attachments, messageId } = await PostalMime.parse(raw)
      return { to: to.join(), raw, subject, text, attachments, messageId }
    }),
  )
const mailTo = async (to: string) => (await mails()).filter((one) => one.to === to)
const tokenIn = (text = '') => new RegExp(`${site}/guest#([\\w-]{43})`).exec(text)?.[1] ?? ''
const keptSecrets = (scope: Scope = { scope: 'mail' }): Promise<number> =>
  transactions(
    home.db,
    home.database,
  )(async (tx) => {
    await enter(tx, scope)
    return (await tx.selectFrom('queued_link').selectAll().execute()).length
  })
async function asGuest(token: string, code: string): Promise<Reader> {
  const guest = new Reader(home, { 'x-test-source': crypto.randomUUID() })
  await answer(await guest.post('/guest/open', { token }))
  await answer(await guest.post('/guest/session', { token, code }))
  return guest
}

test('who is asked gets a neutral mail, who has no account with their link, and the code goes another way', async () => {
  const { codes } = await propose()
  expect(codes.map(({ recipient }) => recipient)).toEqual(['M4', 'M5'])
  expect(await keptSecrets()).toBe(2)
  // The sender alone reads them, not even the coordinator.
  const { person } = await answer<{ person: { id: string } }>(await signe.get('/session'))
  expect(await keptSecrets({ scope: 'person', person: person.id })).toBe(0)
  expect(await keptSecrets({ scope: 'link' })).toBe(0)
  expect(await ledger()).toMatchObject({
    citizen: { state: 'no_address' },
    M4: { state: 'queued', kind: 'ask' },
    M7: { state: 'no_address' },
    M11: { state: 'queued' },
    // Whoever asks is not asked by mail.
    M1: { state: 'no_address' },
  })
  await send()
  expect(await keptSecrets()).toBe(0)
  const sent = await mails()
  expect(sent.map(({ to }) => to).toSorted()).toEqual([
    `bo-${id}@kommune.example`,
    'm4@post.example',
    'm5@post.example',
  ])
  for (const { subject, text, raw, attachments } of sent) {
    expect(subject).toBe('Møde')
    expect(attachments).toEqual([])
    expect(text).toContain('Hvornår kan du være med til et møde?')
    const spoken = `${raw}\n${text}`
    expect(spoken).not.toMatch(
      /Maja|Eksempelsen|Signe|Skabelund|Henrik|Jobcenter|Fjordvig|lægen|N-tider|15\. dec/i,
    )
    expect(text).not.toContain(id)
    for (const { code } of codes) expect(spoken).not.toContain(code)
  }
  const [bos] = await mailTo(`bo-${id}@kommune.example`)
  expect(bos?.text).toContain(`Log ind for at læse mere: ${site}`)
  expect(bos?.text).not.toMatch(/guest|personlige/)
  const [henriks] = await mailTo('m4@post.example')
  const [pias] = await mailTo('m5@post.example')
  expect(tokenIn(henriks?.text)).not.toBe(tokenIn(pias?.text))
  expect(henriks?.text).not.toContain('Log ind')

  const henrik = await asGuest(tokenIn(henriks?.text), codes[0]?.code ?? '')
  expect(await stateOf('M4')).toBe('opened')
  expect(await stateOf('M5')).toBe('sent')
  await answerAll(henrik)
  expect(await stateOf('M4')).toBe('answered')
  await answer(await bo.get(path('/poll')))
  expect(await stateOf('M11')).toBe('opened')
  // What somebody told by telephone is an answer too.
  const { times } = await answer<Poll>(await signe.get(path('/poll')))
  for (const time of times) {
    const told = { time: time.id, answer: 'no', as: 'citizen' }
    await answer(await signe.send('PUT', path('/poll/answers'), told), 204)
  }
  expect(await stateOf('citizen')).toBe('answered')
})

test('a reminder goes only to those who have not answered, once a day, without the secret of a link', async () => {
  const { codes } = await propose()
  await send()
  await answerAll(bo)
  const remind = async () => await answer(await signe.post(path('/reminders'), {}))
  home.setNow(seconds(60))
  expect(await remind()).toEqual({ reminded: 2 })
  expect(await remind()).toEqual({ reminded: 0 })
  await send(61)
  expect(await mails()).toHaveLength(5)
  const [first, second, ...more] = await mailTo('m4@post.example')
  expect(more).toEqual([])
  expect(second?.subject).toBe('Påmindelse: Møde')
  expect(second?.text).toContain('Åbn dit personlige link for at læse mere. Har du det ikke')
  expect(second?.text).not.toMatch(/https|#/)
  // The link is the same, and so is its code.
  const henrik = await asGuest(tokenIn(first?.text), codes[0]?.code ?? '')
  await answerAll(henrik)
  home.setNow(seconds(2 * day))
  await setDemo(home, true)
  signe = await asRecipient(home, id, 'M1')
  await setDemo(home, false)
  expect(await remind()).toEqual({ reminded: 1 })
  await send(2 * day)
  expect(await mailTo('m4@post.example')).toHaveLength(2)
  expect(await mailTo('m5@post.example')).toHaveLength(3)
  expect(await mailTo(`bo-${id}@kommune.example`)).toHaveLength(1)
})

test('a mail server that dies after it took the mail gets the very same mail again, from a sender that is started anew', async () => {
  const { codes } = await propose()
  server.mood = 'refuses'
  await send()
  expect((await ledger()).M4).toMatchObject({ state: 'retrying', retryAt: seconds(30) })
  expect(server.mails).toEqual([])
  server.mood = 'dies'
  await send(30)
  expect(await stateOf('M4')).toBe('retrying')
  expect(await keptSecrets()).toBe(2)
  server.mood = 'takes'
  await send(90)
  expect(await stateOf('M4')).toBe('sent')
  const [one, two, ...more] = await mailTo('m4@post.example')
  expect(more).toEqual([])
  expect(two?.raw).toBe(one?.raw)
  expect(await keptSecrets()).toBe(0)
  await asGuest(tokenIn(one?.text), codes[0]?.code ?? '')
})

test('what is not sent yet is withdrawn when there is nothing left to ask, and its secret forgotten', async () => {
  await propose()
  server.mood = 'refuses'
  await send()
  await answer(await signe.send('DELETE', path('/poll')), 204)
  expect(await stateOf('M4')).toBe('withdrawn')
  server.mood = 'takes'
  await send(3600)
  expect(server.mails).toEqual([])
  expect(await keptSecrets()).toBe(0)
  expect(await answer(await signe.post(path('/reminders'), {}))).toEqual({ reminded: 0 })

  // Asked again, they are asked by mail; Henrik, who is off the meeting meanwhile, is not.
  // The link that the withdrawn mail was to carry reached nobody: there is another, with a code of its own.
  const { codes } = await propose()
  expect(codes.map(({ recipient }) => recipient)).toEqual(['M4', 'M5'])
  const participants = plan.participants.filter(({ contact }) => contact !== 'M4')
  const edit = {
    type: 'editMeeting',
    meeting: 'N-tider',
    set: { participants },
    was: { participants: plan.participants },
  }
  await answer(await signe.command(id, edit))
  await send(3700)
  expect((await mails()).map(({ to }) => to).toSorted()).toEqual([
    `bo-${id}@kommune.example`,
    'm5@post.example',
  ])
  const [monas] = await mailTo('m5@post.example')
  await asGuest(tokenIn(monas?.text), codes[1]?.code ?? '')
})

test('times that are new are asked about again, by those alone who have not answered them, and the same ones are not', async () => {
  await propose()
  await send()
  await answerAll(bo)
  expect(await propose()).toEqual({ codes: [] })
  await send(60)
  expect(await mails()).toHaveLength(3)
  // One that is left out leaves nothing to ask of Bo.
  await propose(starts.slice(0, 1))
  await send(70)
  expect(await mails()).toHaveLength(3)
  expect(await propose([...starts, '2026-12-17T10:00:00+01:00'])).toEqual({ codes: [] })
  expect(await stateOf('M11')).toBe('queued')
  await send(80)
  expect(await mailTo(`bo-${id}@kommune.example`)).toHaveLength(2)
  expect(await mailTo('m4@post.example')).toHaveLength(2)
})

test('when the time is chosen the call goes out as a calendar entry like any other', async () => {
  await propose()
  await send()
  const { times } = await answer<Poll>(await signe.get(path('/poll')))
  await answer(await signe.post(path('/poll/choice'), { time: times[0]?.id }))
  await answer(await signe.command(id, { type: 'callMeeting', meeting: 'N-tider' }))
  expect((await ledger()).M4).toMatchObject({ state: 'queued', kind: 'invite' })
  await send(60)
  const [asked, called] = await mailTo('m4@post.example')
  expect(asked?.attachments).toEqual([])
  expect(await readMail(called?.raw ?? '')).toMatchObject({
    method: 'REQUEST',
    summary: 'Møde',
    start: times[0]?.start,
  })
  expect((await ledger()).M4).toMatchObject({ state: 'sent', kind: 'invite' })

  // Each is told of the way in that is theirs, in the mail and in the calendar.
  const [, bos] = await mailTo(`bo-${id}@kommune.example`)
  const ways = { account: 'Log ind for at læse mere', link: 'Åbn dit personlige link for at læse mere' }
  for (const [raw, way, other] of [
    [called?.raw, ways.link, ways.account],
    [bos?.raw, ways.account, ways.link],
  ]) {
    const { text, calendar } = await readMail(raw ?? '')
    const said = `${text}\n${calendar.replaceAll(/\r\n[ \t]/g, '')}`
    expect(said.split(way ?? '')).toHaveLength(3)
    expect(said).not.toContain(other)
  }
  // A calendar that is downloaded is the one that was sent.
  const { message } = (await ledger()).M4 ?? {}
  const file = await signe.get(path(`/invitations/${message}`))
  expect(await file.text()).toBe((await readMail(called?.raw ?? '')).calendar)

  // Who is not to come any more is sent nowhere to read of it.
  const { participants } = plan
  const set = { participants: participants.filter(({ contact }) => contact !== 'M4') }
  await answer(
    await signe.command(id, { type: 'editMeeting', meeting: 'N-tider', set, was: { participants } }),
  )
  await send(120)
  const [, , left] = await mailTo('m4@post.example')
  expect(left?.text).toContain('Du skal ikke med til mødet')
  expect(left?.text).not.toMatch(/læse mere|read more/)
})

test('a link that is made by hand meanwhile is the one that counts: the mail carries none', async () => {
  await propose()
  server.mood = 'refuses'
  await send()
  await answer(await signe.post(path('/links'), { recipient: 'M4' }), 201)
  server.mood = 'takes'
  await send(30)
  const [henriks] = await mailTo('m4@post.example')
  expect(tokenIn(henriks?.text)).toBe('')
  expect(henriks?.text).toContain('Åbn dit personlige link for at læse mere.')
})
