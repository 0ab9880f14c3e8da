import { Hono } from 'hono'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { answer, Reader } from '../../../tests/api-setup/reader.ts'
import { firstAdministratorCode } from './first-administrator-code.ts'
import { tokenCookie } from './token.ts'

const home = homeForTests()
const password = 'en lang og rolig sætning'
const start = '2026-12-03T09:00:00+01:00'
const minutesLater = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()

const newCode = async () => {
  const { db, database } = home.current
  return await firstAdministratorCode(db, database, start)
}

let administrator: Reader
beforeAll(async () => {
  const visitor = new Reader(home.current)
  expect(await answer(await visitor.get('/session'))).toMatchObject({ person: null, firstVisit: true })
  const old = await newCode()
  const code = await newCode()
  const first = { name: 'Anna Administrator', email: 'Anna@fjordvig.example', password }
  // A code printed before is not the code any more; nor is any other.
  for (const wrong of [old, 'AAAA-BBBB-CCCC-DDDD', '']) {
    await answer(await visitor.post('/first-administrator', { ...first, code: wrong }), 403)
  }
  await answer(await visitor.post('/first-administrator', { ...first, code, password: 'kort' }), 422)
  const typed = code?.toLowerCase().replaceAll('-', ' ')
  expect(
    await answer(await visitor.post('/first-administrator', { ...first, code: typed }), 201),
  ).toMatchObject({
    person: { name: 'Anna Administrator', administrator: true },
    firstVisit: false,
  })
  await answer(await visitor.post('/first-administrator', { ...first, code }), 409)
  expect(await newCode()).toBeNull()
  administrator = visitor
})

let clock = 0
afterEach(async () => {
  // A new minute for each test, so that the attempts of one do not throttle the next.
  clock += 2
  home.current.setNow(minutesLater(clock))
  const again = { email: 'anna@fjordvig.example', password }
  await answer(await administrator.post('/session', again, { 'x-test-source': 'her own' }))
})

let people = 0
/** A person with a password, added by the administrator. */
async function newPerson(): Promise<{ id: string; email: string }> {
  people += 1
  const email = `person${people}@fjordvig.example`
  const added = await answer<{ id: string; code: string }>(
    await administrator.post('/people', { name: `Person ${people}`, email, administrator: false }),
    201,
  )
  const source = { 'x-test-source': `home of ${email}` }
  await answer(
    await new Reader(home.current, source).post('/people/accept', { email, code: added.code, password }),
  )
  return { id: added.id, email }
}

const from = (source: string) => new Reader(home.current, { 'x-test-source': source })

