import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { CaseFile, Recipient } from '../../src/domain/case-file.ts'
import { applyChanges, type Change, revertChanges } from '../../src/domain/change.ts'
import { type Command, commandSchema } from '../../src/domain/command.ts'
import { decide } from '../../src/domain/decide.ts'
import { problems } from '../../src/domain/problems.ts'
import { undoing } from '../../src/domain/undo.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { casesAt, drawFrom } from '../oracle/random-case.ts'
import { absent, randomMapCommand } from '../oracle/random-map-command.ts'
import { oracleVisible } from '../oracle/visible.ts'

// What must hold for whatever change of the map whoever sends, over random cases.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 500)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

const attempts = casesAt(problems).chain(({ file, at }) =>
  fc.nat().map((seed) => {
    const draw = drawFrom(seed)
    const actors = [
      'citizen',
      'citizen',
      file.coordinator,
      file.coordinator,
      ...file.contacts.map(({ id }) => id),
    ]
    const actor = actors[draw(actors.length - 1)] ?? 'citizen'
    return { file, at, actor, command: randomMapCommand(draw, file, at) }
  }),
)
type Attempt = { file: CaseFile; at: string; actor: Recipient; command: Command }

const forEveryAttempt = (check: (attempt: Attempt) => void) =>
  fc.assert(fc.property(attempts, check), { numRuns: runs })

/** The same for those that are done and change something; fails when nearly none are. */
function forEveryChange(check: (attempt: Attempt & { after: CaseFile; changes: Change[] }) => void) {
  let done = 0
  forEveryAttempt((attempt) => {
    const { file, at, actor, command } = attempt
    const decision = decide(file, command, actor, at)
    if (!decision.ok || decision.changes.length === 0) return
    done++
    const { changes } = decision
    check({ ...attempt, changes, after: applyChanges(file, changes) })
  })
  expect(done).toBeGreaterThan(runs / 10)
}

test('every random command is one that the API takes', () => {
  forEveryAttempt(({ command }) => {
    expect(commandSchema.safeParse(command).error).toBeUndefined()
  })
})

test('what is done leaves a file without problems, and can be turned back exactly', () => {
  forEveryChange(({ file, after, changes }) => {
    expect(problems(after)).toEqual([])
    expect(revertChanges(after, changes)).toEqual(file)
  })
})

/** Refused to everybody: the case held, from elsewhere, what nobody writes here. */
const notWrittenHere = ['tie_twice', 'tie_to_itself', 'in_the_future', 'ends_before_start']

/** Without what an entry put back does not keep: its place and who recorded it. */
const apartFromPlace = (file: CaseFile, command: Command) => {
  if (!command.type.startsWith('remove')) return file
  const plain = ({ recordedBy: _, ...entry }: { id: string; recordedBy?: string }) => entry
  const sorted = (entries: readonly { id: string }[]) =>
    entries.map(plain).sort((a, b) => (a.id < b.id ? -1 : 1))
  const { contacts, waits, ties, helpEvents, ...rest } = file
  return { ...rest, lists: [contacts, waits, ties, helpEvents].map(sorted) }
}

test('taken back, the case is as it was', () => {
  let takenBack = 0
  forEveryChange(({ file, at, actor, command, after }) => {
    const back = undoing(command, file)
    if (!back) {
      expect(command.type).toMatch(/Baton/)
      return
    }
    expect(commandSchema.safeParse(back).error).toBeUndefined()
    // The citizen may always; the actor, unless they have moved it out of their own sight.
    for (const by of command.type === 'offerBaton' ? [actor] : ['citizen', actor]) {
      const decision = decide(after, back, by, at)
      if (decision.ok) {
        takenBack++
        const restored = applyChanges(after, decision.changes)
        expect(apartFromPlace(restored, command)).toEqual(apartFromPlace(file, command))
      } else {
        const lost = ['not_found', 'not_allowed', 'shows_more', 'unknown_reference']
        const known = by === 'citizen' ? notWrittenHere : [...notWrittenHere, ...lost]
        expect(known).toContain(decision.refusal.code)
      }
    }
  })
  expect(takenBack).toBeGreaterThan(runs / 10)
})

test('what one takes back of one’s own in the same sight is never refused', () => {
  forEveryChange(({ file, at, actor, command, after }) => {
    const back = undoing(command, visible(file, actor, at) ?? file)
    if (!back || command.type.startsWith('remove')) return
    const shown = fieldsSeen(visible(file, actor, at))
    const kept = fieldsSeen(visible(after, actor, at))
    const written = writtenBy(command)
    const isInSight = [...shown.keys()].every((field) => kept.has(field) || written(field))
    const namesUnseen = !same(withoutUnseen(back, visible(after, actor, at)), back)
    const decision = decide(after, back, actor, at)
    const isRefused = !decision.ok && !notWrittenHere.includes(decision.refusal.code)
    const movesArea = command.type === 'editContact' && command.set.lifeArea !== undefined
    if (isInSight && !movesArea && !namesUnseen) expect(isRefused).toBe(false)
  })
})

