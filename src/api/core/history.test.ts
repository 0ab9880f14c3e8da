import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { caseLike, fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer } from '../../../tests/api-setup/reader.ts'
import type { MapChange } from '../../domain/history.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

const home = homeForTests()
const day = (date: string, time = '09:00:00') => `${date}T${time}+01:00`
const arrival = day('2026-12-03')

beforeAll(() => startDemo(home.current))

let id: string
beforeEach(async () => {
  home.current.setNow(arrival)
  id = crypto.randomUUID()
  const administrator = await asAdministrator(home.current)
  await answer(await administrator.post('/cases/import', caseLike(fictionalCase('maja'), id)), 201)
})

/** Signed in anew, since a session does not outlast the days of a test. */
const as = (who: string) => asRecipient(home.current, id, who)
const command = async (who: string, sent: object) => answer(await (await as(who)).command(id, sent))
const past = async (who: string, at: string, status = 200): Promise<VisibleCaseFile> =>
  answer(await (await as(who)).get(`/cases/${id}/file?purpose=map&at=${encodeURIComponent(at)}`), status)
const present = async (who: string): Promise<VisibleCaseFile> =>
  answer(await (await as(who)).get(`/cases/${id}/file?purpose=map`))
const changes = async (who: string, since = '', status = 200) =>
  answer<{ lastSeen: string | null; changes: MapChange[] }>(
    await (await as(who)).get(`/cases/${id}/changes${since && `?since=${encodeURIComponent(since)}`}`),
    status,
  )

const addNeighbour = {
  type: 'addContact',
  contact: {
    id: 'M20',
    name: 'Naboen',
    kind: 'friend',
    sector: 'private',
    lifeArea: 'daily_life',
    status: 'active',
    acute: false,
  },
}
const closer = (contact: string, to: number, from: number) => ({
  type: 'editContact',
  contact,
  set: { closeness: to },
  was: { closeness: from },
})
const answered = { type: 'editWait', wait: 'V2', set: { answeredOn: '2026-12-06' }, was: {} }
const tie = { type: 'addTie', tie: { id: 'T20', from: 'M20', to: 'M3', kind: 'missing' } }

/** Three days of work on the map. */
async function work() {
  home.current.setNow(day('2026-12-04'))
  await command('M11', addNeighbour)
  await command('M1', tie)
  home.current.setNow(day('2026-12-05'))
  await command('citizen', closer('M3', 1, 3))
  home.current.setNow(day('2026-12-06'))
  await command('M1', answered)
  await command('citizen', { type: 'removeTie', tie: 'T11' })
}

describe('the map of an old date', () => {
  test('is what `file` answered that day, for every reader', async () => {
    const kept: { at: string; who: string; view: VisibleCaseFile }[] = []
    const keep = async (at: string) => {
      home.current.setNow(at)
      for (const who of ['citizen', 'M1', 'M4', 'M11', 'M5'] as const)
        kept.push({ at, who, view: await present(who) })
    }
    await keep(day('2026-12-03', '10:00:00'))
    home.current.setNow(day('2026-12-04'))
    await command('M11', addNeighbour)
    await keep(day('2026-12-04', '12:00:00'))
    home.current.setNow(day('2026-12-04', '12:30:00'))
    await command('M1', tie)
    await keep(day('2026-12-05', '08:00:00'))
    home.current.setNow(day('2026-12-05'))
    await command('citizen', closer('M3', 1, 3))
    await command('citizen', { type: 'removeTie', tie: 'T11' })
    home.current.setNow(day('2026-12-06', '12:00:00'))
    await command('M1', answered)
    for (const { at, who, view } of kept) expect(await past(who, at), `${who} ${at}`).toEqual(view)
    // The instant of a change is after it.
    const last = await past('M1', day('2026-12-06', '12:00:00'))
    expect(last).toEqual(await present('M1'))
  })

  test('shows nothing of what a consent withdrawn since showed', async () => {
    await work()
    const before = day('2026-12-03', '12:00:00')
    expect((await past('M4', before)).contacts.map((contact) => contact.id)).toContain('M3')
    await command('citizen', { type: 'withdrawConsent', consent: 'C-M4-housing' })
    const view = await past('M4', before)
    expect(view.contacts.map((contact) => contact.id)).not.toContain('M3')
    expect(JSON.stringify([view.waits, view.ties])).not.toContain('M3')
    expect((await past('citizen', before)).contacts.map((contact) => contact.id)).toContain('M3')
  })

  test('is refused for an instant to come, for one before the case was here, and for what is no instant', async () => {
    expect(await past('M1', day('2026-12-03', '09:00:01'), 422)).toEqual({
      reason: 'invalid',
      code: 'in_the_future',
      field: 'at',
    })
    expect(await past('M1', day('2026-12-02'), 422)).toEqual({
      reason: 'invalid',
      code: 'before_the_case',
      field: 'at',
    })
    expect(await past('M1', '2026-12-02', 422)).toMatchObject({ code: 'not_an_instant' })
  })

  test('is not there for who could not see the case then', async () => {
    expect(await past('M10', arrival, 404)).toEqual({ reason: 'not_found' })
    home.current.setNow(day('2026-12-04'))
    await command('M1', { type: 'offerBaton', to: 'M10', effectiveFrom: '2027-01-04' })
    expect((await present('M10')).citizen.id).toBe(id)
    expect(await past('M10', arrival, 404)).toEqual({ reason: 'not_found' })
  })

  test('is in the access log, as what it was read for', async () => {
    await past('M1', arrival)
    expect(await answer(await (await as('citizen')).get(`/cases/${id}/access`))).toEqual([
      expect.objectContaining({ by: 'M1', purpose: 'map', day: '2026-12-03', times: 1 }),
    ])
  })
})

describe('what is new', () => {
  test('since a day: which entries, when and by whom, as far as the reader sees', async () => {
    await work()
    const all = (await changes('citizen', arrival)).changes
    expect(all.map(({ list, id, by }) => [list, id, by])).toEqual([
      ['contacts', 'M20', 'M11'],
      ['ties', 'T20', 'M1'],
      ['contacts', 'M3', 'citizen'],
      ['waits', 'V2', 'M1'],
      ['ties', 'T11', 'citizen'],
    ])
    expect(all[0]).toEqual({ list: 'contacts', id: 'M20', at: '2026-12-04T08:00:00.000Z', by: 'M11' })
    // The school sees nothing of housing or daily life.
    expect((await changes('M5', arrival)).changes).toEqual([])
    expect((await changes('citizen', day('2026-12-05', '10:00:00'))).changes).toHaveLength(2)
    expect(await changes('M1', day('2027-01-01'), 422)).toMatchObject({ code: 'in_the_future' })
  })

  test('since I was last here: before today', async () => {
    expect(await changes('M1')).toEqual({ lastSeen: null, changes: [] })
    await present('M1')
    await work()
    await present('M4')
    const { lastSeen, changes: fresh } = await changes('M1')
    expect(lastSeen).toBe('2026-12-03T08:00:00.000Z')
    expect(fresh.map((one) => one.id)).toEqual(['M20', 'T20', 'M3', 'V2', 'T11'])
    // Today's own visits do not count as the last one.
    await present('M1')
    expect((await changes('M1')).lastSeen).toBe(lastSeen)
  })
})
