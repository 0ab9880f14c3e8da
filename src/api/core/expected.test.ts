import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase, readJson } from '../../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer } from '../../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
beforeAll(() => startDemo(home.current))

// What an independent reading of the contract says that each one sees, through the API.
describe.each(['maja', 'maja-during', 'joern', 'joern-during'])('%s', (name) => {
  const expected = readJson(`tests/expected/${name}.json`)
  const recipients: string[] = Object.keys(expected.visible)
  const path = `/cases/${expected.case}`
  beforeAll(() => home.current.setNow(expected.at))

  test.each(recipients)('the file and the insights of %s', async (recipient) => {
    const reader = await asRecipient(home.current, expected.case, recipient)
    const file = await reader.get(`${path}/file`)
    const insights = await reader.get(`${path}/insights?day=${expected.at.slice(0, 10)}`)
    const list = await answer<{ id: string }[]>(await reader.get('/cases'))
    if (expected.visible[recipient] === null) {
      expect(await answer(file, 404)).toEqual({ reason: 'not_found' })
      expect(await answer(insights, 404)).toEqual({ reason: 'not_found' })
      expect(list).toEqual([])
    } else {
      expect(await answer(file)).toEqual(expected.visible[recipient])
      expect(await answer(insights)).toEqual(expected.insights[recipient])
      expect(list.map(({ id }) => id)).toEqual([expected.case])
    }
  })

  test.each(recipients)('the screen in the room, for %s', async (recipient) => {
    const reader = await asRecipient(home.current, expected.case, recipient)
    const file = fictionalCase(expected.case)
    for (const [meeting, items] of Object.entries<Record<string, unknown>>(expected.rooms)) {
      const entry = file.meetings
        .find(({ id }) => id === meeting)
        ?.participants.find(({ contact }) => contact === recipient)
      for (const [item, seen] of Object.entries(items)) {
        const response = await reader.get(`${path}/room?meeting=${meeting}&item=${item}`)
        const isThere =
          entry !== undefined &&
          ['in_person', 'phone', 'video'].includes(entry.mode) &&
          (entry.items?.includes(item) ?? true)
        if (isThere) expect(await answer(response), item).toEqual(seen)
        else expect(await answer(response, 404), item).toEqual({ reason: 'not_found' })
      }
    }
  })
})
