import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, Reader } from '../../../tests/api-setup/reader.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import type { OpenedLink } from '../open-link.ts'
import type { LinkSeat, NewLink } from '../routes/personal-links.ts'
import type { Poll } from '../routes/poll.ts'
import { enter } from '../store/transaction.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
const morning = '2026-12-03T09:00:00+01:00'
const later = (days: number, minutes = 0) =>
  new Date(Date.parse(morning) + (days * 1440 + minutes) * 60_000).toISOString()

let signe: Reader
let meeting = ''
beforeAll(async () => {
  await startDemo(home.current)
})
beforeEach(async () => {
  home.current.setNow(morning)
  signe = await asRecipient(home.current, 'maja', 'M1')
  meeting = await newMeeting()
})

const tolk = { name: 'Amina Tolkesen', role: 'interpreter', required: true, mode: 'phone' }

const invited = [
  ...['citizen', 'M1', 'M4'].map((contact) => ({ contact, required: true, mode: 'in_person' })),
  { contact: 'M5', required: false, mode: 'regrets' },
]

/** A meeting on 17 December with Henrik (M4), and Pia (M5) who has sent regrets. */
async function newMeeting(participants: object[] = invited): Promise<string> {
  const id = await newDraft(participants)
  await answer(await signe.command('maja', { type: 'callMeeting', meeting: id }))
  return id
}

async function newDraft(participants: object[]): Promise<string> {
  const id = `N-${crypto.randomUUID().slice(0, 8)}`
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    start: '2026-12-17T10:00:00+01:00',
    end: '2026-12-17T11:00:00+01:00',
    place: 'Biblioteket',
    ifCitizenAbsent: 'hold',
    notWanted: [],
    participants,
    agenda: [{ id: 'p1', title: 'Skolen og fraværet', kind: 'welcome', minutes: 60, owners: ['M1'] }],
  }
  await answer(await signe.command('maja', { type: 'planMeeting', meeting: id, plan }))
  return id
}

const links = () => `/cases/maja/meetings/${meeting}/links`
const newLink = async (recipient = 'M4') => {
  const { path, code, expiresAt } = await answer<NewLink>(await signe.post(links(), { recipient }), 201)
  return { token: path.split('#')[1] ?? '', code, path, expiresAt }
}
type Link = Awaited<ReturnType<typeof newLink>>

/** Somebody without an account, at a device and a network of their own. */
const visitor = () => new Reader(home.current, { 'x-test-source': crypto.randomUUID() })
const openAs = async (guest: Reader, { token }: Pick<Link, 'token'>) =>
  answer<OpenedLink>(await guest.post('/guest/open', { token }))
async function enteredAs(link: Link): Promise<Reader> {
  const guest = visitor()
  await answer(await guest.post('/guest/session', { token: link.token, code: link.code }))
  return guest
}
const stateOf = async (recipient: string) =>
  (await answer<LinkSeat[]>(await signe.get(links()))).find((seat) => seat.recipient === recipient)
const closeLink = async (recipient = 'M4') =>
  await answer(await signe.send('DELETE', `${links()}/${(await stateOf(recipient))?.link?.id}`), 204)
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const fileOf = async (guest: Reader) =>
  await answer<CaseFile>(await guest.get('/cases/maja/file?purpose=meeting'))
const writing = (text: string, more: object = {}) => ({
  type: 'writeStatus',
  meeting,
  status: crypto.randomUUID(),
  text,
  lifeArea: 'family',
  level: 'all',
  share: false,
  ...more,
})

const storedLinks = () =>
  home.current.db.transaction().execute(async (tx) => {
    await enter(tx, { scope: 'link' })
    return await tx.selectFrom('personal_link').selectAll().where('meeting_id', '=', meeting).execute()
  })

