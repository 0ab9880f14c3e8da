import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { caseLike, fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../../tests/api-setup/reader.ts'
import type { Summary } from '../../domain/summary.ts'
import type { SummaryReview } from '../routes/summary-review.ts'
import { enter, type Scope, transactions } from '../store/transaction.ts'

const home = homeForTests([fictionalCase('maja')])

const held = '2026-12-03T13:00:00+01:00'
const wednesday = '2026-12-09T10:00:00+01:00'
const thursday = '2026-12-10T10:00:00+01:00'

let id: string
let signe: Reader
let maja: Reader
/** Mormor: sees housing, and no debt. */
let mormor: Reader
/** The school: sees neither. */
let pia: Reader
beforeEach(async () => {
  home.current.setNow(held)
  await startDemo(home.current)
  id = crypto.randomUUID()
  const administrator = await asAdministrator(home.current)
  await answer(await administrator.post('/cases/import', caseLike(fictionalCase('maja'), id)), 201)
  await signedInAt(held)
})

/** Nobody stays signed in for days. */
async function signedInAt(instant: string) {
  home.current.setNow(instant)
  signe = await asRecipient(home.current, id, 'M1')
  maja = await asRecipient(home.current, id, 'citizen')
  mormor = await asRecipient(home.current, id, 'M13')
  pia = await asRecipient(home.current, id, 'M5')
}

const N1 = { meeting: 'N1' }
const does = async (reader: Reader, command: object, status = 200) =>
  await answer<{ code?: string }>(await reader.command(id, command), status)
const summaryOf = async (reader: Reader, query = '') =>
  await answer<Summary>(await reader.get(`/cases/${id}/summary?meeting=N1${query}`))
const review = async (reader: Reader) =>
  await answer<SummaryReview>(await reader.get(`/cases/${id}/meetings/N1/review`))
const publish = async (citizenDeclined = true) =>
  await does(signe, { type: 'publishSummary', ...N1, citizenDeclined })
const compileAndPublish = async () => {
  await does(signe, { type: 'compileSummary', ...N1 })
  await publish()
}
const mend = { type: 'editDecision', ...N1, decision: 'B4' }
const first = 'Vi lover ikke praktikstart den 1. marts, hvis huslejen ikke er på plads – det siger vi højt.'
const mended = 'Vi lover ikke praktikstart den 1. marts.'
const correct = async () => {
  await does(signe, { type: 'openCorrection', ...N1 })
  await does(signe, { ...mend, set: { text: mended }, was: { text: first } })
}
const textOf = ({ decisions }: Summary, decision = 'B4') => decisions.find((one) => one.id === decision)?.text

test('what is published stays as it was until a correction is published, which is the next version', async () => {
  await compileAndPublish()
  const published = await summaryOf(mormor)
  expect(textOf(published)).toBe(first)
  expect(textOf(await summaryOf(pia))).toBeUndefined()
  expect((await review(mormor)).versions).toMatchObject([{ number: 1, changed: { lines: [] } }])
  expect(await does(signe, { ...mend, set: { text: mended }, was: { text: first } }, 403)).toMatchObject({
    code: 'wrong_state',
  })
  for (const reader of [mormor, maja]) {
    await does(reader, { type: 'openCorrection', ...N1 }, 403)
  }

  await signedInAt(wednesday)
  await correct()
  // Those who run the meeting and the citizen see what is being mended, the others what is published.
  expect(await summaryOf(mormor)).toEqual(published)
  expect(textOf(await summaryOf(maja))).toBe(mended)
  expect(textOf(await summaryOf(signe))).toBe(mended)
  expect(textOf(await summaryOf(maja, '&version=1'))).toBe(first)
  expect((await review(mormor)).read).toBeNull()

  await publish()
  expect(textOf(await summaryOf(mormor))).toBe(mended)
  expect(textOf(await summaryOf(mormor, '&version=1'))).toBe(first)
  await answer(await mormor.get(`/cases/${id}/summary?meeting=N1&version=3`), 404)
  const lines = [{ list: 'decisions', id: 'B4', before: { text: first }, after: { text: mended } }]
  expect(await review(mormor)).toMatchObject({
    versions: [{ number: 1 }, { number: 2, changed: { lines } }],
    read: { version: 1, lines },
  })
  // Pia, who never saw that line, is told of no change, nor that she had read an older one.
  expect((await review(pia)).versions.map(({ changed }) => changed.lines)).toEqual([[], []])
  expect(await (await pia.get(`/cases/${id}/meetings/N1/review`)).text()).not.toMatch(/marts|B4/)
})

test('the citizen reads a correction first too, or is asked', async () => {
  await does(signe, { type: 'compileSummary', ...N1 })
  await does(maja, { type: 'reviewSummary', ...N1, verdict: 'approved' })
  await publish(false)
  await correct()
  const refused = { type: 'publishSummary', ...N1, citizenDeclined: false }
  expect(await does(signe, refused, 422)).toMatchObject({ code: 'citizen_has_not_read' })
  await does(maja, { type: 'reviewSummary', ...N1, verdict: 'approved' })
  await publish(false)
  expect((await review(maja)).versions.map((one) => one.reviewsBefore)).toEqual([1, 2])
})

test('a line put where a reader does not see it is closed at once in what is published', async () => {
  await compileAndPublish()
  expect(textOf(await summaryOf(mormor))).toBe(first)
  await does(signe, { type: 'openCorrection', ...N1 })
  await does(signe, { ...mend, set: { lifeArea: 'debt' }, was: { lifeArea: 'housing' } })
  expect(textOf(await summaryOf(mormor))).toBeUndefined()
  await publish()
  for (const query of ['', '&version=1', '&version=2']) {
    expect(textOf(await summaryOf(mormor, query)), query).toBeUndefined()
  }
  expect((await review(mormor)).versions.at(-1)?.changed.lines).toEqual([])
})

test('a consent withdrawn closes the copy at once, and who had read what is told to the citizen and the coordinator', async () => {
  await compileAndPublish()
  await signedInAt(wednesday)
  await summaryOf(mormor)
  expect((await review(signe)).readBefore).toEqual([])
  await signedInAt(thursday)
  await does(maja, { type: 'withdrawConsent', consent: 'C-M13-housing' })
  const after = await summaryOf(mormor)
  expect(textOf(after)).toBeUndefined()
  expect(JSON.stringify(after)).not.toContain('huslejesagen')
  const read = {
    consent: 'C-M13-housing',
    lifeArea: 'housing',
    recipient: 'M13',
    version: 1,
    at: new Date(wednesday).toISOString(),
  }
  for (const reader of [maja, signe]) {
    const { readBefore } = await review(reader)
    expect(readBefore).toEqual([expect.objectContaining(read)])
    expect(readBefore?.[0]?.lines).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(readBefore)).not.toContain('husleje')
  }
  for (const reader of [mormor, pia]) expect((await review(reader)).readBefore).toBeUndefined()
  // The mentor, who never opened it, has read nothing: their copy is closed and they are in no list.
  const bo = await asRecipient(home.current, id, 'M11')
  await does(maja, { type: 'withdrawConsent', consent: 'C-M11-debt' })
  expect(textOf(await summaryOf(bo), 'B3')).toBeUndefined()
  expect((await review(maja)).readBefore).toHaveLength(1)
})

