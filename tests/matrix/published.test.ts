import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { enter, type Scope, transactions } from '../../src/api/store/transaction.ts'
import { type Command, commandSchema } from '../../src/domain/command.ts'
import { homeForTests } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { startDemo } from '../api-setup/people.ts'
import { answer, Reader } from '../api-setup/reader.ts'
import { readerAs as readerAsIn } from './readers.ts'
import { type Role, roles, routes } from './routes.ts'

// A published version cannot be changed: not by any route, nor by any command, whoever asks. What SQL by the app's own role
// may not: src/api/core/summary-versions.test.ts.

const maja = fictionalCase('maja')
const home = homeForTests([maja, fictionalCase('joern')])
const N1 = { meeting: 'N1' }
const readerAs = (role: Role) => readerAsIn(home.current, role)

const as = (scope: Scope, statement: string): Promise<{ rows: unknown[] }> =>
  transactions(
    home.current.db,
    home.current.database,
  )(async (tx) => {
    await enter(tx, scope)
    return await sql.raw(statement).execute(tx)
  })
const published = async () =>
  (
    await as(
      { scope: 'system' },
      `select md5(version::text) as md5 from summary_version as version where case_id = 'maja' order by number`,
    )
  ).rows
const citizensCopy = async () =>
  await (await (await readerAs('citizen')).get('/cases/maja/summary?meeting=N1&version=1')).text()

let before: { rows: unknown[]; copy: string }
beforeAll(async () => {
  home.current.setNow('2026-12-03T13:00:00+01:00')
  await startDemo(home.current)
  const coordinator = await readerAs('coordinator')
  for (const command of [
    { type: 'compileSummary', ...N1 },
    { type: 'publishSummary', ...N1, citizenDeclined: true },
  ]) {
    await answer(await coordinator.command('maja', command))
  }
  before = { rows: await published(), copy: await citizensCopy() }
  expect(before.rows).toHaveLength(1)
  expect(before.copy).toContain('Vi lover ikke praktikstart')
})

/** There may be more versions since; this one is the same to the letter, stored and as the citizen reads it. */
async function expectUnchanged(what: string) {
  expect((await published()).slice(0, 1), what).toEqual(before.rows)
}

describe.each(roles)('%s', (role) => {
  test('no route changes it', async () => {
    const known = await readerAs(role)
    for (const [route, row] of Object.entries(routes)) {
      const [method = '', described = ''] = route.split(' ')
      const path = (row.path ?? described.replace('/api', '').replace('{id}', 'maja')).replace(
        '{person}',
        'nobody',
      )
      const isAboutSessions = path === '/session' || path === '/demo/sign-in'
      const reader = new Reader(home.current)
      reader.cookie = isAboutSessions ? (await readerAs(role)).cookie : known.cookie
      const body = row.body?.()
      const sent = body === 'a new case' ? caseLike(maja, 'maja') : body
      const response = await reader.send(method, path, sent, { 'x-test-source': crypto.randomUUID() })
      await response.body?.cancel()
      await expectUnchanged(`${route} by ${role}`)
    }
    expect(await citizensCopy()).toBe(before.copy)
  })
})

const consent: Extract<Command, { type: 'giveConsent' }>['consent'] = {
  id: 'C-new',
  recipient: 'M5',
  lifeArea: 'housing',
  shows: ['all'],
  basis: 'consent',
  from: '2026-12-03',
  until: '2027-01-01',
  method: 'oral',
}
const line = { lifeArea: 'housing', level: 'all' } as const
const contact = {
  id: 'M-new',
  name: 'Ny',
  kind: 'other',
  sector: 'private',
  lifeArea: 'housing',
  status: 'active',
  acute: false,
} as const
const wait = { id: 'V-new', contact: 'M5', what: 'Svar', blocks: [], fastTrack: [] }
const event = { id: 'H-new', type: 'debt', outcome: 'helped', on: '2026-12-01' } as const
const followUp = {
  id: 'O-new',
  text: 'Ringe',
  owner: 'M1',
  helpers: [],
  dueOn: '2026-12-10',
  goals: [],
  ...N1,
  ...line,
}
const plan: Extract<Command, { type: 'planMeeting' }>['plan'] = {
  purpose: 'Nyt',
  templates: [],
  ifCitizenAbsent: 'hold',
  notWanted: [],
  participants: [],
  agenda: [],
}