describe('a link', () => {
  test('is told once, with its code apart, and is good until 14 days after the meeting', async () => {
    const link = await newLink()
    expect(link.path).toMatch(/^\/guest#[\w-]{43}$/)
    expect(link.code).toMatch(/^\d{6}$/)
    expect(link.path).not.toContain(link.code)
    expect(link.expiresAt).toBe('2026-12-31T10:00:00.000Z')
    const listed = await answer<LinkSeat[]>(await signe.get(links()))
    expect(listed.map(({ recipient }) => recipient)).toEqual(['citizen', 'M4', 'M5'])
    expect(listed[1]?.link).toEqual({
      id: expect.any(String),
      state: 'made',
      madeAt: '2026-12-03T08:00:00.000Z',
      expiresAt: link.expiresAt,
      openedAt: null,
    })
    expect(listed[2]?.link).toBeNull()
    expect(JSON.stringify(listed)).not.toContain(link.token)
    // Not in the database either, nor what six digits could be found from without the token.
    const stored = JSON.stringify(await storedLinks())
    expect(stored).toContain(link.expiresAt)
    expect(stored).not.toContain(link.token)
    expect(stored).not.toContain(link.code)
  })

  test('counts as opened when its guest has said so, and no sooner', async () => {
    const link = await newLink()
    expect((await stateOf('M4'))?.link?.state).toBe('made')
    expect(await openAs(visitor(), link)).toEqual({ state: 'code' })
    expect((await stateOf('M4'))?.link).toMatchObject({
      state: 'opened',
      openedAt: '2026-12-03T08:00:00.000Z',
    })
    const { deliveries } = await answer<{ deliveries: { recipient: string; state: string }[] }>(
      await signe.get(`/cases/maja/meetings/${meeting}/invitations`),
    )
    expect(deliveries.find(({ recipient }) => recipient === 'M4')?.state).toBe('opened')
  })

  test('shows when and where, and of the case nothing', async () => {
    const guest = await enteredAs(await newLink())
    expect(await answer(await guest.get('/session'))).toMatchObject({
      person: null,
      guest: meeting,
      memberships: [{ case: 'maja', as: 'M4', role: 'participant' }],
    })
    const file = await fileOf(guest)
    expect(file.meetings).toEqual([
      {
        id: meeting,
        state: 'called',
        start: '2026-12-17T10:00:00+01:00',
        end: '2026-12-17T11:00:00+01:00',
        place: 'Biblioteket',
        participants: [expect.objectContaining({ contact: 'M4', mode: 'in_person' })],
        agenda: [],
        statuses: [],
        decisions: [],
        reviews: [],
      },
    ])
    expect(file.contacts.map(({ id }) => id)).toEqual(['M4'])
    expect(JSON.stringify(file)).not.toMatch(/Maja|Eksempelsen|Signe|Skabelund|skolen|fraværet/)
    for (const path of [
      '/cases/maja/insights',
      '/cases/maja/export',
      '/cases/maja/access',
      '/cases/maja/members',
      '/cases/maja/changes',
      `/cases/maja/summary?meeting=${meeting}`,
      `/cases/maja/room?meeting=${meeting}&item=p1`,
      `/cases/maja/meetings/${meeting}/invitations`,
      links(),
      '/cases',
      '/follow-ups',
      '/calendar-feed',
      '/people',
      '/events',
    ]) {
      await answer(await guest.get(path), 401)
    }
    for (const path of [
      `/cases/maja/file?purpose=map&at=${encodeURIComponent(morning)}`,
      '/cases/joern/file?purpose=meeting',
      '/cases/maja/meetings/N1/invitation',
    ]) {
      await answer(await guest.get(path), 404)
    }
  })

  test('lets its guest write a status, kept as typed, theirs alone until it is shared', async () => {
    const guest = await enteredAs(await newLink('M5'))
    const text = ' Vi venter på svar.\n\n  Ringer tirsdag 😀 '
    const command = writing(text)
    await answer(await guest.command('maja', command))
    expect((await fileOf(guest)).meetings[0]?.statuses).toMatchObject([{ text, by: 'M5', state: 'draft' }])
    const seen = async () =>
      (await answer<CaseFile>(await signe.get('/cases/maja/file'))).meetings.find(({ id }) => id === meeting)
        ?.statuses
    expect(await seen()).toEqual([])
    await answer(await guest.command('maja', { ...command, text: 'x'.repeat(601), was: text }), 422)
    await answer(await guest.command('maja', { ...command, share: true, was: text }))
    expect((await fileOf(guest)).meetings[0]?.statuses).toMatchObject([{ text, by: 'M5', state: 'shared' }])
    // The citizen sees it, and who has read.
    const citizen = await asRecipient(home.current, 'maja', 'citizen')
    const theirs = await answer<CaseFile>(await citizen.get('/cases/maja/file'))
    expect(theirs.meetings.find(({ id }) => id === meeting)?.statuses).toMatchObject([{ text, by: 'M5' }])
    const readings = await answer<{ by: string; purpose: string }[]>(await citizen.get('/cases/maja/access'))
    expect(readings).toContainEqual(expect.objectContaining({ by: 'M5', purpose: 'meeting' }))
  })

  test('lets its guest write what the citizen waits for with them, and with nobody else', async () => {
    const guest = await enteredAs(await newLink())
    const wait = { id: crypto.randomUUID(), what: 'Svar om skolen', blocks: [], fastTrack: [] }
    await answer(await guest.command('maja', { type: 'addWait', wait: { ...wait, contact: 'M4' } }))
    const { waits, goals } = await fileOf(guest)
    expect(waits.map(({ contact, what }) => [contact, what])).toContainEqual(['M4', 'Svar om skolen'])
    expect(new Set(waits.map(({ contact }) => contact))).toEqual(new Set(['M4']))
    expect(waits.filter((one) => 'blocks' in one || 'fastTrack' in one)).toEqual([])
    expect(goals).toEqual([])
    await answer(await guest.command('maja', { type: 'addWait', wait: { ...wait, contact: 'M5' } }), 403)
  })

  test('sent again is done once, also by its guest, and by nobody else', async () => {
    const guest = await enteredAs(await newLink())
    const id = crypto.randomUUID()
    const command = writing('Én gang')
    const first = await answer(await guest.command('maja', command, id))
    expect(await answer(await guest.command('maja', command, id))).toEqual(first)
    expect((await fileOf(guest)).meetings[0]?.statuses).toHaveLength(1)
    await answer(await signe.command('maja', command, id), 422)
  })

  test('lets its guest do nothing else', async () => {
    const guest = await enteredAs(await newLink())
    for (const command of [
      writing('Et andet møde', { meeting: 'N1' }),
      { type: 'cancelMeeting', meeting },
      { type: 'confirmStatus', meeting, status: 'S1' },
      { type: 'acceptBaton' },
      { type: 'finishFollowUp', followUp: 'O1' },
    ]) {
      await answer(await guest.command('maja', command), 403)
    }
    await answer(await guest.command('joern', writing('En anden sag')), 404)
    await answer(await guest.post(links(), { recipient: 'M5' }), 401)
    await answer(await guest.post(`/cases/maja/meetings/${meeting}/replies`, { answer: 'no', as: 'M5' }), 403)
    await answer(await guest.post('/cases/maja/meetings/N1/replies', { answer: 'no' }), 404)
  })

  test('lets its guest say whether they come', async () => {
    const guest = await enteredAs(await newLink())
    await answer(await guest.post(`/cases/maja/meetings/${meeting}/replies`, { answer: 'no' }), 204)
    await answer(await guest.post(`/cases/maja/meetings/${meeting}/replies`, { answer: 'yes' }), 204)
    expect(await answer(await guest.get(`/cases/maja/meetings/${meeting}/invitation`))).toMatchObject({
      recipient: 'M4',
      state: 'answered',
      answer: 'yes',
    })
  })
})

describe('a link that is over', () => {
  test('is closed by the coordinator: what is open by it ends at once, and it says whom to ring', async () => {
    const link = await newLink()
    const guest = await enteredAs(link)
    await fileOf(guest)
    await closeLink()
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    await answer(await guest.command('maja', writing('For sent')), 401)
    expect(await answer(await guest.get('/session'))).toMatchObject({ person: null, memberships: [] })
    expect(await openAs(visitor(), link)).toEqual({
      state: 'revoked',
      ring: { name: 'Signe Skabelund', phone: '70 12 34 56' },
    })
    const { token, code } = link
    await answer(await visitor().post('/guest/session', { token, code }), 403)
    expect((await stateOf('M4'))?.link).toMatchObject({ state: 'revoked', openedAt: null })
  })

  test('says the coordinator’s own number when the link was made with it, whoever may see it in the case', async () => {
    const person = { name: 'Signe Skabelund', title: 'sagsbehandler' }
    const withPhone = { ...person, phone: '12 34 56 78' }
    const edit = (set: object, was: object) =>
      signe.command('maja', {
        type: 'editContact',
        contact: 'M1',
        set: { person: set },
        was: { person: was },
      })
    await answer(await edit(withPhone, person))
    const link = await newLink()
    await answer(await edit(person, withPhone))
    expect(await openAs(visitor(), link)).toEqual({ state: 'code' })
    await closeLink()
    expect(await openAs(visitor(), link)).toEqual({
      state: 'revoked',
      ring: { name: 'Signe Skabelund', phone: '12 34 56 78' },
    })
  })

  test('is closed by a new one', async () => {
    const old = await newLink()
    const guest = await enteredAs(old)
    const link = await newLink()
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    expect((await openAs(visitor(), old)).state).toBe('revoked')
    expect((await openAs(visitor(), link)).state).toBe('code')
    await answer(await visitor().post('/guest/session', { token: link.token, code: old.code }), 401)
    await fileOf(await enteredAs(link))
  })

  test('is over 14 days after the meeting, with nothing running on a timer', async () => {
    const link = await newLink()
    home.current.setNow('2026-12-31T10:50:00+01:00')
    const guest = await enteredAs(link)
    await fileOf(guest)
    home.current.setNow('2026-12-31T11:00:00+01:00')
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    expect((await openAs(visitor(), link)).state).toBe('expired')
    await answer(await visitor().post('/guest/session', { token: link.token, code: link.code }), 403)
    signe = await asRecipient(home.current, 'maja', 'M1')
    expect((await stateOf('M4'))?.link?.state).toBe('expired')
  })

  test('shows nothing when the meeting is off, or goes on without its contact', async () => {
    const link = await newLink()
    const guest = await enteredAs(link)
    await answer(await signe.command('maja', { type: 'cancelMeeting', meeting }))
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 404)
    expect((await openAs(visitor(), link)).state).toBe('revoked')
    await answer(await signe.post(links(), { recipient: 'M4' }), 403)
  })

  test('was never one', async () => {
    await answer(await visitor().post('/guest/open', { token: 'x'.repeat(43) }), 404)
    await answer(await visitor().post('/guest/session', { token: 'x'.repeat(43), code: '123456' }), 404)
  })
})