describe('a session', () => {
  test('begins with the right password, in whatever case the address is typed', async () => {
    const { email } = await newPerson()
    const reader = from('office')
    expect(
      await answer(await reader.post('/session', { email: ` ${email.toUpperCase()} `, password })),
    ).toMatchObject({
      person: { name: `Person ${people}`, administrator: false },
      memberships: [],
    })
    expect(await answer(await reader.get('/cases'))).toEqual([])
  })

  test('has a cookie that scripts and other sites do not get', async () => {
    const { email } = await newPerson()
    const response = await from('office').post('/session', { email, password })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^roedtraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('has a cookie that only https gets, where the API is served over https', async () => {
    const app = new Hono().get('/', (c) => {
      tokenCookie(true).keep(c, 'token')
      return c.body(null)
    })
    const [cookie] = (await app.request('/')).headers.getSetCookie()
    expect(cookie).toBe('__Host-roedtraad=token; Path=/; HttpOnly; Secure; SameSite=Lax')
  })

  test('is stored without its token', async () => {
    const { email } = await newPerson()
    const reader = from('office')
    await answer(await reader.post('/session', { email, password }))
    const rows = JSON.stringify(await home.current.db.selectFrom('session').selectAll().execute())
    expect(rows).not.toContain(reader.cookie.split('=')[1])
  })

  test('gets a new token at each sign-in, and the one before ends', async () => {
    const { email } = await newPerson()
    const reader = from('office')
    await answer(await reader.post('/session', { email, password }))
    const before = new Reader(home.current)
    before.cookie = reader.cookie
    await answer(await reader.post('/session', { email, password }))
    expect(reader.cookie).not.toBe(before.cookie)
    await answer(await before.get('/cases'), 401)
    await answer(await reader.get('/cases'))
  })

  test('ends when its person signs out, also for who has kept the cookie', async () => {
    const { email } = await newPerson()
    const reader = from('office')
    await answer(await reader.post('/session', { email, password }))
    const kept = new Reader(home.current)
    kept.cookie = reader.cookie
    await answer(await reader.send('DELETE', '/session'), 204)
    await answer(await kept.get('/cases'), 401)
    await answer(await reader.send('DELETE', '/session'), 401)
  })

  test('ends after eight hours unused, not in use, and after a day in any case', async () => {
    const { email } = await newPerson()
    const idle = from('office')
    const busy = from('office')
    for (const reader of [idle, busy]) await answer(await reader.post('/session', { email, password }))
    const at = async (reader: Reader, minutes: number) => {
      home.current.setNow(minutesLater(clock + minutes))
      return (await reader.get('/cases')).status
    }
    expect(await at(busy, 7 * 60)).toBe(200)
    expect(await at(idle, 8 * 60 + 1)).toBe(401)
    expect(await at(busy, 14 * 60)).toBe(200)
    expect(await at(busy, 21 * 60)).toBe(200)
    expect(await at(busy, 24 * 60 + 1)).toBe(401)
    clock += 25 * 60
  })

  test('ends with the next request when the access is closed', async () => {
    const { id, email } = await newPerson()
    const reader = from('office')
    await answer(await reader.post('/session', { email, password }))
    await answer(await administrator.post(`/people/${id}/disable`), 204)
    await answer(await reader.get('/cases'), 401)
    await answer(await reader.post('/session', { email, password }), 401)
    await answer(await administrator.post(`/people/${id}/enable`), 204)
    await answer(await reader.get('/cases'), 401)
    await answer(await reader.post('/session', { email, password }))
  })
})

describe('guessing', () => {
  const wrong = (email: string) => ({ email, password: 'forkert adgangskode' })

  test('says the same of an unknown address and of a wrong password', async () => {
    const { email } = await newPerson()
    const refused = { reason: 'not_signed_in', code: 'wrong_secret' }
    expect(await answer(await from('a').post('/session', wrong(email)), 401)).toEqual(refused)
    expect(await answer(await from('a').post('/session', wrong('nobody@x.example')), 401)).toEqual(refused)
  })

  test('from one source is throttled at the seventh in a minute, also with the right password', async () => {
    const { email } = await newPerson()
    const guesser = from('cellar')
    for (let attempt = 1; attempt <= 6; attempt++) {
      await answer(await guesser.post('/session', wrong(`guess${attempt}@fjordvig.example`)), 401)
    }
    const seventh = await guesser.post('/session', { email, password })
    expect([seventh.status, seventh.headers.get('retry-after')]).toEqual([429, '60'])
    home.current.setNow(minutesLater(clock + 1.1))
    await answer(await guesser.post('/session', { email, password }))
  })

  test('at one account is throttled at the seventh in a minute, and its owner is not locked out', async () => {
    const { email } = await newPerson()
    for (let attempt = 1; attempt <= 6; attempt++) {
      await answer(await from(`bot ${attempt}`).post('/session', wrong(email)), 401)
    }
    await answer(await from('bot 7').post('/session', wrong(email)), 429)
    await answer(await from('home').post('/session', { email, password }))
  })

  test('many at once is counted as many', async () => {
    const { email } = await newPerson()
    const bot = from('bot net')
    const sent = await Promise.all(Array.from({ length: 20 }, () => bot.post('/session', wrong(email))))
    expect(sent.filter(({ status }) => status === 401)).toHaveLength(6)
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(14)
  })

  test('right ones do not count: a whole office signs in at eight', async () => {
    const { email } = await newPerson()
    for (let colleague = 1; colleague <= 12; colleague++) {
      await answer(await from('town hall').post('/session', { email, password }))
    }
  })

  test('a one-time code is throttled too', async () => {
    const added = await answer<{ code: string }>(
      await administrator.post('/people', { name: 'Ny', email: 'ny@fjordvig.example', administrator: false }),
      201,
    )
    const guesser = from('attic')
    const guess = (code: string) =>
      guesser.post('/people/accept', { email: 'ny@fjordvig.example', code, password })
    for (let attempt = 1; attempt <= 6; attempt++) await answer(await guess(`AAAA-000${attempt}`), 401)
    await answer(await guess(added.code), 429)
  })
})

describe('a one-time code', () => {
  const add = async (email: string) =>
    answer<{ id: string; code: string }>(
      await administrator.post('/people', { name: 'Ny', email, administrator: false }),
      201,
    )
  const accept = (email: string, code: string) =>
    from(email).post('/people/accept', { email, code, password })

  test('works once, and not for another person', async () => {
    const mine = await add('mine@fjordvig.example')
    const yours = await add('yours@fjordvig.example')
    await answer(await accept('yours@fjordvig.example', mine.code), 401)
    await answer(await accept('mine@fjordvig.example', mine.code))
    await answer(await accept('mine@fjordvig.example', mine.code), 401)
    await answer(await accept('yours@fjordvig.example', yours.code))
  })

  test('works for seven days, and not when a newer one was made', async () => {
    const { id, code } = await add('late@fjordvig.example')
    const newer = await answer<{ code: string }>(await administrator.post(`/people/${id}/code`))
    await answer(await accept('late@fjordvig.example', code), 401)
    home.current.setNow(minutesLater(clock + 7 * 24 * 60 + 1))
    await answer(await accept('late@fjordvig.example', newer.code), 401)
    home.current.setNow(minutesLater(clock + 7 * 24 * 60 - 1))
    await answer(await accept('late@fjordvig.example', newer.code))
    clock += 7 * 24 * 60
  })

  test('is stored as a hash', async () => {
    const { code } = await add('hash@fjordvig.example')
    const rows = JSON.stringify(await home.current.db.selectFrom('one_time_code').selectAll().execute())
    expect(rows).not.toContain(code)
    expect(rows).not.toContain(code.replaceAll('-', ''))
  })
})

describe('people', () => {
  test('are listed by name, the Danish way, without a word of how they sign in', async () => {
    for (const name of ['Åse', 'Ærø', 'Østen', 'Zeb']) {
      const email = `${encodeURIComponent(name).replaceAll('%', '')}@fjordvig.example`
      await answer(await administrator.post('/people', { name, email, administrator: false }), 201)
    }
    const list = await answer<{ name: string }[]>(await administrator.get('/people'))
    expect(list.map(({ name }) => name).slice(-4)).toEqual(['Zeb', 'Ærø', 'Østen', 'Åse'])
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(['administrator', 'disabled', 'email', 'id', 'name'])
  })

  test('have one address each', async () => {
    const person = { name: 'Den ene', email: 'en@fjordvig.example', administrator: false }
    await answer(await administrator.post('/people', person), 201)
    const again = { ...person, email: 'EN@fjordvig.example' }
    expect(await answer(await administrator.post('/people', again), 409)).toEqual({
      reason: 'conflict',
      code: 'email_taken',
      field: 'email',
    })
  })

  test('have neither a CPR-like name nor one that is not an address', async () => {
    const cpr = ['010100', '1234'].join('-')
    const added = (name: string, email: string) =>
      administrator.post('/people', { name, email, administrator: false })
    expect(await answer(await added(`Ib ${cpr}`, 'ib@x.example'), 422)).toMatchObject({
      code: 'cpr_like',
      field: 'name',
    })
    expect(await answer(await added('Ib', 'ib'), 422)).toMatchObject({ code: 'not_an_email', field: 'email' })
  })

  test('cannot close their own access, nor that of who is not there', async () => {
    const session = await answer<{ person: { id: string } }>(await administrator.get('/session'))
    await answer(await administrator.post(`/people/${session.person.id}/disable`), 422)
    await answer(await administrator.post('/people/nobody/disable'), 404)
    await answer(await administrator.post('/people/nobody/code'), 404)
  })
})

test('there is no demo here', async () => {
  const visitor = new Reader(home.current)
  expect(await answer(await visitor.get('/demo/people'), 404)).toEqual({ reason: 'not_found' })
  expect(await answer(await visitor.post('/demo/sign-in', { as: 'administrator' }), 404)).toEqual({
    reason: 'not_found',
  })
  await answer(await visitor.post('/demo/start'), 409)
  await answer(await visitor.get('/demo/people'), 404)
})
