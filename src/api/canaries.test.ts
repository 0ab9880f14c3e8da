import { expect, test, vi } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../tests/api-setup/reader.ts'
import { canariesIn, withCanaries } from '../../tests/oracle/canaries.ts'
import { drawFrom, randomAt, randomCase } from '../../tests/oracle/random-case.ts'
import { linesOf, oracleMayRead, oracleSummary, oracleSummarySeenBy } from '../../tests/oracle/summary.ts'
import { oracleRoom, oracleVisible } from '../../tests/oracle/visible.ts'
import type { CaseFile } from '../domain/case-file.ts'

// Whatever is written in a case ends with a word of its own. Every reader asks every route of a reader, and tries what
// they may not do; no answer may hold a word that the oracle does not let them see, and the file, the summaries and the
// room are what the oracle says. ROEDTRAAD_RUNS: how many answers; ROEDTRAAD_SEED: others.
const answers = Number(process.env.ROEDTRAAD_RUNS ?? 500)
const seed = Number(process.env.ROEDTRAAD_SEED ?? 5)
vi.setConfig({ testTimeout: 60_000 + answers * 100 })

const home = homeForTests()
const part = encodeURIComponent
let asked = 0

interface Looking {
  file: CaseFile
  at: string
  as: string
  reader: Reader
  /** What the oracle lets them see, as JSON, and the words in it. */
  seen: string
  words: string[]
}

type Meeting = CaseFile['meetings'][number]

/** What one reader may be told: what they see, and on a few routes what these routes are for. */
function allowed({ file, as, words }: Looking, path: string): string[] {
  // The citizen takes along the whole case.
  if (path === 'export' && as === 'citizen') return canariesIn(file)
  const own = file.contacts.find(({ id }) => id === as)
  return path === '/session' ? [...words, ...canariesIn([own?.name, own?.person?.name])] : words
}

async function ask(looking: Looking, path: string, body?: object): Promise<{ status: number; text: string }> {
  const { file, reader, as } = looking
  const url = path.startsWith('/') ? path : `/cases/${part(file.citizen.id)}/${path}`
  const response = body ? await reader.post(url, body) : await reader.get(url)
  const text = await response.text()
  asked++
  const told = allowed(looking, path)
  const leaked = canariesIn([text, ...response.headers]).filter((word) => !told.includes(word))
  expect(leaked, `${body ? JSON.stringify(body) : path} as ${as} in ${file.citizen.id}`).toEqual([])
  return { status: response.status, text }
}

/** What is published holds neither drafts nor answers, not even for who wrote them. */
const asPublished = (file: CaseFile, id: string): CaseFile => ({
  ...file,
  meetings: file.meetings.map((meeting) =>
    meeting.id === id && meeting.state === 'published'
      ? { ...meeting, reviews: [], statuses: meeting.statuses.filter(({ state }) => state !== 'draft') }
      : meeting,
  ),
})

async function compareSummaries(looking: Looking, { id }: Meeting): Promise<void> {
  const { file, at, as } = looking
  const kept = asPublished(file, id)
  const own = oracleSummary(kept, id, as, at)
  const path = `summary?meeting=${part(id)}`
  const got = await ask(looking, path)
  const isOpen = own !== null && oracleMayRead(file, id, as)
  expect(got.status, `${path} as ${as}`).toBe(
    oracleSummary(file, id, as, at) === null ? 404 : isOpen ? 200 : 403,
  )
  if (isOpen) expect(linesOf(JSON.parse(got.text))).toEqual(linesOf(own))
  const mayLook = as === 'citizen' || as === file.coordinator
  const others = everybody(file).filter((other) => other !== as)
  for (const other of mayLook ? others : others.slice(0, 1)) {
    const copy = await ask(looking, `${path}&as=${part(other)}`)
    if (!mayLook) expect(copy.status).not.toBe(200)
    else if (isOpen)
      expect(linesOf(JSON.parse(copy.text)), `${path} of ${other} as ${as} in ${file.citizen.id}`).toEqual(
        linesOf(oracleSummarySeenBy(kept, id, [as, other], at)),
      )
  }
}

async function compareRooms(looking: Looking, meeting: Meeting): Promise<void> {
  const { file, at, as, seen } = looking
  for (const item of meeting.agenda) {
    const path = `room?meeting=${part(meeting.id)}&item=${part(item.id)}`
    const { status, text } = await ask(looking, path)
    const isThere = meeting.participants.some(
      ({ contact, mode, items }) =>
        contact === as && mode !== 'written' && mode !== 'regrets' && (items?.includes(item.id) ?? true),
    )
    if (!isThere || seen === 'null') expect(status, path).toBe(404)
    if (status !== 200) continue
    const shown = JSON.stringify(oracleRoom(file, meeting.id, item.id, at))
    // A draft is its author's alone, also where nobody but the citizen is there besides.
    const isTold = (key: string, entry: unknown) =>
      key === 'statuses' && as === 'citizen' && Array.isArray(entry)
        ? entry.filter(({ state, by }) => state !== 'draft' || by === 'citizen')
        : entry
    expect(JSON.parse(text), path).toEqual(JSON.parse(shown, isTold))
  }
}