describe('guessing', () => {
  test('a code is wrong five times, and then the right one is too, until there is a new link', async () => {
    const link = await newLink()
    const guest = await enteredAs(link)
    for (const status of [401, 401, 401, 401, 403]) {
      const { token } = link
      await answer(await visitor().post('/guest/session', { token, code: wrong(link.code) }), status)
    }
    await answer(await visitor().post('/guest/session', { token: link.token, code: link.code }), 403)
    expect((await openAs(visitor(), link)).state).toBe('used_up')
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    await fileOf(await enteredAs(await newLink()))
  })

  // Shown to bite: with the count read first and written after, more than five of these are answered with 401.
  test('many codes at once are counted too', async () => {
    const link = await newLink()
    const codes = Array.from({ length: 30 }, (_, n) => String(n).padStart(6, '0')).filter(
      (c) => c !== link.code,
    )
    const answers = await Promise.all(
      codes.map(async (code) => (await visitor().post('/guest/session', { token: link.token, code })).status),
    )
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
    expect(answers.every((status) => [401, 403, 429].includes(status))).toBe(true)
    expect((await storedLinks()).map((row) => row.wrong_codes)).toEqual([5])
    expect((await openAs(visitor(), link)).state).toBe('used_up')
  })

  test('a right code forgets the wrong ones', async () => {
    const link = await newLink()
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) {
        const { token } = link
        await answer(await visitor().post('/guest/session', { token, code: wrong(link.code) }), 401)
      }
      await fileOf(await enteredAs(link))
      home.current.setNow(later(0, (round + 1) * 2))
    }
  })

  test('links from one place is throttled, and others are not', async () => {
    const guesser = visitor()
    for (let n = 0; n < 6; n++) await answer(await guesser.post('/guest/open', { token: `guess ${n}` }), 404)
    const link = await newLink()
    await answer(await guesser.post('/guest/open', { token: link.token }), 429)
    await answer(await guesser.post('/guest/session', { token: link.token, code: link.code }), 429)
    expect((await stateOf('M4'))?.link?.state).toBe('made')
    expect((await openAs(visitor(), link)).state).toBe('code')
  })

  test('many guesses leave nothing in the log of what was typed', async () => {
    const link = await newLink()
    await sql`alter table personal_link rename to personal_link_away`.execute(home.current.db)
    try {
      await answer(await visitor().post('/guest/open', { token: link.token }), 500)
    } finally {
      await sql`alter table personal_link_away rename to personal_link`.execute(home.current.db)
    }
    const lines = home.current.logged.splice(0).join('\n')
    expect(lines).toContain('POST /api/guest/open failed')
    expect(lines).not.toContain(link.token)
    expect(lines).not.toContain(link.code)
  })
})

