import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, Reader } from '../../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
let citizen: Reader
let coordinator: Reader
beforeAll(async () => {
  await startDemo(home.current)
  citizen = await asRecipient(home.current, 'maja', 'citizen')
  coordinator = await asRecipient(home.current, 'maja', 'M1')
})

const caseRoutes = [
  ['GET', 'file'],
  ['GET', 'insights'],
  ['GET', 'export'],
  ['GET', 'access'],
  ['GET', 'summary?meeting=N1'],
  ['GET', 'room?meeting=N1&item=p1'],
  ['GET', 'members'],
  ['PUT', 'members'],
  ['POST', 'commands'],
] as const
const bodies: Partial<Record<string, unknown>> = {
  PUT: { as: 'M1', emails: [] },
  POST: {
    id: '5b3f2a66-9f0e-4b2e-9d0e-0d5e0a4f3c11',
    command: { type: 'finishFollowUp', followUp: 'O1' },
  },
}

describe('a case one may not know of', () => {
  // M3 is a contact whom nothing is shown; J1 coordinates another case.
  test.each(caseRoutes)('%s %s: the same answer as for one that is not there', async (method, path) => {
    const seen = async (reader: Reader, id: string) => {
      const response = await reader.send(method, `/cases/${id}/${path}`, bodies[method])
      return [response.status, await response.text(), [...response.headers]]
    }
    const unseen = await asRecipient(home.current, 'maja', 'M3')
    const elsewhere = await asRecipient(home.current, 'joern', 'J1')
    const nowhere = await seen(elsewhere, 'no-such-case')
    expect(nowhere.slice(0, 2)).toEqual([404, '{"reason":"not_found"}'])
    expect(await seen(unseen, 'no-such-case')).toEqual(nowhere)
    expect(await seen(unseen, 'maja')).toEqual(nowhere)
    expect(await seen(elsewhere, 'maja')).toEqual(nowhere)
  })

  test('is in no list, and not in the session', async () => {
    const unseen = await asRecipient(home.current, 'maja', 'M3')
    expect(await answer(await unseen.get('/cases'))).toEqual([])
    expect(await answer(await unseen.get('/follow-ups'))).toEqual([])
    expect(await answer(await unseen.get('/session'))).toMatchObject({ memberships: [] })
  })
})

