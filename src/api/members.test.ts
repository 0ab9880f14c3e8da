import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { answer, Reader } from '../../tests/api-setup/reader.ts'
import type { Member } from './members.ts'
import { firstAdministratorCode } from './sign-in/first-administrator-code.ts'

// Without the demo: everybody here came in by the administrator and a one-time code.
const home = homeForTests()
const password = 'en lang og rolig sætning'
let administrator: Reader
const people: Record<string, Reader> = {}
const address = (name: string) => `${name}@fjordvig.example`

beforeAll(async () => {
  const { db, database } = home.current
  const code = await firstAdministratorCode(db, database, '2026-12-03T09:00:00+01:00')
  administrator = new Reader(home.current)
  const first = { code, name: 'Anna', email: address('anna'), password }
  await answer(await administrator.post('/first-administrator', first), 201)
  for (const name of ['signe', 'maja', 'bo', 'pia']) {
    const added = await answer<{ code: string }>(
      await administrator.post('/people', { name, email: address(name), administrator: false }),
      201,
    )
    const reader = new Reader(home.current)
    await answer(await reader.post('/people/accept', { email: address(name), code: added.code, password }))
    people[name] = reader
  }
  for (const name of ['maja', 'joern'] as const) {
    await answer(await administrator.post('/cases/import', fictionalCase(name)), 201)
  }
})

const as = (name: string): Reader => {
  const reader = people[name]
  if (!reader) throw new Error(`Nobody is called ${name}`)
  return reader
}
const members = '/cases/maja/members'
const seat = (reader: Reader, recipient: string, ...names: string[]) =>
  reader.send('PUT', members, { as: recipient, emails: names.map(address) })

describe('the administrator', () => {
  test('says who coordinates and who the citizen is, without a word of the case', async () => {
    await answer(await as('signe').get('/cases/maja/file'), 404)
    const list = await answer<Member[]>(await administrator.get(members))
    expect(list).toEqual([
      { as: 'citizen', role: 'citizen' },
      { as: 'M1', role: 'coordinator' },
    ])
    await answer(await seat(administrator, 'M1', 'signe'))
    await answer(await seat(administrator, 'citizen', 'maja'))
    expect(await answer(await administrator.get(members))).toEqual([
      { as: 'citizen', role: 'citizen', name: 'maja', email: address('maja') },
      { as: 'M1', role: 'coordinator', name: 'signe', email: address('signe') },
    ])
    await answer(await as('signe').get('/cases/maja/file'))
    await answer(await as('maja').get('/cases/maja/export'))
  })

  test('says it of nobody else, and of no case that is not there', async () => {
    await answer(await seat(administrator, 'M5', 'pia'), 404)
    await answer(await administrator.get('/cases/nowhere/members'), 404)
  })

  test('can be nobody in a case', async () => {
    expect(await answer(await seat(administrator, 'M1', 'signe', 'anna'), 422)).toEqual({
      reason: 'invalid',
      code: 'unknown_person',
      field: 'emails',
    })
    await answer(await administrator.get('/cases/maja/file'), 404)
  })
})

describe('the coordinator', () => {
  test('connects people to contacts, and they see at once what they may', async () => {
    await answer(await seat(as('signe'), 'M11', 'bo'))
    const list = await answer<Member[]>(await as('signe').get(members))
    expect(list).toHaveLength(1 + fictionalCase('maja').contacts.length)
    expect(list).toContainEqual({
      as: 'M11',
      role: 'mentor',
      contact: 'Social mentor',
      name: 'bo',
      email: address('bo'),
    })
    expect(await answer(await as('bo').get('/session'))).toMatchObject({
      memberships: [{ case: 'maja', as: 'M11', role: 'mentor' }],
    })
  })

  test('is told of an address that nobody has, and nothing is changed', async () => {
    await answer(await seat(as('signe'), 'M11', 'bo', 'nobody'), 422)
    await answer(await as('bo').get('/cases/maja/file'))
  })

  test('cannot make one person two in a case', async () => {
    expect(await answer(await seat(as('signe'), 'M5', 'bo'), 409)).toMatchObject({ code: 'somebody_already' })
  })

  test('takes a connection away at once; that there was one is kept', async () => {
    await answer(await seat(as('signe'), 'M11'))
    await answer(await as('bo').get('/cases/maja/file'), 404)
    expect(await answer(await as('bo').get('/cases'))).toEqual([])
    await answer(await seat(as('signe'), 'M5', 'bo'))
    await answer(await seat(as('signe'), 'M5', 'pia'))
    await answer(await as('bo').get('/cases/maja/file'), 404)
    await answer(await as('pia').get('/cases/maja/file'))
  })

  test('of one case has no say in another', async () => {
    await answer(await as('signe').get('/cases/joern/members'), 404)
    const body = { as: 'J1', emails: [address('signe')] }
    await answer(await as('signe').send('PUT', '/cases/joern/members', body), 404)
  })
})

test('nobody else in the case sees or says who is who', async () => {
  for (const name of ['pia', 'maja']) {
    await answer(await as(name).get(members), 403)
    await answer(await seat(as(name), 'M11', name), 403)
  }
})