/** What a reader may try with words that are not there: a refusal tells nothing either. */
function* attempts({ meetings, followUps, contacts, waits }: CaseFile): Generator<object> {
  const other = { text: 'andet' }
  for (const { id: meeting, decisions, statuses, scales } of meetings) {
    for (const { id } of decisions)
      yield { type: 'editDecision', meeting, decision: id, set: other, was: other }
    for (const { id } of statuses)
      yield {
        ...{ type: 'writeStatus', meeting, status: id, text: 'andet', was: 'tredje' },
        ...{ lifeArea: 'employment', level: 'all', share: true },
      }
    for (const { by } of scales)
      yield { type: 'noteScale', meeting, by, question: 'en anden', value: 1, was: 2 }
  }
  for (const { id } of followUps) yield { type: 'editFollowUp', followUp: id, set: other, was: other }
  for (const { id } of contacts)
    yield { type: 'editContact', contact: id, set: { note: 'ny' }, was: { note: 'andet' } }
  for (const { id } of waits)
    yield { type: 'editWait', wait: id, set: { what: 'nyt' }, was: { what: 'andet' } }
}

async function askEverything(looking: Looking): Promise<void> {
  const { file, as, seen } = looking
  const whole = await ask(looking, 'file?purpose=meeting')
  expect(whole.status).toBe(seen === 'null' ? 404 : 200)
  if (seen !== 'null') expect(JSON.parse(whole.text), as).toEqual(JSON.parse(seen))
  for (const path of ['/session', '/cases', '/follow-ups', '/busy-times', '/closing-days', '/calendar-feed'])
    await ask(looking, path)
  const ofCase = ['insights', 'changes', 'export', 'access', 'members', 'agenda-templates', 'busy-times']
  for (const path of [...ofCase, 'reachable-hours', 'calendar-addresses']) await ask(looking, path)
  for (const meeting of file.meetings) {
    await compareSummaries(looking, meeting)
    await compareRooms(looking, meeting)
    for (const path of ['invitation', 'invitations', 'links', 'poll'])
      await ask(looking, `meetings/${part(meeting.id)}/${path}`)
  }
}

async function tryEverything(looking: Looking): Promise<void> {
  for (const command of attempts(looking.file)) {
    const { status } = await ask(looking, 'commands', { id: crypto.randomUUID(), command })
    expect(status, JSON.stringify(command)).not.toBe(200)
  }
}

async function* lookingAs(file: CaseFile, at: string, readers: string[]): AsyncGenerator<Looking> {
  home.current.setNow(at)
  await answer(await (await asAdministrator(home.current)).post('/cases/import', file), 201)
  for (const as of readers) {
    const reader = await asRecipient(home.current, file.citizen.id, as)
    const seen = JSON.stringify(oracleVisible(file, as, at))
    yield { file, at, as, reader, seen, words: canariesIn(seen) }
  }
}

const everybody = ({ contacts }: CaseFile) => ['citizen', ...contacts.map(({ id }) => id)]

test('no answer holds a word its reader may not see: the fictional cases, published', async () => {
  await startDemo(home.current)
  for (const name of ['maja', 'joern'] as const) {
    const given = fictionalCase(name)
    const meetings = given.meetings.map((meeting) => ({ ...meeting, state: 'published' as const }))
    const file = withCanaries({ ...given, meetings }, `${name}-marked`)
    const start = file.meetings[0]?.start ?? ''
    const here = file.meetings.flatMap(({ participants }) =>
      participants.flatMap(({ contact }) => contact ?? []),
    )
    for await (const looking of lookingAs(file, start, here)) await askEverything(looking)
  }
})

test('no answer holds a word its reader may not see: any other case', async () => {
  asked = 0
  for (let run = 0; asked < answers; run++) {
    const draw = drawFrom(seed * 100_003 + run)
    const file = withCanaries(randomCase(draw), `random-${run}`)
    for await (const looking of lookingAs(file, randomAt(draw, file), everybody(file))) {
      await askEverything(looking)
      await tryEverything(looking)
    }
  }
  expect(asked).toBeGreaterThanOrEqual(answers)
})