describe('who may', () => {
  test('make, see and close links: the coordinator alone', async () => {
    await newLink()
    const open = (await stateOf('M4'))?.link?.id
    for (const as of ['M4', 'M11', 'citizen']) {
      const reader = await asRecipient(home.current, 'maja', as)
      await answer(await reader.get(links()), 403)
      await answer(await reader.post(links(), { recipient: 'M4' }), 403)
      await answer(await reader.send('DELETE', `${links()}/${open}`), 403)
    }
    expect((await stateOf('M4'))?.link?.state).toBe('made')
  })

  test('have one: those of this meeting, the coordinator aside', async () => {
    await answer(await signe.post(links(), { recipient: 'M1' }), 409)
    await answer(await signe.post(links(), { recipient: `guest:${tolk.name}` }), 404)
    await answer(await signe.send('DELETE', `${links()}/M4`), 404)
    await answer(await signe.post(links(), { recipient: 'J4' }), 404)
    await answer(await signe.post(links(), { recipient: 'M7' }), 403)
    await answer(await signe.post('/cases/maja/meetings/none/links', { recipient: 'M4' }), 404)
    expect(await answer<LinkSeat[]>(await signe.get(links()))).toEqual([
      { recipient: 'citizen', link: null },
      { recipient: 'M4', link: null },
      { recipient: 'M5', link: null },
    ])
  })

  test('is signed in as the contact is led to their own page, and needs no code', async () => {
    const link = await newLink()
    const henrik = await asRecipient(home.current, 'maja', 'M4')
    expect(await openAs(henrik, link)).toEqual({ state: 'member', case: 'maja', meeting })
    expect((await stateOf('M4'))?.link?.state).toBe('made')
    // Who made it has not opened it for its guest.
    expect(await openAs(signe, link)).toEqual({ state: 'code' })
    expect((await stateOf('M4'))?.link?.state).toBe('made')
    // Somebody else on the same device is asked for the code like anybody.
    expect(await openAs(await asRecipient(home.current, 'joern', 'J1'), link)).toEqual({ state: 'code' })
  })

  test('leaves is out', async () => {
    const guest = await enteredAs(await newLink())
    await answer(await guest.send('DELETE', '/session'), 204)
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
  })
})