const mapLists = ['contacts', 'waits', 'ties', 'goals', 'helpEvents'] as const

/** Every field somebody sees of an entry, and what it says. */
function fieldsSeen(view: VisibleCaseFile | null): Map<string, string> {
  const seen = new Map<string, string>()
  if (!view) return seen
  for (const list of mapLists)
    for (const entry of view[list] ?? [])
      for (const [field, value] of Object.entries(entry))
        seen.set(`${list}|${entry.id}|${field}`, JSON.stringify(value))
  return seen
}

const listOf = (command: Command): string => {
  const noun = command.type.replace(/^(add|edit|remove)/, '')
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}${noun.endsWith('s') ? '' : 's'}`
}

/** Whether a field is one that the command itself writes. */
function writtenBy(command: Command): (field: string) => boolean {
  const given = Object.values(command).find((value) => typeof value === 'object' && 'id' in value)
  const target = 'set' in command ? Object.values(command)[1] : given?.id
  return (field) => {
    const [list, id, name = ''] = field.split('|')
    if (command.type === 'addContacts') {
      return list === 'contacts' && command.contacts.some((contact) => contact.id === id)
    }
    if (list !== listOf(command) || id !== target) return false
    return 'set' in command ? name in command.set || name in command.was : true
  }
}

test('nobody opens anything to themselves: what is newly seen, they wrote', () => {
  forEveryChange(({ file, at, actor, command, after }) => {
    if (actor === 'citizen') return
    const before = fieldsSeen(visible(file, actor, at))
    const isTheirs = writtenBy(command)
    for (const [field, value] of fieldsSeen(visible(after, actor, at))) {
      if (before.get(field) !== value) expect([field, isTheirs(field)]).toEqual([field, true])
    }
  })
})

test('everybody sees the changed case by the rules of the contract alone', () => {
  forEveryChange(({ at, after }) => {
    for (const { id } of after.contacts) expect(visible(after, id, at)).toEqual(oracleVisible(after, id, at))
  })
})

const same = (one: Command, other: Command) => JSON.stringify(one) === JSON.stringify(other)

/** The command with every entry that the actor does not see named by an id that is not there. */
function withoutUnseen(command: Command, view: VisibleCaseFile | null): Command {
  const sees = (list: (typeof mapLists)[number], id: string) =>
    view?.[list]?.some((entry) => entry.id === id) === true
  const contact = (id: string) => (sees('contacts', id) ? id : absent)
  const target = (list: (typeof mapLists)[number], id: string) => (sees(list, id) ? id : absent)
  const ends = <Ends extends { from?: string | undefined; to?: string | undefined }>(tie: Ends): Ends => ({
    ...tie,
    ...(tie.from !== undefined && { from: contact(tie.from) }),
    ...(tie.to !== undefined && { to: contact(tie.to) }),
  })
  switch (command.type) {
    case 'editContact':
    case 'removeContact':
      return { ...command, contact: contact(command.contact) }
    case 'removeContacts':
      return { ...command, contacts: command.contacts.map(contact) }
    case 'addTie':
      return { ...command, tie: ends(command.tie) }
    case 'editTie':
      return { ...command, tie: target('ties', command.tie), set: ends(command.set) }
    case 'removeTie':
      return { ...command, tie: target('ties', command.tie) }
    case 'addWait':
      return {
        ...command,
        wait: {
          ...command.wait,
          contact: contact(command.wait.contact),
          blocks: command.wait.blocks.map((goal) => target('goals', goal)),
          fastTrack: command.wait.fastTrack.map((one) => ({ ...one, askedOf: contact(one.askedOf) })),
        },
      }
    case 'editWait': {
      // What stands there already is told by the wait itself.
      const stood = view?.waits.find(({ id }) => id === command.wait)
      const { contact: to, blocks } = command.set
      const goal = (id: string) => (stood?.blocks?.includes(id) ? id : target('goals', id))
      return {
        ...command,
        wait: target('waits', command.wait),
        set: {
          ...command.set,
          ...(to !== undefined && { contact: to === stood?.contact ? to : contact(to) }),
          ...(blocks !== undefined && { blocks: blocks.map(goal) }),
        },
      }
    }
    case 'removeWait':
      return { ...command, wait: target('waits', command.wait) }
    case 'editHelpEvent':
    case 'removeHelpEvent':
      return { ...command, event: target('helpEvents', command.event) }
    case 'offerBaton':
      return { ...command, to: contact(command.to) }
    default:
      return command
  }
}

test('what one does not see is answered as what is not there', () => {
  let unseen = 0
  forEveryAttempt(({ file, at, actor, command }) => {
    const blind = withoutUnseen(command, visible(file, actor, at))
    if (same(blind, command)) return
    unseen++
    const decision = decide(file, command, actor, at)
    expect(decision.ok).toBe(false)
    expect(decide(file, blind, actor, at)).toEqual(decision)
  })
  expect(unseen).toBeGreaterThan(runs / 20)
})
