import fc, { type Scheduler } from 'fast-check'
import { expect, test, vi } from 'vitest'
import majaFile from '../../mocks/cases/maja.json'
import { createMemory } from '../../src/client/writing/device.ts'
import { type Answer, askAgain, type Kept, type Sending, sendKept } from '../../src/client/writing/queue.ts'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { applyChanges } from '../../src/domain/change.ts'
import type { Command } from '../../src/domain/command.ts'
import { decide, foresee } from '../../src/domain/decide.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'

// Two to four people write the minutes of one meeting, with a network that delays, doubles and drops, and tabs that die. The
// queue and the decisions are the app's own; the network, the clock and the devices' disks are played here.
const numRuns = Number(process.env.ROEDTRAAD_RUNS ?? 1000)
vi.setConfig({ testTimeout: 120_000 + numRuns * 200 })

const now = '2026-12-03T10:30:00+01:00'
const maja = caseFileSchema.parse(majaFile)
const [held] = maja.meetings
if (!held) throw new Error('Maja has no meeting')
const line = { lifeArea: 'meeting', level: 'all' } as const
const start: CaseFile = {
  ...maja,
  ties: [],
  waits: [],
  helpEvents: [],
  meetings: [
    {
      ...held,
      state: 'held',
      chair: 'M4',
      minuteTaker: 'M11',
      decisions: [
        { id: 'B1', text: 'Bo ringer til lægen og aftaler en tid.', ...line },
        { id: 'B2', text: 'Vi mødes igen.', ...line },
      ],
    },
  ],
}
/** The coordinator also writes on a second device. */
const people = ['M1', 'M4', 'M11', 'M1']

const isOf = (draft: Draft | undefined) => (one: { id: string }) => one.id === draft?.decision

type Draw = (below: number) => number

/** The API: one command at a time, each id done once. */
function createServer() {
  let file = start
  let version = 0
  const done = new Map<string, number>()
  return {
    see: (actor: string): VisibleCaseFile => {
      const view = visible(file, actor, now)
      if (!view) throw new Error('A writer sees the case')
      return view
    },
    minutes: () => file.meetings[0]?.decisions ?? [],
    answer: ({ id, command }: Sending, actor: string): Answer => {
      const before = done.get(id)
      if (before !== undefined) return { version: before }
      const decision = decide(file, command, actor, now)
      if (!decision.ok) return { refused: { status: 409, body: decision.refusal } }
      if (decision.changes.length === 0) return { version }
      file = applyChanges(file, decision.changes)
      version += 1
      done.set(id, version)
      return { version }
    },
  }
}
type Server = ReturnType<typeof createServer>

/** What is typed of a decision: a correction says what it was based on, a new one has the id that it will get. */
interface Draft {
  decision: string
  was?: string
  text: string
}

/** A person at a device. What the tab holds goes when it dies; what the device keeps stays. */
function createWriter(actor: string, name: string, server: Server, scheduler: Scheduler, draw: Draw) {
  const device = createMemory()
  const typed: string[] = []
  const net = { isGood: false }
  let life = 0
  let isSending = false
  let giving: Draft | undefined
  let view = server.see(actor)
  let draft: Draft | undefined
  let lastTyped: Draft | undefined

  const wait = (label: string) => scheduler.schedule(Promise.resolve(), `${name} ${label}`)
  const never = new Promise<never>(() => {})
  /** The device as one life of the tab sees it: a dead one reads and writes nothing any more. */
  const inLife = (mine: number): Kept => {
    const alive = async <Value>(work: () => Promise<Value>): Promise<Value> =>
      mine === life ? await work() : await never
    return {
      all: () => alive(device.all),
      add: (one) => alive(() => device.add(one)),
      replace: (one) => alive(() => device.replace(one)),
      remove: (id) => alive(() => device.remove(id)),
    }
  }
  const post = async (sending: Sending): Promise<Answer> => {
    const luck = net.isGood ? 9 : draw(10)
    await wait('asks')
    if (luck === 0) return 'unheard'
    // Doubled on the way: the second comes whenever it comes.
    if (luck <= 2) void wait('asks again').then(() => server.answer(sending, actor))
    const answer = server.answer(sending, actor)
    await wait('hears')
    return luck === 3 ? 'unheard' : answer
  }
  const look = async () => {
    view = server.see(actor)
    for (const { command, refused } of await device.all()) {
      if (refused) continue
      const decision = foresee(view, command, actor, now)
      if (decision.ok) view = applyChanges(view, decision.changes)
    }
  }
  const send = async (): Promise<void> => {
    if (isSending) return
    const mine = life
    isSending = true
    await sendKept(inLife(mine), post, () => void (mine === life && look()))
    if (mine === life) isSending = false
  }
  const give = async (command: Command) => {
    await device.add({ id: `${name}-${typed.length}-${draw(1_000_000_000)}`, case: 'maja', command })
    await look()
    void send()
  }
  const newId = () => `${name}-${draw(1_000_000_000)}`
  /** A new word that nobody else types. */
  const word = () => {
    const next = `${name}${typed.length}x`
    typed.push(next)
    return next
  }
  const commandOf = ({ decision: id, was, text }: Draft): Command =>
    was === undefined
      ? { type: 'addDecision', meeting: held?.id ?? '', decision: { id, text, ...line } }
      : { type: 'editDecision', meeting: held?.id ?? '', decision: id, set: { text }, was: { text: was } }
  const keep = async (next: Draft | undefined) => {
    draft = next
    lastTyped = next ?? lastTyped
    if (next) await device.keepDraft('draft', { values: next, was: next })
    else await device.forgetDraft('draft')
  }
  const submit = async () => {
    const given = draft
    if (!given || giving) return
    const mine = life
    giving = given
    await give(commandOf(given))
    // As in a form: it lets go of what was typed when it hears that this is kept, which a tab may not live to see.
    await wait('lets go')
    if (mine !== life) return
    giving = undefined
    if (draft?.text === given.text) {
      // As in a text that saves itself: one goes on from what was sent.
      await keep(given.was !== undefined && draw(2) === 0 ? { ...given, was: given.text } : undefined)
    } else if (draft) {
      await keep(given.was === undefined ? { ...draft, decision: newId() } : { ...draft, was: given.text })
    }
  }
  return {
    name,
    actor,
    typed,
    device,
    net,
    send,
    submit,
    look,
    hasDraft: () => draft !== undefined,
    picture: () => view.meetings.find(({ id }) => id === held?.id)?.decisions ?? [],
    type: async () => {
      const decisions = view.meetings[0]?.decisions ?? []
      const one = decisions[draw(decisions.length)]
      draft ??= one && { decision: one.id, was: one.text, text: one.text }
      if (!draft) return
      // Who writes on while a new one is given begins the next.
      if (giving?.was === undefined && giving?.text === draft.text)
        return await keep({ ...draft, text: `Ny ${word()}` })
      const words = draft.text.split(' ')
      const at = draw(words.length + 1)
      // Nobody takes away what another has typed: then it would be right that it is gone.
      const gone = draw(4) === 0 && !words[at]?.endsWith('x') ? 1 : 0
      await keep({ ...draft, text: words.toSpliced(at, gone, word()).join(' ') })
    },
    begin: async () => {
      if (!draft) await keep({ decision: newId(), text: `Ny ${word()}` })
    },
    /** The tab dies, and another is opened on the same device. */
    die: async () => {
      life += 1
      isSending = false
      giving = undefined
      draft = undefined
      // The journeys show that the browser gives back what was put there.
      if ((await device.drafts('draft')).size > 0) draft = lastTyped
      await askAgain(device)
      await look()
      const written = draft?.was === undefined && view.meetings[0]?.decisions?.find(isOf(draft))
      if (draft && written)
        await keep(written.text === draft.text ? undefined : { ...draft, decision: newId() })
      void send()
    },
  }
}

