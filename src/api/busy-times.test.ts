import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
let signe: Reader
let pia: Reader
let other: Reader
beforeAll(async () => {
  await startDemo(home.current)
  signe = await asRecipient(home.current, 'maja', 'M1')
  pia = await asRecipient(home.current, 'maja', 'M5')
  other = await asRecipient(home.current, 'joern', 'J2')
})

const tuesday = ['2026-12-08T09:00:00Z', '2026-12-08T10:00:00Z']
const wednesday = ['2026-12-09T09:00:00Z', '2026-12-09T10:00:00Z']
const known = (reader: Reader, caseId: string) =>
  reader.get(`/cases/${caseId}/busy-times`).then((found) => answer<Record<string, unknown>[]>(found))
const about = { uploadedAt: '2026-12-03T08:00:00.000Z', until: '2027-12-03' }

test('one gives when one is busy, replaces it and takes it away; the coordinator of one’s case sees it, nobody else', async () => {
  expect(await answer(await pia.get('/busy-times'))).toBeNull()
  await answer(await pia.send('PUT', '/busy-times', { busy: [tuesday] }))
  const past = ['2026-12-02T09:00:00Z', '2026-12-03T07:59:00Z']
  const farAway = ['2027-12-04T09:00:00Z', '2027-12-04T10:00:00Z']
  const given = await answer<object>(
    await pia.send('PUT', '/busy-times', { busy: [past, wednesday, farAway] }),
  )
  expect(given).toMatchObject({ until: '2027-12-03', count: 1 })
  // How much, not when.
  expect(await answer(await pia.get('/busy-times'))).toEqual({ ...about, count: 1 })

  expect(await known(signe, 'maja')).toEqual([{ as: 'M5', own: true, ...about, busy: [wednesday] }])
  expect(await known(other, 'joern')).toEqual([])
  // What the coordinator was sent before does not count beside one's own.
  await answer(await signe.send('PUT', '/cases/maja/busy-times/M5', { busy: [tuesday] }))
  expect(await known(signe, 'maja')).toEqual([{ as: 'M5', own: true, ...about, busy: [wednesday] }])

  await answer(await pia.send('DELETE', '/busy-times'), 204)
  expect(await answer(await pia.get('/busy-times'))).toBeNull()
  expect(await known(signe, 'maja')).toEqual([{ as: 'M5', own: false, ...about, busy: [tuesday] }])
  await answer(await signe.send('DELETE', '/cases/maja/busy-times/M5'), 204)
  expect(await known(signe, 'maja')).toEqual([])
})

test('who has left a case is not seen in it any more', async () => {
  const teacher = await asRecipient(home.current, 'maja', 'M4')
  await answer(await teacher.send('PUT', '/busy-times', { busy: [tuesday] }))
  expect(await known(signe, 'maja')).toHaveLength(1)
  await answer(await signe.send('PUT', '/cases/maja/members', { as: 'M4', emails: [] }))
  expect(await known(signe, 'maja')).toEqual([])
})

describe('what is no busy time is refused, and nothing is kept of it', () => {
  test.each([
    [{ busy: [tuesday.toReversed()] }, 'ends_before_start', 'busy/0'],
    [{ busy: [['i morgen', 'senere']] }, 'not_an_instant', 'busy/0/0'],
    [{ busy: [tuesday], titles: ['Hemmelig'] }, 'unrecognized_keys', undefined],
    [{ busy: Array.from({ length: 5001 }, () => tuesday) }, 'too_many', 'busy'],
  ])('%#', async (body, code, field) => {
    const refused = await answer<object>(await pia.send('PUT', '/busy-times', body), 422)
    expect(refused).toEqual({ reason: 'invalid', code, ...(field !== undefined && { field }) })
    expect(await answer(await pia.get('/busy-times'))).toBeNull()
  })

  test('nor for somebody who is no contact', async () => {
    await answer(await signe.send('PUT', '/cases/maja/busy-times/J2', { busy: [tuesday] }), 404)
    expect(await known(signe, 'maja')).toEqual([])
  })
})
