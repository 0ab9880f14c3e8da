import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Ledger } from '../../src/api/routes/invitations.ts'
import { openApi, type TestApi } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer, type Reader } from '../api-setup/reader.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { sendAt, setDemo } from './sending.ts'

const from = 'moede@kommune.example'
const site = 'https://roedtraad.kommune.example'
const begin = '2026-12-03T13:00:00+01:00'
const N1 = { meeting: 'N1' }

let home: TestApi
let server: MailServer
beforeAll(async () => {
  home = await openApi([], { from, inDemo: false, carriesLinks: true })
  await startDemo(home)
})
afterAll(() => home.close())

let id: string
const people = new Map<string, Reader>()
const reader = (as: string): Reader => {
  const known = people.get(as)
  if (!known) throw new Error(`Nobody is called ${as}`)
  return known
}
beforeEach(async () => {
  server = await startMailServer()
  onTestFinished(() => server.close())
  home.setNow(begin)
  await setDemo(home, true)
  id = crypto.randomUUID()
  const administrator = await asAdministrator(home)
  await answer(await administrator.post('/cases/import', caseLike(fictionalCase('maja'), id)), 201)
  for (const as of ['citizen', 'M1', 'M4', 'M5', 'M11', 'M13']) {
    const somebody = await asRecipient(home, id, as)
    const { person } = await answer<{ person: { id: string } }>(await somebody.get('/session'))
    const email = `${as.toLowerCase()}-${id}@post.example`
    await home.db.updateTable('person').set({ email }).where('id', '=', person.id).execute()
    people.set(as, somebody)
  }
  await setDemo(home, false)
})

const does = async (as: string, command: object) => await answer(await reader(as).command(id, command))
const reads = async (as: string) =>
  await answer<object>(await reader(as).get(`/cases/${id}/summary?meeting=N1`))
const publish = async () => await does('M1', { type: 'publishSummary', ...N1, citizenDeclined: true })
const B4 = fictionalCase('maja').meetings[0]?.decisions.find((one) => one.id === 'B4')?.text
const correct = async (set: object, was: object) => {
  await does('M1', { type: 'openCorrection', ...N1 })
  await does('M1', { type: 'editDecision', ...N1, decision: 'B4', set, was })
  await publish()
}
const sent = async () => {
  await sendAt(home, begin, { url: server.url, from, signInAt: site })
  return server.mails.map(({ to }) => to.join().split('-')[0]).toSorted()
}

test('whoever read the older version and finds it changed is told by a neutral mail; nobody else', async () => {
  await does('M1', { type: 'compileSummary', ...N1 })
  await publish()
  // The first version is no correction, whoever has read.
  for (const as of ['citizen', 'M5', 'M13']) await reads(as)
  expect(await sent()).toEqual([])
  const before = await answer<Ledger>(await reader('M1').get(`/cases/${id}/meetings/N1/invitations`))

  await correct({ text: 'Vi lover ikke praktikstart.' }, { text: B4 })
  // Pia read a copy without that line, Bo and Henrik have not read; Signe published it.
  expect(await sent()).toEqual(['citizen', 'm13'])
  for (const { raw } of server.mails) {
    const { subject, text = '', attachments } = await PostalMime.parse(raw)
    expect(subject).toBe('Rettet: Referat')
    expect(attachments).toEqual([])
    expect(text).toContain(`Et referat, du har læst, er rettet.\nLog ind for at læse mere: ${site}`)
    expect(text).toContain('A summary you have read has been corrected.')
    expect(`${raw}\n${text}`).not.toMatch(/Maja|Eksempelsen|Signe|Mormor|Birthe|praktik|N1\b|Fjordvig/)
    expect(text).not.toContain(id)
  }
  // It is no message about when the meeting is.
  expect(await answer(await reader('M1').get(`/cases/${id}/meetings/N1/invitations`))).toEqual(before)
  expect(home.logged).toEqual([])
})

test('who has read the correction first, or may not see what is changed any more, gets no mail', async () => {
  await does('M1', { type: 'compileSummary', ...N1 })
  await publish()
  for (const as of ['citizen', 'M11', 'M13']) await reads(as)
  await does('citizen', { type: 'withdrawConsent', consent: 'C-M13-housing' })
  await does('M1', { type: 'openCorrection', ...N1 })
  const edit = { set: { text: 'Vi lover ikke praktikstart.' }, was: { text: B4 } }
  await does('M1', { type: 'editDecision', ...N1, decision: 'B4', ...edit })
  await does('citizen', { type: 'reviewSummary', ...N1, verdict: 'approved' })
  await publish()
  expect(await sent()).toEqual(['m11'])
})