/** Every command, at what is published where it can be; a new kind of command does not compile without one here. */
const commands: { [Type in Command['type']]: Omit<Extract<Command, { type: Type }>, 'type'> } = {
  editCitizenText: { field: 'ownWords', text: 'Andre ord', was: maja.citizen.ownWords },
  giveConsent: { consent },
  withdrawConsent: { consent: 'C-M13-housing' },
  planMeeting: { meeting: 'N-new', plan },
  editMeeting: { ...N1, set: { purpose: 'Et andet' }, was: { purpose: 'Status og fælles mål' } },
  pollMeeting: N1,
  callMeeting: N1,
  cancelMeeting: N1,
  holdMeeting: N1,
  compileSummary: N1,
  publishSummary: { ...N1, citizenDeclined: true },
  openCorrection: N1,
  reviewSummary: { ...N1, verdict: 'correction', text: 'Ret det.' },
  writeStatus: { ...N1, status: 'S-new', text: 'Nyt', ...line, share: true },
  noteOwnWords: { ...N1, agendaItem: 'p2', status: 'S-words', text: 'Ord' },
  removeStatus: { ...N1, status: 'S2' },
  confirmStatus: { ...N1, status: 'S2' },
  setAttendance: { ...N1, contact: 'M5', set: { mode: 'phone' }, was: { mode: 'in_person' } },
  noteScale: { ...N1, by: 'M1', question: 'Tro', value: 7 },
  addDecision: { ...N1, decision: { id: 'B-new', text: 'Nyt', ...line } },
  editDecision: {
    ...N1,
    decision: 'B1',
    set: { text: 'Noget andet' },
    was: { text: maja.meetings[0]?.decisions[0]?.text ?? '' },
  },
  removeDecision: { ...N1, decision: 'B3', was: maja.meetings[0]?.decisions[2]?.text ?? '' },
  addFollowUp: { followUp },
  editFollowUp: { followUp: 'O1', set: { text: 'Andet' }, was: { text: maja.followUps[0]?.text ?? '' } },
  finishFollowUp: { followUp: 'O2' },
  reopenFollowUp: { followUp: 'O2' },
  dropFollowUp: { followUp: 'O3' },
  tellExperience: { ...N1, question: 'cooperation', experience: 'X-new', set: { answer: 'high' }, was: {} },
  addLesson: { lesson: { id: 'L-new', text: 'Nyt' } },
  editLesson: { lesson: 'L-new', set: { text: 'Andet' }, was: { text: 'Nyt' } },
  addContact: { contact },
  editContact: { contact: 'M13', set: { name: 'Andet navn' }, was: { name: 'Mormor' } },
  removeContact: { contact: 'M-new' },
  addContacts: { contacts: [{ ...contact, id: 'M-more' }] },
  removeContacts: { contacts: ['M-more'] },
  addTie: { tie: { id: 'T-new', from: 'M5', to: 'M13', kind: 'cooperates' } },
  editTie: { tie: 'T-new', set: { note: 'Ny' }, was: {} },
  removeTie: { tie: 'T-new' },
  addWait: { wait },
  editWait: { wait: 'V1', set: { what: 'Andet' }, was: { what: maja.waits[0]?.what ?? '' } },
  removeWait: { wait: 'V-new' },
  addHelpEvent: { event },
  editHelpEvent: { event: 'H-new', set: { note: 'Ny' }, was: {} },
  removeHelpEvent: { event: 'H-new' },
  offerBaton: { to: 'M11', effectiveFrom: '2026-12-10' },
  acceptBaton: {},
  declineBaton: {},
  withdrawBatonOffer: {},
}

describe('no command changes it', () => {
  let copy: string
  let done = 0
  const sendAll = async (role: Role, leaveOut: string[]) => {
    const reader = await readerAs(role)
    for (const [type, parts] of Object.entries(commands)) {
      if (leaveOut.includes(type)) continue
      const response = await reader.command('maja', commandSchema.parse({ type, ...parts }))
      expect(response.status, `${type} by ${role}`).not.toBe(500)
      if (response.status !== 200) continue
      done++
      await expectUnchanged(`${type} by ${role}`)
    }
    await expectUnchanged(role)
  }
  const asCoordinator = async (command: object) =>
    await answer(await (await readerAs('coordinator')).command('maja', command))

  test('while it is in force', async () => {
    expect(Object.keys(commands).sort()).toEqual(
      commandSchema.options.map(({ shape }) => shape.type.value).sort(),
    )
    copy = await citizensCopy()
    for (const role of roles) await sendAll(role, ['openCorrection', 'withdrawConsent'])
  })

  test('while it is corrected', async () => {
    await asCoordinator({ type: 'openCorrection', ...N1 })
    for (const role of roles) await sendAll(role, ['publishSummary', 'openCorrection', 'withdrawConsent'])
    await asCoordinator({ type: 'publishSummary', ...N1, citizenDeclined: true })
  })

  test('when it is replaced', async () => {
    for (const role of roles) await sendAll(role, [])
    expect(done).toBeGreaterThan(40)
    expect((await published()).length).toBeGreaterThan(1)
    // What was mended meanwhile is in the later version alone.
    expect(await citizensCopy()).toBe(copy)
    const citizen = await readerAs('citizen')
    const inForce = await (await citizen.get('/cases/maja/summary?meeting=N1&version=2')).text()
    expect(inForce).toContain('Noget andet')
    expect(copy).not.toContain('Noget andet')
  })
})
