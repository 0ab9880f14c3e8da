import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { caseLike, fictionalCase, readJson } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../../tests/api-setup/reader.ts'
import { changedCase, refusals } from '../../../tests/api-setup/refusals.ts'
import { enter } from '../store/transaction.ts'

const home = homeForTests()
let administrator: Reader
beforeAll(async () => {
  await startDemo(home.current)
  administrator = await asAdministrator(home.current)
})

type Refused = { code: string; problems: { pointer: string; message: string }[] }

const rowsStored = async (): Promise<number> => {
  const { db } = home.current
  const tables = ['case_file', 'case_item', 'case_change'] as const
  // As the owner of the tables sees them: the count must not depend on what a policy hides.
  const counts = await Promise.all(
    tables.map((table) =>
      db.transaction().execute(async (tx) => {
        await enter(tx, { scope: 'system' })
        return (await tx.selectFrom(table).select('version').execute()).length
      }),
    ),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

describe('round trip', () => {
  test.each(['maja', 'joern'] as const)('%s comes back the same', async (name) => {
    const file = readJson(`mocks/cases/${name}.json`)
    expect(await answer(await administrator.post('/cases/import', file), 201)).toEqual({ id: name })
    const citizen = await asRecipient(home.current, name, 'citizen')
    expect(await answer(await citizen.get(`/cases/${name}/export`))).toEqual(file)
  })

  test.each(refusals.accepted)('$what comes back the same', async (accepted) => {
    const id = `accepted ${refusals.accepted.indexOf(accepted)}`
    const file = caseLike(changedCase(accepted), id)
    await answer(await administrator.post('/cases/import', file), 201)
    const citizen = await asRecipient(home.current, id, 'citizen')
    expect(await answer(await citizen.get(`/cases/${encodeURIComponent(id)}/export`))).toEqual(file)
  })

  test('what is there already is not imported again', async () => {
    const before = await rowsStored()
    expect(await answer(await administrator.post('/cases/import', fictionalCase('maja')), 409)).toEqual({
      reason: 'conflict',
      code: 'case_exists',
    })
    expect(await rowsStored()).toBe(before)
  })
})

describe('refused as a whole', () => {
  test.each(refusals.refused)('$what', async (refused) => {
    const before = await rowsStored()
    const file = changedCase(refused)
    if (refused.changes['/citizen/id'] === undefined) file.citizen.id = 'refused'
    const { problems } = await answer<Refused>(await administrator.post('/cases/import', file), 422)
    expect(problems.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(refused.pointers))
    expect(problems.every(({ message }) => message.length > 10)).toBe(true)
    expect(await rowsStored()).toBe(before)
  })

  test('ten faults are ten problems, and nothing is stored', async () => {
    const before = await rowsStored()
    const cpr = ['010100', '1234'].join('-')
    const file = caseLike(
      changedCase({
        what: 'ten faults',
        case: 'maja',
        changes: {
          '/colour': 'red',
          '/citizen/phase': 'hope',
          '/contacts/0/closeness': 4,
          '/contacts/1/note': `Nummer ${cpr}`,
          '/waits/0/contact': 'M99',
          '/goals/0/dueOn': '2027-04-31',
          '/meetings/0/start': '3.12.2026',
          '/consents/0/until': '2020-01-01',
          '/followUps/0/plannedHelp': 0,
          '/experiences/1/id': 'X1',
        },
      }),
      'ten faults',
    )
    const response = await administrator.post('/cases/import', file)
    const text = await response.clone().text()
    const { problems } = await answer<Refused>(response, 422)
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/citizen/phase',
      '/colour',
      '/consents/0/until',
      '/contacts/0/closeness',
      '/contacts/1/note',
      '/experiences/1/id',
      '/followUps/0',
      '/goals/0/dueOn',
      '/meetings/0/start',
      '/waits/0/contact',
    ])
    expect(text).not.toContain(cpr)
    expect(await rowsStored()).toBe(before)
  })

  test('in Danish, and in English for who asks for it', async () => {
    const file = caseLike(fictionalCase('maja'), 'language', { exportedAt: 'i går' })
    const said = async (language?: string) =>
      (
        await answer<Refused>(
          await administrator.post('/cases/import', file, language ? { 'accept-language': language } : {}),
          422,
        )
      ).problems[0]?.message
    const danish = 'Her skal stå et tidspunkt med dato, klokkeslæt og tidszone.'
    expect(await said()).toBe(danish)
    expect(await said('da')).toBe(danish)
    expect(await said('fr')).toBe(danish)
    expect(await said('en-GB,en;q=0.9,da;q=0.1')).toBe(
      'This must be a point in time with date, time and time zone.',
    )
  })

  test('text that no database keeps is a problem with its place', async () => {
    const file = caseLike(fictionalCase('maja'), 'null character')
    file.citizen.ownGoal = 'a\u0000b'
    file.citizen.goodToKnow = 'half a pair \ud83d'
    const { problems } = await answer<Refused>(await administrator.post('/cases/import', file), 422)
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/citizen/goodToKnow', '/citizen/ownGoal'])
  })
})

test('whoever is no administrator imports nothing', async () => {
  const coordinator = await asRecipient(home.current, 'maja', 'M1')
  const file = caseLike(fictionalCase('maja'), 'mine')
  expect(await answer(await coordinator.post('/cases/import', file), 403)).toEqual({ reason: 'not_allowed' })
  await answer(await asRecipientIsUnknown('mine'), 404)
})

const asRecipientIsUnknown = (caseId: string) =>
  administrator.post('/demo/sign-in', { case: caseId, as: 'citizen' })

test('the administrator who imports reads nothing of it', async () => {
  const reader = await asAdministrator(home.current)
  expect(await answer(await reader.get('/cases'))).toEqual([])
  for (const path of [
    'file',
    'export',
    'insights',
    'access',
    'summary?meeting=N1',
    'room?meeting=N1&item=p1',
  ]) {
    await answer(await reader.get(`/cases/maja/${path}`), 404)
  }
})