test('there are five working days for a review, or as many as the municipality says; a promise given stays', async () => {
  await compileAndPublish()
  // From Thursday 3 December: Friday, then Monday to Thursday.
  expect((await review(pia)).versions.map((one) => one.reviewBy)).toEqual(['2026-12-10'])
  let administrator = await asAdministrator(home.current)
  expect(await answer(await pia.get('/review-days'))).toEqual({ days: 5 })
  await answer(await administrator.send('PUT', '/review-days', { days: 2 }), 204)
  await answer(await administrator.send('PUT', '/closing-days', { days: ['12-10'] }), 204)
  expect(await answer(await pia.get('/review-days'))).toEqual({ days: 2 })
  for (const days of [0, 61, 1.5, 'to']) {
    await answer(await administrator.send('PUT', '/review-days', { days }), 422)
  }
  expect((await review(pia)).versions.map((one) => one.reviewBy)).toEqual(['2026-12-10'])
  await signedInAt(wednesday)
  await correct()
  await publish()
  expect((await review(pia)).versions.map((one) => one.reviewBy)).toEqual(['2026-12-10', '2026-12-14'])
  administrator = await asAdministrator(home.current)
  await answer(await administrator.send('PUT', '/review-days', { days: 5 }), 204)
  await answer(await administrator.send('PUT', '/closing-days', { days: ['12-24', '12-31'] }), 204)
})

