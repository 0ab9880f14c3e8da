import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { type MailServer, startMailServer } from '../mail/mail-server.ts'
import { readMail } from '../mail/read-mail.ts'
import { type ServerProcess, signIn, startServer, temporaryFolder } from './server-process.ts'

// The built server, killed while it sends.

const addresses = ['M4', 'M5', 'M11'].map((contact) => `${contact.toLowerCase()}@post.example`)
const participants = ['citizen', 'M1', 'M4', 'M5', 'M11'].map((contact) => ({
  contact,
  required: true,
  mode: 'in_person',
}))
const plan = {
  purpose: 'Aftale om lægen og jobcenteret',
  templates: [],
  start: '2026-12-17T10:00:00+01:00',
  end: '2026-12-17T11:00:00+01:00',
  ifCitizenAbsent: 'hold',
  notWanted: [],
  participants,
  agenda: [],
}

interface Delivery {
  address?: string
  state: string
}

const post = async (url: string, cookie: string, path: string, body: unknown) => {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  expect(answer.ok, await answer.clone().text()).toBe(true)
}

const addressed = (): unknown => {
  const file = JSON.parse(readFileSync('mocks/cases/maja.json', 'utf8').replaceAll('"maja"', '"brev"'))
  for (const contact of file.contacts) {
    const address = addresses.find((one) => one.startsWith(`${contact.id.toLowerCase()}@`))
    if (address) contact.person = { name: 'En person', email: address }
  }
  return file
}

async function callMeeting(url: string): Promise<void> {
  const administrator = await signIn(url, { as: 'administrator' })
  await post(url, administrator, '/cases/import', addressed())
  const coordinator = await signIn(url, { case: 'brev', as: 'M1' })
  for (const command of [{ type: 'planMeeting', plan }, { type: 'callMeeting' }])
    await post(url, coordinator, '/cases/brev/commands', {
      id: crypto.randomUUID(),
      command: { meeting: 'N-brev', ...command },
    })
}

/** What the coordinator is told of each address. */
async function ledger(url: string): Promise<Record<string, string>> {
  const cookie = await signIn(url, { case: 'brev', as: 'M1' })
  const answer = await fetch(`${url}/api/cases/brev/meetings/N-brev/invitations`, { headers: { cookie } })
  const { deliveries }: { deliveries: Delivery[] } = await answer.json()
  return Object.fromEntries(deliveries.flatMap(({ address, state }) => (address ? [[address, state]] : [])))
}

const all = (state: string) => Object.fromEntries(addresses.map((address) => [address, state]))

async function mailed(mails: MailServer): Promise<Map<string, string[]>> {
  const read = await Promise.all(
    mails.mails.map(async ({ to, raw }) => {
      const { messageId, uid, sequence } = await readMail(raw)
      return [to.join(), `${messageId} ${uid} ${sequence}`] as const
    }),
  )
  return new Map(
    addresses.map((address) => [address, read.flatMap(([to, ids]) => (to === address ? [ids] : []))]),
  )
}

const at = (minutes: number) => new Date(Date.parse('2026-12-03T08:00:00Z') + minutes * 60_000).toISOString()

it('killed while the mail server hangs, refuses or dies with a mail, it sends every mail after that', async () => {
  const mails = await startMailServer()
  onTestFinished(() => mails.close())
  const { data, remove } = await temporaryFolder()
  onTestFinished(remove)
  const start = (minutes: number): Promise<ServerProcess> =>
    startServer({
      ROEDTRAAD_DATA: data,
      ROEDTRAAD_DEMO: '1',
      ROEDTRAAD_NOW: at(minutes),
      SMTP_URL: mails.url,
    })

  mails.mood = 'hangs'
  const first = await start(0)
  await callMeeting(first.url)
  await expect.poll(() => mails.handed, { timeout: 20_000 }).toBe(1)
  expect(await ledger(first.url)).toEqual(all('queued'))
  await first.end('SIGKILL')

  mails.mood = 'refuses'
  const second = await start(5)
  await expect.poll(() => ledger(second.url), { timeout: 20_000 }).toEqual(all('retrying'))
  await second.end('SIGKILL')
  expect(mails.mails).toEqual([])

  mails.mood = 'dies'
  const third = await start(10)
  await expect.poll(() => mails.mails.length, { timeout: 20_000 }).toBe(3)
  await expect.poll(() => ledger(third.url), { timeout: 20_000 }).toEqual(all('retrying'))
  await third.end('SIGKILL')

  mails.mood = 'takes'
  const last = await start(15)
  await expect.poll(() => ledger(last.url), { timeout: 20_000 }).toEqual(all('sent'))
  for (const ids of (await mailed(mails)).values()) {
    expect(ids).toHaveLength(2)
    expect(ids[1]).toBe(ids[0])
  }
  expect(last.said()).not.toMatch(/@post\.example|Møde|brev/)
  await last.end('SIGTERM')
})
