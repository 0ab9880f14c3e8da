import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { caseLike, fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, Reader } from '../../../tests/api-setup/reader.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import type { SessionAnswer } from '../session-answer.ts'
import { enter } from '../store/transaction.ts'

const home = homeForTests()
let administrator: Reader
beforeAll(async () => {
  await startDemo(home.current)
  administrator = await asAdministrator(home.current)
})

let id: string
let citizen: Reader
let coordinator: Reader
beforeEach(async () => {
  id = crypto.randomUUID()
  await answer(await administrator.post('/cases/import', caseLike(fictionalCase('maja'), id)), 201)
  citizen = await asRecipient(home.current, id, 'citizen')
  coordinator = await asRecipient(home.current, id, 'M1')
})

const words = (text: string, was = fictionalCase('maja').citizen.ownWords) => ({
  type: 'editCitizenText',
  field: 'ownWords',
  text,
  was,
})

const followUp = (followUpId: string, text = 'Ringe til skolen') => ({
  type: 'addFollowUp',
  followUp: {
    id: followUpId,
    text,
    owner: 'M1',
    helpers: [],
    dueOn: '2026-12-10',
    goals: [],
    lifeArea: 'employment',
    level: 'all',
  },
})

const exported = async (): Promise<CaseFile> => answer(await citizen.get(`/cases/${id}/export`))

/** How often each row of the case was written, and the change log. */
const stored = async () =>
  home.current.db.transaction().execute(async (tx) => {
    await enter(tx, { scope: 'system' })
    const items = await tx
      .selectFrom('case_item')
      .select(['list', 'position', 'version'])
      .where('case_id', '=', id)
      .execute()
    const changes = await tx
      .selectFrom('case_change')
      .select(['version', 'command', 'recipient', 'changes'])
      .where('case_id', '=', id)
      .orderBy('version')
      .execute()
    return { items, changes }
  })

describe('a command', () => {
  test('is done, logged with both values, and writes the row it touches alone', async () => {
    expect(await answer(await citizen.command(id, words('Nu med haven.')))).toEqual({ version: 2 })
    expect((await exported()).citizen.ownWords).toBe('Nu med haven.')
    const { items, changes } = await stored()
    expect(items.filter(({ version }) => version === 2).map(({ list }) => list)).toEqual(['citizen'])
    expect(changes.map(({ command, recipient }) => [command, recipient])).toEqual([
      ['importCase', null],
      ['editCitizenText', 'citizen'],
    ])
    expect(changes[1]?.changes).toEqual([
      {
        path: ['citizen', 'ownWords'],
        before: fictionalCase('maja').citizen.ownWords,
        after: 'Nu med haven.',
      },
    ])
  })

  test('adds and removes entries, and everything else stays', async () => {
    await answer(await coordinator.command(id, followUp('O99')))
    const after = await exported()
    const before = fictionalCase('maja')
    expect(after.followUps.map((one) => one.id)).toEqual([...before.followUps.map((one) => one.id), 'O99'])
    expect({ ...after, followUps: [], exportedAt: '' }).toEqual({
      ...caseLike(before, id),
      followUps: [],
      exportedAt: '',
    })
    const draft = {
      type: 'writeStatus',
      meeting: 'N1',
      status: 'S99',
      text: 'Kladde',
      lifeArea: 'employment',
      level: 'all',
      share: false,
    }
    await answer(await coordinator.command(id, draft))
    await answer(await coordinator.command(id, { type: 'removeStatus', meeting: 'N1', status: 'S99' }))
    expect((await exported()).meetings).toEqual(before.meetings)
    expect((await stored()).changes.map(({ version }) => version)).toEqual([1, 2, 3, 4])
  })

  test('sent again is done once, with the same answer', async () => {
    const command = crypto.randomUUID()
    const first = await answer(await coordinator.command(id, followUp('O99'), command))
    await answer(await coordinator.command(id, followUp('O98')))
    for (let again = 0; again < 3; again++) {
      expect(await answer(await coordinator.command(id, followUp('O99'), command))).toEqual(first)
    }
    expect((await exported()).followUps.filter((one) => one.id === 'O99')).toHaveLength(1)
    expect((await stored()).changes).toHaveLength(3)
  })

  test('sent ten times at once is done once', async () => {
    const command = crypto.randomUUID()
    const sent = Array.from({ length: 10 }, () => coordinator.command(id, followUp('O99'), command))
    const answers = await Promise.all((await Promise.all(sent)).map((response) => answer(response)))
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ version: 2 })))
    expect((await stored()).changes).toHaveLength(2)
  })

  test('cannot take the id of another one: by body, by person or by case', async () => {
    const used = { reason: 'invalid', code: 'command_id_used', field: 'id' }
    const command = crypto.randomUUID()
    await answer(await coordinator.command(id, followUp('O99'), command))
    expect(await answer(await coordinator.command(id, followUp('O98'), command), 422)).toEqual(used)
    expect(await answer(await citizen.command(id, words('Mit.'), command), 422)).toEqual(used)
    const other = crypto.randomUUID()
    await answer(await administrator.post('/cases/import', caseLike(fictionalCase('maja'), other)), 201)
    const stranger = await asRecipient(home.current, other, 'M1')
    expect(await answer(await stranger.command(other, followUp('O99'), command), 422)).toEqual(used)
    expect((await stored()).changes).toHaveLength(2)
  })

  test('answered but not heard can be sent again by who has lost the case meanwhile', async () => {
    const command = crypto.randomUUID()
    // M14 has nothing but this one follow-up: done, the case is gone for them.
    const given = {
      ...followUp('O99'),
      followUp: { ...followUp('O99').followUp, owner: 'M14' },
    }
    await answer(await coordinator.command(id, given))
    const owner = await asRecipient(home.current, id, 'M14')
    const done = await owner.command(id, { type: 'finishFollowUp', followUp: 'O99' }, command)
    expect(await answer(done)).toEqual({ version: 3 })
    await answer(await owner.get(`/cases/${id}/file`), 404)
    const again = await owner.command(id, { type: 'finishFollowUp', followUp: 'O99' }, command)
    expect(await answer(again)).toEqual({ version: 3 })
    await answer(await owner.command(id, { type: 'reopenFollowUp', followUp: 'O99' }), 404)
  })
})