const poll = () => `/cases/maja/meetings/${meeting}/poll`
/** A meeting that is asked about. */
async function newPoll(participants: object[]): Promise<void> {
  meeting = await newDraft(participants)
  await answer(await signe.send('PUT', poll(), { starts: ['2026-12-15T10:00:00+01:00'], minutes: 60 }))
}
const sayYes = async (guest: Reader) => {
  const { isAsked, times, result } = await answer<Poll>(await guest.get(poll()))
  expect({ isAsked, result }).toEqual({ isAsked: true, result: undefined })
  await answer(await guest.send('PUT', `${poll()}/answers`, { time: times[0]?.id, answer: 'yes' }), 204)
}
const canCome = async () => (await answer<Poll>(await signe.get(poll()))).result?.ranked[0]?.can
const elsewhere = async (guest: Reader) => {
  for (const path of [
    '/cases/maja/insights',
    '/cases/maja/export',
    '/cases/maja/access',
    '/cases/maja/changes',
  ])
    await answer(await guest.get(path), 401)
  await answer(await guest.get(`/cases/maja/summary?meeting=${meeting}`), 401)
  await answer(await guest.get(`/cases/maja/file?purpose=map&at=${encodeURIComponent(morning)}`), 404)
  for (const path of [
    '/cases/joern/file',
    '/cases/maja/meetings/N1/poll',
    '/cases/maja/meetings/N1/invitation',
  ])
    await answer(await guest.get(path), 404)
}