async function write(scheduler: Scheduler, draw: Draw) {
  const server = createServer()
  const count = 2 + draw(3)
  const writers = people
    .slice(0, count)
    .map((actor, index) => createWriter(actor, 'pqrs'.charAt(index), server, scheduler, draw))
  const steps = 20 + draw(30)
  for (let step = 0; step < steps; step += 1) {
    const writer = writers[draw(count)]
    const what = draw(12)
    if (what < 4) await writer?.type()
    else if (what < 6) void writer?.submit()
    else if (what === 6) await writer?.begin()
    else if (what === 7) await writer?.die()
    else if (what === 8) void writer?.send()
    else if (scheduler.count() > 0) await scheduler.waitOne()
  }
  // The network is good again, and everybody sends what they have.
  for (const writer of writers) {
    writer.net.isGood = true
  }
  const isWaiting = async () => {
    const all = await Promise.all(writers.map(({ device }) => device.all()))
    return all.flat().some(({ refused }) => refused === undefined)
  }
  while ((await isWaiting()) || scheduler.count() > 0 || writers.some(({ hasDraft }) => hasDraft())) {
    for (const writer of writers) {
      void writer.submit()
      void writer.send()
    }
    await Promise.resolve()
    if (scheduler.count() > 0) await scheduler.waitOne()
  }
  for (const writer of writers) await writer.look()
  return { server, writers }
}

const drawOf = (stream: Iterator<number>): Draw => {
  return (below) => (stream.next().value ?? 0) % below
}
const luck = fc.infiniteStream(fc.noBias(fc.nat()))

test('every word typed is in the minutes or shown to its writer, and all end with the same minutes', async () => {
  let [typed, shown, twoAtOnce] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), luck, async (scheduler, stream) => {
      const { server, writers } = await write(scheduler, drawOf(stream))
      const minutes = server.minutes().map(({ text }) => text)
      const words = minutes.flatMap((text) => text.split(' '))
      for (const writer of writers) {
        const refused = (await writer.device.all()).map(({ command }) => JSON.stringify(command))
        for (const word of writer.typed) {
          typed += 1
          const isShown = refused.some((text) => text.includes(word))
          if (isShown) shown += 1
          expect(words.includes(word) || isShown, `${word} is lost`).toBe(true)
          expect(words.filter((one) => one === word).length, `${word} is there once`).toBeLessThan(2)
        }
        expect(writer.picture().map(({ text }) => text)).toEqual(minutes)
      }
      const both = minutes.filter((text) => new Set(text.match(/\b[pqrs](?=\d+x)/g)).size > 1)
      if (both.length > 0) twoAtOnce += 1
    }),
    { numRuns },
  )
  // It is about something: much is typed, some of it collides, and mostly two have written in one text.
  expect(typed).toBeGreaterThan(numRuns * 5)
  expect(shown).toBeGreaterThan(numRuns / 10)
  expect(twoAtOnce).toBeGreaterThan(numRuns / 10)
  process.stdout.write(`${typed} words typed in ${numRuns} meetings, ${shown} shown as conflicts\n`)
})