describe('refused, with nothing written', () => {
  test('a command sent late is not done for who is signed in by then', async () => {
    const session: SessionAnswer = await answer(await coordinator.get('/session'))
    const writer = session.person?.id ?? ''
    const command = followUp('O99')
    const late = () => ({ id: crypto.randomUUID(), command, writer })
    await answer(await citizen.post(`/cases/${id}/commands`, late()), 401)
    expect((await exported()).followUps.some((one) => one.id === 'O99')).toBe(false)
    await answer(await coordinator.post(`/cases/${id}/commands`, late()))
    expect((await exported()).followUps.some((one) => one.id === 'O99')).toBe(true)
  })

  test('two writers of one text: the second gets both texts, and nothing is lost', async () => {
    const elsewhere = new Reader(home.current)
    elsewhere.cookie = citizen.cookie
    await answer(await citizen.command(id, words('Først.')))
    expect(await answer(await elsewhere.command(id, words('Så.')), 409)).toEqual({
      reason: 'conflict',
      code: 'changed_meanwhile',
      conflicts: [{ field: 'ownWords', yours: 'Så.', theirs: 'Først.' }],
    })
    expect((await exported()).citizen.ownWords).toBe('Først.')
    expect((await stored()).changes).toHaveLength(2)
  })

  test('many writers of one text at once: one is done, the others are told', async () => {
    const sent = Array.from({ length: 8 }, (_, n) => citizen.command(id, words(`Tekst ${n}`)))
    const statuses = (await Promise.all(sent)).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
  })

  test("somebody else's words, and what one does not see", async () => {
    expect(await answer(await coordinator.command(id, words('Mine.')), 403)).toEqual({
      reason: 'not_allowed',
      code: 'not_your_words',
    })
    const nothing = { type: 'finishFollowUp', followUp: 'nowhere' }
    await answer(await coordinator.command(id, nothing), 404)
    expect((await stored()).changes).toHaveLength(1)
  })

  test('a CPR-like text, which is not repeated', async () => {
    const cpr = ['010100', '1234'].join('-')
    const response = await coordinator.command(id, followUp('O99', `Ring om ${cpr}`))
    expect(await response.clone().text()).not.toContain(cpr)
    expect(await answer(response, 422)).toEqual({ reason: 'invalid', code: 'cpr_like', field: 'text' })
    expect((await stored()).changes).toHaveLength(1)
  })

  test('a reference that leads nowhere', async () => {
    const command = { ...followUp('O99'), followUp: { ...followUp('O99').followUp, owner: 'M99' } }
    expect(await answer(await coordinator.command(id, command), 422)).toMatchObject({
      reason: 'invalid',
      code: 'unknown_reference',
      field: 'owner',
    })
  })

  test('what only the server decides: a foreign field is refused, not ignored', async () => {
    const { followUp: input } = followUp('O99')
    for (const extra of [{ recordedBy: 'M4' }, { state: 'done' }, { doneOn: '2026-01-01' }]) {
      const command = { type: 'addFollowUp', followUp: { ...input, ...extra } }
      expect(await answer(await coordinator.command(id, command), 422)).toMatchObject({ reason: 'invalid' })
    }
    const body = { id: crypto.randomUUID(), command: followUp('O99'), version: 9, actor: 'M4' }
    await answer(await coordinator.post(`/cases/${id}/commands`, body), 422)
    expect((await stored()).changes).toHaveLength(1)
  })
})