describe('the citizen’s link', () => {
  test('shows that meeting with its agenda and their own words, and of the rest nothing', async () => {
    const guest = await enteredAs(await newLink('citizen'))
    expect(await answer(await guest.get('/session'))).toMatchObject({
      person: null,
      guest: meeting,
      memberships: [{ case: 'maja', as: 'citizen', role: 'citizen' }],
    })
    await answer(await guest.command('maja', writing('Mine egne ord', { lifeArea: 'case' })))
    const henrik = await enteredAs(await newLink('M4'))
    await answer(await henrik.command('maja', writing('Henriks ord', { share: true })))
    const file = await fileOf(guest)
    expect(file).toMatchObject({
      citizen: { id: 'maja', displayName: 'Maja Eksempelsen' },
      contacts: [],
      waits: [],
      goals: [],
      ties: [],
      consents: [],
      exceptions: [],
      followUps: [],
      experiences: [],
    })
    expect(file.citizen).not.toHaveProperty('ownWords')
    expect(file.meetings).toEqual([
      {
        id: meeting,
        state: 'called',
        start: '2026-12-17T10:00:00+01:00',
        end: '2026-12-17T11:00:00+01:00',
        place: 'Biblioteket',
        participants: [{ contact: 'citizen', required: true, mode: 'in_person' }],
        agenda: [{ id: 'p1', title: 'Skolen og fraværet', kind: 'welcome', minutes: 60, owners: [] }],
        statuses: [expect.objectContaining({ by: 'citizen', text: 'Mine egne ord' })],
        decisions: [],
        reviews: [],
      },
    ])
    await elsewhere(guest)
    for (const command of [
      writing('Et andet møde', { meeting: 'N1' }),
      { type: 'cancelMeeting', meeting },
      { type: 'withdrawConsent', consent: 'C1' },
      { type: 'acceptBaton' },
    ])
      expect((await guest.command('maja', command)).status).toBeGreaterThanOrEqual(403)
  })

  test('lets them answer the poll and say whether they come, and the ledger knows', async () => {
    const guest = await enteredAs(await newLink('citizen'))
    await answer(await guest.post(`/cases/maja/meetings/${meeting}/replies`, { answer: 'yes' }), 204)
    const { deliveries } = await answer<{ deliveries: { recipient: string; state: string }[] }>(
      await signe.get(`/cases/maja/meetings/${meeting}/invitations`),
    )
    expect(deliveries.find(({ recipient }) => recipient === 'citizen')?.state).toBe('answered')
    await newPoll(invited)
    await sayYes(await enteredAs(await newLink('citizen')))
    expect(await canCome()).toEqual(['citizen'])
  })

  test('shows nothing when it is closed, is over, or the meeting is off, and says whom to ring', async () => {
    const ring = { name: 'Signe Skabelund', phone: '70 12 34 56' }
    const link = await newLink('citizen')
    const guest = await enteredAs(link)
    await closeLink('citizen')
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    expect(await openAs(visitor(), link)).toEqual({ state: 'revoked', ring })
    const next = await newLink('citizen')
    const again = await enteredAs(next)
    await answer(await signe.command('maja', { type: 'cancelMeeting', meeting }))
    await answer(await again.get('/cases/maja/file?purpose=meeting'), 404)
    expect(await openAs(visitor(), next)).toEqual({ state: 'revoked', ring })
    await answer(await signe.post(links(), { recipient: 'citizen' }), 403)
    home.current.setNow('2026-12-31T11:00:00+01:00')
    expect(await openAs(visitor(), next)).toEqual({ state: 'expired', ring })
  })

  test('leads them to their own page when they are signed in', async () => {
    const link = await newLink('citizen')
    const citizen = await asRecipient(home.current, 'maja', 'citizen')
    expect(await openAs(citizen, link)).toEqual({ state: 'member', case: 'maja', meeting })
  })
})