test('the coordinator answers each review; its author and the citizen see the answer, nobody else', async () => {
  await compileAndPublish()
  await does(pia, { type: 'reviewSummary', ...N1, verdict: 'comment', text: 'Jeg kom senere.' })
  await does(pia, { type: 'reviewSummary', ...N1, verdict: 'correction', text: 'Jeg hedder Pia.' })
  await does(mormor, { type: 'reviewSummary', ...N1, verdict: 'approved' })
  const path = `/cases/${id}/meetings/N1/review/answers`
  const reply = { id: crypto.randomUUID(), author: 'M5', review: 1, text: 'Det retter jeg i dag.' }
  for (const reader of [pia, maja, mormor]) await answer(await reader.post(path, reply), 403)
  await answer(await signe.post(path, { ...reply, review: 2 }), 404)
  await answer(await signe.post(path, { ...reply, author: 'M13', review: 0 }), 422)
  await answer(await signe.post(path, { ...reply, text: '  ' }), 422)
  const cpr = await signe.post(path, { ...reply, text: ['Det er 010203', '1234'].join('-') })
  expect(await answer(cpr, 422)).toEqual({ reason: 'invalid', code: 'cpr_like', field: 'text' })
  // Sent twice, it is there once.
  await answer(await signe.post(path, reply), 204)
  await answer(await signe.post(path, reply), 204)
  const { id: answered, ...about } = reply
  for (const reader of [pia, signe, maja]) {
    expect((await review(reader)).answers).toEqual([
      { id: answered, ...about, at: new Date(held).toISOString() },
    ])
  }
  expect((await review(mormor)).answers).toEqual([])
})

test('a case that comes with a published summary keeps it as its first version', async () => {
  const file = caseLike(fictionalCase('maja'), crypto.randomUUID())
  const meetings = file.meetings.map((one) => ({ ...one, state: 'published' as const }))
  const administrator = await asAdministrator(home.current)
  await answer(await administrator.post('/cases/import', { ...file, meetings }), 201)
  id = file.citizen.id
  signe = await asRecipient(home.current, id, 'M1')
  mormor = await asRecipient(home.current, id, 'M13')
  expect((await review(mormor)).versions).toMatchObject([{ number: 1, reviewBy: null }])
  await correct()
  expect(textOf(await summaryOf(mormor))).toBe(first)
  await publish()
  expect((await review(mormor)).versions).toHaveLength(2)
  expect(textOf(await summaryOf(mormor))).toBe(mended)
})

test('the database refuses to change a version or an answer, also above its policies', async () => {
  await compileAndPublish()
  await does(pia, { type: 'reviewSummary', ...N1, verdict: 'comment', text: 'Jeg kom senere.' })
  const reply = { id: crypto.randomUUID(), author: 'M5', review: 0, text: 'Tak.' }
  await answer(await signe.post(`/cases/${id}/meetings/N1/review/answers`, reply), 204)
  const { db, database } = home.current
  for (const table of ['summary_version', 'review_answer']) {
    // PostgreSQL: the app's own role, which owns the table, has given the right away, and the trigger stands behind that.
    await sql.raw(`alter table ${table} no force row level security`).execute(db)
    await sql.raw(`alter table ${table} disable row level security`).execute(db)
    const kept = await sql.raw(`select * from ${table}`).execute(db)
    for (const statement of [
      `update ${table} set meeting_id = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(
        database === 'pglite' ? /stays/ : /permission denied/,
      )
      if (database === 'pglite') continue
      await sql.raw(`grant update, delete, truncate on ${table} to current_user`).execute(db)
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/stays/)
      await sql.raw(`revoke update, delete, truncate on ${table} from current_user`).execute(db)
    }
    expect((await sql.raw(`select * from ${table}`).execute(db)).rows).toEqual(kept.rows)
    expect(kept.rows.length).toBeGreaterThan(0)
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
  }
})

test('no scope of the database changes it, nor adds one in its place', async () => {
  await compileAndPublish()
  const kept = await summaryOf(maja, '&version=1')
  const { person } = await answer<{ person: { id: string } }>(await signe.get('/session'))
  const as = (scope: Scope, statement: string) =>
    transactions(
      home.current.db,
      home.current.database,
    )(async (tx) => {
      await enter(tx, scope)
      return await sql.raw(statement).execute(tx)
    })
  const scopes: Scope[] = [
    { scope: 'nobody' },
    { scope: 'person', person: person.id, managedCase: id },
    { scope: 'administrator', person: 'demo-administrator' },
    { scope: 'system' },
    { scope: 'mail' },
    { scope: 'guest', link: 'none' },
  ]
  for (const scope of scopes) {
    for (const statement of [
      `update summary_version set content = '{}'`,
      `update summary_version set content = '{}' where case_id = '${id}' and number = 1`,
      `delete from summary_version`,
      `delete from summary_version where case_id = '${id}'`,
      `truncate summary_version`,
      `insert into summary_version (case_id, meeting_id, number, published_at, reviews_before, content)
        select case_id, meeting_id, number, published_at, 0, '{}' from summary_version
        on conflict (case_id, meeting_id, number) do update set content = excluded.content`,
    ]) {
      await expect(as(scope, statement), `${statement} as ${scope.scope}`).rejects.toThrow(
        /permission denied|row-level security/,
      )
    }
  }
  expect(await summaryOf(maja, '&version=1')).toEqual(kept)
})