describe('the map', () => {
  const neighbour = {
    id: 'M20',
    name: 'Nabo',
    kind: 'friend',
    sector: 'private',
    lifeArea: 'network',
    status: 'active',
    acute: false,
  }

  test('is drawn, moved and tied, and each step taken back: the case is as it came', async () => {
    const before = await exported()
    const steps: [Reader, object][] = [
      [coordinator, { type: 'addContact', contact: neighbour }],
      [citizen, { type: 'editContact', contact: 'M20', set: { closeness: 1 }, was: {} }],
      [coordinator, { type: 'addTie', tie: { id: 'T20', from: 'M20', to: 'M3', kind: 'missing' } }],
      [coordinator, { type: 'editWait', wait: 'V2', set: { answeredOn: '2026-12-03' }, was: {} }],
      [coordinator, { type: 'editWait', wait: 'V2', set: {}, was: { answeredOn: '2026-12-03' } }],
      [coordinator, { type: 'removeTie', tie: 'T20' }],
      [citizen, { type: 'editContact', contact: 'M20', set: {}, was: { closeness: 1 } }],
      [coordinator, { type: 'removeContact', contact: 'M20' }],
    ]
    const seen: unknown[] = []
    for (const [reader, command] of steps) {
      await answer(await reader.command(id, command))
      seen.push((await exported()).contacts.at(-1))
    }
    expect(seen.slice(0, 2)).toEqual([
      { ...neighbour, recordedBy: 'M1' },
      { ...neighbour, recordedBy: 'M1', closeness: 1 },
    ])
    expect({ ...(await exported()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
  })

  test('is refused at the field, with nothing written and nothing repeated', async () => {
    const cpr = ['010100', '1234'].join('-')
    const refused: [object, object][] = [
      [{ name: '' }, { code: 'text_missing', field: 'name' }],
      [{ note: cpr }, { code: 'cpr_like', field: 'note' }],
      [{ id: 'M3' }, { code: 'id_taken' }],
      [{ until: '2026-02-30' }, { code: 'not_a_date' }],
      [{ recordedBy: 'M4' }, { reason: 'invalid' }],
    ]
    for (const [extra, expected] of refused) {
      const sent = { type: 'addContact', contact: { ...neighbour, ...extra } }
      const response = await coordinator.command(id, sent)
      expect(await response.clone().text()).not.toContain(cpr)
      expect(await answer(response, 422)).toMatchObject(expected)
    }
    expect((await stored()).changes).toHaveLength(1)
  })

  test('what one does not see is not there: to change, or to tie to', async () => {
    const school = await asRecipient(home.current, id, 'M5')
    for (const contact of ['M10', 'nowhere']) {
      const edit = { type: 'editContact', contact, set: { acute: true }, was: { acute: false } }
      expect(await answer(await school.command(id, edit), 404)).toEqual({
        reason: 'not_found',
        code: 'not_found',
      })
    }
    const mentor = await asRecipient(home.current, id, 'M11')
    for (const to of ['M5', 'nowhere']) {
      const tie = { type: 'addTie', tie: { id: 'T20', from: 'M11', to, kind: 'supports' } }
      expect(await answer(await mentor.command(id, tie), 422)).toEqual({
        reason: 'invalid',
        code: 'unknown_reference',
        field: 'to',
      })
    }
  })

  test('two who move one contact: the second is told where it is now', async () => {
    const move = (closeness: number) => ({
      type: 'editContact',
      contact: 'M3',
      set: { closeness },
      was: { closeness: 3 },
    })
    await answer(await citizen.command(id, move(1)))
    expect(await answer(await coordinator.command(id, move(2)), 409)).toMatchObject({
      conflicts: [{ field: 'closeness', yours: 2, theirs: 1 }],
    })
  })
})

test('a command that fails half-way leaves nothing behind', async () => {
  await sql`alter table case_change rename to case_change_away`.execute(home.current.db)
  try {
    await answer(await citizen.command(id, words('Halv.')), 500)
  } finally {
    await sql`alter table case_change_away rename to case_change`.execute(home.current.db)
  }
  expect(home.current.logged.splice(0)).toHaveLength(1)
  expect((await exported()).citizen.ownWords).toBe(fictionalCase('maja').citizen.ownWords)
  expect((await stored()).items.every(({ version }) => version === 1)).toBe(true)
})