describe('the link of somebody who is only a name', () => {
  const recipient = `guest:${tolk.name}`
  const withNames = [...invited, tolk, { ...tolk, name: 'En ven', role: 'companion' }]
  beforeEach(async () => {
    meeting = await newMeeting(withNames)
  })

  test('shows when and where and themselves, and not a word of the case', async () => {
    const link = await newLink(recipient)
    const guest = await enteredAs(link)
    expect(await answer(await guest.get('/session'))).toMatchObject({
      person: null,
      memberships: [{ case: 'maja', as: recipient, role: 'participant' }],
    })
    const file = await fileOf(guest)
    expect(file.meetings).toEqual([
      {
        id: meeting,
        state: 'called',
        start: '2026-12-17T10:00:00+01:00',
        end: '2026-12-17T11:00:00+01:00',
        place: 'Biblioteket',
        participants: [tolk],
        agenda: [],
        statuses: [],
        decisions: [],
        reviews: [],
      },
    ])
    expect(file.contacts).toEqual([])
    expect(JSON.stringify(file)).not.toMatch(/Maja|Eksempelsen|Signe|Skabelund|Henrik|En ven|skolen|fraværet/)
    await elsewhere(guest)
    // The citizen sees who has read.
    const citizen = await asRecipient(home.current, 'maja', 'citizen')
    expect(await answer<unknown[]>(await citizen.get('/cases/maja/access'))).toContainEqual(
      expect.objectContaining({ by: recipient, purpose: 'meeting' }),
    )
  })

  test('lets them answer for themselves, and write nothing in the case', async () => {
    const guest = await enteredAs(await newLink(recipient))
    const replies = `/cases/maja/meetings/${meeting}/replies`
    await answer(await guest.post(replies, { answer: 'yes' }), 204)
    await answer(await guest.post(replies, { answer: 'no', as: 'guest:En ven' }), 403)
    const wait = { id: crypto.randomUUID(), contact: recipient, what: 'Svar', blocks: [], fastTrack: [] }
    for (const command of [
      writing('En status'),
      { type: 'addWait', wait },
      { type: 'cancelMeeting', meeting },
    ])
      await answer(await guest.command('maja', command), 403)
    const { deliveries } = await answer<{ deliveries: { recipient: string; state: string }[] }>(
      await signe.get(`/cases/maja/meetings/${meeting}/invitations`),
    )
    const stateIn = (who: string) => deliveries.find((one) => one.recipient === who)?.state
    expect([stateIn(recipient), stateIn('guest:En ven')]).toEqual([
      'answered',
      expect.not.stringMatching('answered'),
    ])
    await newPoll(withNames)
    await sayYes(await enteredAs(await newLink(recipient)))
    expect(await canCome()).toEqual([recipient])
  })

  test('shows nothing when it is closed, when it is over, and when they are off the meeting', async () => {
    const ring = { name: 'Signe Skabelund', phone: '70 12 34 56' }
    const closed = await newLink(recipient)
    const guest = await enteredAs(closed)
    await closeLink(recipient)
    await answer(await guest.get('/cases/maja/file?purpose=meeting'), 401)
    expect(await openAs(visitor(), closed)).toEqual({ state: 'revoked', ring })
    const link = await newLink(recipient)
    const again = await enteredAs(link)
    home.current.setNow('2026-12-31T11:00:00+01:00')
    await answer(await again.get('/cases/maja/file?purpose=meeting'), 401)
    expect(await openAs(visitor(), link)).toEqual({ state: 'expired', ring })
    home.current.setNow(morning)
    const off = {
      type: 'editMeeting',
      meeting,
      set: { participants: invited },
      was: { participants: withNames },
    }
    await answer(await signe.command('maja', off))
    expect(await openAs(visitor(), link)).toEqual({ state: 'revoked', ring })
  })
})
