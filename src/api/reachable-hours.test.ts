import { beforeAll, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
let signe: Reader
let other: Reader
beforeAll(async () => {
  await startDemo(home.current)
  signe = await asRecipient(home.current, 'maja', 'M1')
  other = await asRecipient(home.current, 'joern', 'J2')
})

const path = '/cases/maja/reachable-hours'
const known = async (reader: Reader, caseId = 'maja') =>
  await answer<object[]>(await reader.get(`/cases/${caseId}/reachable-hours`))
const mornings = { days: [2, 4], from: '09:00', to: '12:00' }

test('the coordinator notes when somebody can be reached, instead of what was noted before, and takes it away', async () => {
  await answer(await signe.send('PUT', `${path}/M5`, { days: [1], from: '08:00', to: '10:00' }), 204)
  await answer(await signe.send('PUT', `${path}/M5`, { ...mornings, days: [4, 2, 4] }), 204)
  await answer(await signe.send('PUT', `${path}/citizen`, { days: [5], from: '10:00', to: '15:00' }), 204)
  // Hours, and nothing of who noted them when.
  expect(await known(signe)).toEqual([
    { as: 'M5', ...mornings },
    { as: 'citizen', days: [5], from: '10:00', to: '15:00' },
  ])
  expect(await known(other, 'joern')).toEqual([])

  for (const one of ['M5', 'citizen']) await answer(await signe.send('DELETE', `${path}/${one}`), 204)
  expect(await known(signe)).toEqual([])
})

test('nobody else reads or writes it, who it is about neither', async () => {
  await answer(await signe.send('PUT', `${path}/M5`, mornings), 204)
  for (const as of ['M5', 'M11', 'citizen']) {
    const reader = await asRecipient(home.current, 'maja', as)
    await answer(await reader.get(path), 403)
    await answer(await reader.send('DELETE', `${path}/M5`), 403)
    await answer(await reader.send('PUT', `${path}/M5`, { ...mornings, days: [1] }), 403)
  }
  await answer(await other.get(path), 404)
  await answer(await other.send('DELETE', `${path}/M5`), 404)
  expect(await known(signe)).toEqual([{ as: 'M5', ...mornings }])
  await answer(await signe.send('DELETE', `${path}/M5`), 204)
})

test.each([
  [{ ...mornings, days: [] }, 'no_days', 'days'],
  [{ ...mornings, days: [6] }, 'not_a_weekday', 'days/0'],
  [{ ...mornings, from: '9' }, 'not_a_time', 'from'],
  [{ ...mornings, to: '24:00' }, 'not_a_time', 'to'],
  [{ ...mornings, to: '09:00' }, 'ends_before_start', 'to'],
  [{ ...mornings, why: 'Hemmelig' }, 'unrecognized_keys', undefined],
])('%j is refused at its field, and nothing is kept of it', async (body, code, field) => {
  const refused = await answer<object>(await signe.send('PUT', `${path}/M5`, body), 422)
  expect(refused).toEqual({ reason: 'invalid', code, ...(field !== undefined && { field }) })
  expect(await known(signe)).toEqual([])
})

test('nor are hours kept of somebody who is no contact', async () => {
  await answer(await signe.send('PUT', `${path}/J2`, mornings), 404)
  expect(await known(signe)).toEqual([])
})
