import { beforeAll, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, Reader } from '../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja')])
let administrator: Reader
let signe: Reader
beforeAll(async () => {
  await startDemo(home.current)
  administrator = await asAdministrator(home.current)
  signe = await asRecipient(home.current, 'maja', 'M1')
})

const path = '/closing-days'
const known = async (reader: Reader) => await answer<string[]>(await reader.get(path))

test('the usual days count until an administrator says others; none is an answer too', async () => {
  expect(await known(signe)).toEqual(['12-24', '12-31'])
  await answer(await administrator.send('PUT', path, { days: ['12-31', '05-15', '02-29', '05-15'] }), 204)
  expect(await known(signe)).toEqual(['02-29', '05-15', '12-31'])
  expect(await known(administrator)).toEqual(['02-29', '05-15', '12-31'])
  await answer(await administrator.send('PUT', path, { days: [] }), 204)
  expect(await known(signe)).toEqual([])
  await answer(await administrator.send('PUT', path, { days: ['12-24'] }), 204)
  expect(await known(signe)).toEqual(['12-24'])
})

test('nobody else says them', async () => {
  const before = await known(signe)
  await answer(await signe.send('PUT', path, { days: ['01-02'] }), 403)
  await answer(await new Reader(home.current).send('PUT', path, { days: ['01-02'] }), 401)
  await answer(await new Reader(home.current).get(path), 401)
  expect(await known(signe)).toEqual(before)
})

test.each([
  [['04-31'], 'not_a_date', 'days/0'],
  [['12-24', '24.12.'], 'not_a_date', 'days/1'],
  [['2026-12-24'], 'not_a_date', 'days/0'],
  [Array.from({ length: 61 }, () => '12-24'), 'too_many', 'days'],
])('%j is refused, and what was there stays', async (days, code, field) => {
  const before = await known(administrator)
  const refused = await answer<object>(await administrator.send('PUT', path, { days }), 422)
  expect(refused).toEqual({ reason: 'invalid', code, field })
  expect(await known(administrator)).toEqual(before)
})