describe('the file', () => {
  test('is not sent again to who has it, and is when it has changed', async () => {
    const first = await coordinator.get('/cases/maja/file')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const again = await coordinator.get('/cases/maja/file', { 'if-none-match': `"other", W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])

    const { ownWords } = fictionalCase('maja').citizen
    const edit = { type: 'editCitizenText', field: 'ownWords', text: `${ownWords} Og dyr.`, was: ownWords }
    await answer(await citizen.command('maja', edit))
    const changed = await coordinator.get('/cases/maja/file', { 'if-none-match': etag })
    expect(await answer(changed)).toMatchObject({ citizen: { ownWords: edit.text } })
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  test('is filtered from the next request on when a consent is withdrawn', async () => {
    const mentor = await asRecipient(home.current, 'maja', 'M11')
    const housing = async () =>
      (
        await answer<{ contacts: { id: string; lifeArea: string }[] }>(await mentor.get('/cases/maja/file'))
      ).contacts.some(({ lifeArea }) => lifeArea === 'housing')
    expect(await housing()).toBe(true)
    await answer(await citizen.command('maja', { type: 'withdrawConsent', consent: 'C-M11-housing' }))
    expect(await housing()).toBe(false)
  })
})

describe('who has read what', () => {
  const readings = async () =>
    answer<{ by: string; name: string; purpose: string; day: string; times: number }[]>(
      await citizen.get('/cases/maja/access'),
    )
  const timesOf = async (by: string, purpose: string) =>
    (await readings()).find((one) => one.by === by && one.purpose === purpose)?.times ?? 0

  test('the citizen sees each reading with name, purpose and day; own readings are not news', async () => {
    const school = await asRecipient(home.current, 'maja', 'M5')
    await answer(await school.get('/cases/maja/file?purpose=map'))
    await answer(await school.get('/cases/maja/file?purpose=map'))
    await answer(await school.get('/cases/maja/insights'))
    const all = await readings()
    expect(all).toContainEqual({
      by: 'M5',
      name: 'Pia Eksempelholt',
      purpose: 'map',
      day: '2026-12-03',
      times: 2,
    })
    expect(all).toContainEqual(expect.objectContaining({ by: 'M5', purpose: 'insights', times: 1 }))
    expect(all.filter(({ by }) => by === 'citizen')).toEqual([])
  })

  test('whoever else reads in the citizen’s place is told of too', async () => {
    const { db } = home.current
    const other = await asRecipient(home.current, 'joern', 'citizen')
    const emails: string[] = []
    for (const reader of [citizen, other]) {
      const { person } = await answer<{ person: { id: string } }>(await reader.get('/session'))
      const email = `${person.id}@post.example`
      await db.updateTable('person').set({ email }).where('id', '=', person.id).execute()
      emails.push(email)
    }
    const administrator = await asAdministrator(home.current)
    await answer(await administrator.send('PUT', '/cases/maja/members', { as: 'citizen', emails }))
    await answer(await other.get('/cases/maja/file?purpose=own'))
    expect((await readings()).filter(({ by }) => by === 'citizen')).toMatchObject([
      { name: 'Jørn Prøvegaard', purpose: 'own', times: 1 },
    ])
  })

  test('what was not shown is not a reading', async () => {
    const before = await timesOf('M1', 'plan')
    const etag = (await coordinator.get('/cases/maja/file?purpose=plan')).headers.get('etag') ?? ''
    await coordinator.get('/cases/maja/file?purpose=plan', { 'if-none-match': etag })
    await answer(await coordinator.get('/cases/maja/file?purpose=curiosity'), 422)
    await answer(await coordinator.get('/cases/maja/room?meeting=N1&item=nowhere'), 404)
    expect(await timesOf('M1', 'plan')).toBe(before + 1)
  })

  test('a list is one reading a case a day', async () => {
    const before = await timesOf('M4', 'overview')
    const family = await asRecipient(home.current, 'maja', 'M4')
    await answer(await family.get('/cases'))
    await answer(await family.get('/cases'))
    expect([before, await timesOf('M4', 'overview')]).toEqual([0, 1])
  })

  test('only the citizen is told', async () => {
    expect(await answer(await coordinator.get('/cases/maja/access'), 403)).toEqual({
      reason: 'not_allowed',
      code: 'citizen_only',
    })
    expect(await answer(await coordinator.get('/cases/maja/export'), 403)).toEqual({
      reason: 'not_allowed',
      code: 'citizen_only',
    })
  })

  test('nothing is read when it cannot be written down', async () => {
    const { ownWords } = fictionalCase('maja').citizen
    await sql`alter table access_log rename to access_log_away`.execute(home.current.db)
    try {
      for (const path of ['file', 'insights', 'room?meeting=N1&item=p1', 'summary?meeting=N1']) {
        const response = await coordinator.get(`/cases/maja/${path}`)
        expect([path, response.status, await response.text()]).toEqual([path, 500, '{"reason":"unexpected"}'])
      }
      for (const path of ['/cases', '/follow-ups']) await answer(await coordinator.get(path), 500)
      await answer(await citizen.get('/cases/maja/export'), 500)
    } finally {
      await sql`alter table access_log_away rename to access_log`.execute(home.current.db)
    }
    // The operator learns that and where, and not a word of the case.
    const logged = home.current.logged.splice(0)
    expect(logged).toHaveLength(7)
    expect(logged[0]).toMatch(/^GET \/api\/cases\/:id\/file failed: error 42P01\n {4}at /)
    expect(logged.join('\n')).not.toContain(ownWords.slice(0, 20))
  })
})

describe('a summary', () => {
  test('of another is asked for by the coordinator and the citizen alone', async () => {
    await answer(await coordinator.get('/cases/maja/summary?meeting=N1&as=M5'))
    await answer(await citizen.get('/cases/maja/export'))
    const chairless = await asRecipient(home.current, 'maja', 'M11')
    await answer(await chairless.get('/cases/maja/summary?meeting=N1&as=M5'), 403)
    await answer(await coordinator.get('/cases/maja/summary?meeting=N9'), 404)
    await answer(await coordinator.get('/cases/maja/summary?meeting=N1&as=M99'), 404)
  })

  test('of the citizen is what the coordinator sees of it', async () => {
    const copy = await answer(await coordinator.get('/cases/maja/summary?meeting=N1&as=citizen'))
    expect(copy).toEqual(await answer(await coordinator.get('/cases/maja/summary?meeting=N1')))
  })

  test('of another never shows the coordinator more than the coordinator sees', async () => {
    const own = JSON.stringify(await answer(await coordinator.get('/cases/maja/file')))
    const copy = await answer(await coordinator.get('/cases/maja/summary?meeting=N1&as=M6'))
    for (const [, text] of JSON.stringify(copy).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)) {
      expect(own).toContain(text)
    }
  })
})

test('an administrator has no case, whatever is asked', async () => {
  const administrator = await asAdministrator(home.current)
  expect(await answer(await administrator.get('/cases'))).toEqual([])
  await answer(await administrator.get('/cases/maja/file'), 404)
  await answer(await new Reader(home.current).get('/cases/maja/file'), 401)
})

// Last, as time goes on from here.
test('a case is seen through the last day of a consent, with nothing running on a timer', async () => {
  const statusAt = async (reader: Reader, instant: string) => {
    home.current.setNow(instant)
    return (await reader.get('/cases/maja/file')).status
  }
  home.current.setNow('2027-05-31T23:50:00+02:00')
  const workplace = await asRecipient(home.current, 'maja', 'M12')
  expect(await statusAt(workplace, '2027-05-31T23:59:59+02:00')).toBe(200)
  expect(await statusAt(workplace, '2027-06-01T00:00:00+02:00')).toBe(404)
})
