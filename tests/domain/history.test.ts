import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema, type Recipient } from '../../src/domain/case-file.ts'
import { applyChanges } from '../../src/domain/change.ts'
import type { Command } from '../../src/domain/command.ts'
import { decide } from '../../src/domain/decide.ts'
import { fileAt, type LoggedChanges, mapChanges, visibleThen } from '../../src/domain/history.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { oracleAddDays, oracleDayOf } from '../oracle/days.ts'
import { casesAt, type Draw, drawFrom } from '../oracle/random-case.ts'
import { randomMapCommand } from '../oracle/random-map-command.ts'

// A case kept as a copy after each change, beside the one that is turned back by its log.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 500)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

type Kept = { at: string; file: CaseFile }
interface History {
  /** The case at each instant something was done, oldest first; the first is how it came. */
  kept: Kept[]
  log: LoggedChanges[]
}

const consentCommand = (draw: Draw, file: CaseFile): Command => ({
  type: 'withdrawConsent',
  consent: file.consents[draw(file.consents.length - 1)]?.id ?? 'none',
})

/** Up to twelve commands that were done, each some days after the one before. */
function historyOf(
  start: Kept,
  seed: number,
  next: (draw: Draw, file: CaseFile, at: string) => Command,
): History {
  const draw = drawFrom(seed)
  const kept = [start]
  const log: LoggedChanges[] = []
  let { at, file } = start
  for (let tried = draw(30); tried > 0 && log.length < 12; tried--) {
    const actors = ['citizen', 'citizen', file.coordinator, ...file.contacts.map(({ id }) => id)]
    const by = actors[draw(actors.length - 1)] ?? 'citizen'
    at = `${oracleAddDays(oracleDayOf(at), draw(3))}T12:00:00.${String(100 + tried)}Z`
    if (at < (kept.at(-1)?.at ?? '')) continue
    const decision = decide(file, next(draw, file, at), by, at)
    if (!decision.ok || decision.changes.length === 0) continue
    file = applyChanges(file, decision.changes)
    kept.push({ at, file })
    log.push({ at, by, changes: decision.changes })
  }
  return { kept, log }
}

const histories = casesAt(problems).chain(({ file, at }) =>
  fc.nat().map((seed) => {
    const start = { file, at: `${oracleDayOf(at)}T11:00:00.000Z` }
    return historyOf(start, seed, (draw, now, instant) =>
      draw(9) === 0 ? consentCommand(draw, now) : randomMapCommand(draw, now, instant),
    )
  }),
)

function forEveryHistory(check: (history: History & { now: Kept }) => void) {
  let changes = 0
  fc.assert(
    fc.property(histories, (history) => {
      const now = history.kept.at(-1)
      if (!now) throw new Error('A history begins with a case')
      changes += history.log.length
      check({ ...history, now })
    }),
    { numRuns: runs },
  )
  expect(changes).toBeGreaterThan(runs)
}

const since = (log: readonly LoggedChanges[], index: number) =>
  log.slice(index).flatMap(({ changes }) => changes)

test('the case turned back by its log is the case that was kept, at every instant', () => {
  forEveryHistory(({ kept, log, now }) => {
    for (const [index, { file }] of kept.entries()) {
      expect(fileAt(now.file, since(log, index))).toEqual(file)
    }
  })
})

const recipients = ({ file }: Kept): Recipient[] => ['citizen', ...file.contacts.map(({ id }) => id)]

test('the citizen sees every day what they saw that day', () => {
  forEveryHistory(({ kept, now }) => {
    for (const then of kept) {
      expect(visibleThen(then, now, 'citizen')).toEqual(visible(then.file, 'citizen', then.at))
    }
  })
})

test('with nothing changed in who may see what, everybody sees what they saw', () => {
  const unmoved = casesAt(problems).chain(({ file, at }) =>
    fc.nat().map((seed) => {
      const draw = drawFrom(seed)
      const kept: Kept[] = [{ file, at }]
      for (let tried = 0; tried < 6; tried++) {
        const last = kept.at(-1)?.file ?? file
        const command = randomMapCommand(draw, last, at)
        const set = 'set' in command ? command.set : {}
        if (command.type.endsWith('Baton') || command.type === 'withdrawBatonOffer') continue
        if ('lifeArea' in set || 'contact' in set || 'from' in set || 'to' in set) continue
        // Another entry under the id of one that was removed is taken for the same, and judged by both.
        if (command.type.startsWith('add') && !JSON.stringify(command).includes('"id":"new ')) continue
        const decision = decide(last, command, 'citizen', at)
        if (decision.ok) kept.push({ at, file: applyChanges(last, decision.changes) })
      }
      return kept
    }),
  )
  fc.assert(
    fc.property(unmoved, (kept) => {
      const now = kept.at(-1)
      const then = kept[0]
      if (!now || !then) throw new Error('A history begins with a case')
      for (const reader of recipients(then)) {
        expect(visibleThen(then, now, reader)).toEqual(visible(then.file, reader, then.at))
      }
    }),
    { numRuns: runs },
  )
})

const lists = ['contacts', 'waits', 'ties', 'goals', 'followUps'] as const

/** Every field somebody sees of an entry, and what it says. */
function fieldsSeen(view: VisibleCaseFile | null): Map<string, string> {
  const fields = lists.flatMap((list) =>
    (view?.[list] ?? []).flatMap((entry) =>
      Object.entries(entry).map(([field, value]): [string, string] => [
        `${list}|${entry.id}|${field}`,
        JSON.stringify(value),
      ]),
    ),
  )
  return new Map(fields)
}

test('nobody sees more of the past than they saw then, nor of an entry than they see of it today', () => {
  forEveryHistory(({ kept, now }) => {
    const isThere = fieldsSeen(visible(now.file, 'citizen', now.at))
    for (const then of kept) {
      for (const reader of recipients(then)) {
        const past = fieldsSeen(visibleThen(then, now, reader))
        const saw = fieldsSeen(visible(then.file, reader, then.at))
        const sees = fieldsSeen(visible(now.file, reader, now.at))
        expect([...past].filter(([field, value]) => saw.get(field) !== value)).toEqual([])
        expect([...past.keys()].filter((field) => isThere.has(field) && !sees.has(field))).toEqual([])
      }
    }
  })
})

test('a consent withdrawn since, or run out, shows nothing of what it showed then', () => {
  forEveryHistory(({ kept, now }) => {
    const consents = now.file.consents.map((consent) => ({ ...consent, withdrawnOn: '2000-01-01' }))
    const withdrawn = { ...now, file: { ...now.file, consents } }
    for (const then of kept) {
      for (const reader of recipients(then).slice(1)) {
        const unconsented = visible({ ...then.file, consents }, reader, now.at)
        if (!unconsented) continue
        const shown = fieldsSeen(unconsented)
        const past = fieldsSeen(visibleThen(then, withdrawn, reader))
        expect([...past.keys()].filter((field) => !shown.has(field))).toEqual([])
      }
    }
  })
})

test('what was moved out of an area whose consent is withdrawn is not shown in that area again', () => {
  const maja = caseFileSchema.parse(majaJson)
  const then = { file: maja, at: '2026-12-03T09:00:00+01:00' }
  const steps: Command[] = [
    { type: 'editContact', contact: 'M3', set: { lifeArea: 'employment' }, was: { lifeArea: 'housing' } },
    { type: 'withdrawConsent', consent: 'C-M4-housing' },
  ]
  const at = '2026-12-04T09:00:00+01:00'
  const file = steps.reduce((current, command) => {
    const decision = decide(current, command, 'citizen', at)
    return decision.ok ? applyChanges(current, decision.changes) : current
  }, maja)
  const contacts = (view: VisibleCaseFile | null) => view?.contacts.map(({ id }) => id)
  expect(contacts(visible(maja, 'M4', then.at))).toContain('M3')
  expect(contacts(visible(file, 'M4', at))).toContain('M3')
  const past = visibleThen(then, { file, at }, 'M4')
  expect(contacts(past)).not.toContain('M3')
  expect(JSON.stringify([past?.waits, past?.ties])).not.toContain('"M3"')
})

test('what is new is told of entries and fields that the reader sees, and who did it of those they know', () => {
  forEveryHistory(({ kept, log, now }) => {
    for (const reader of recipients(now)) {
      const view = visible(now.file, reader, now.at)
      if (!view) continue
      for (const [index, then] of kept.entries()) {
        const before = visibleThen(then, now, reader)
        const told = mapChanges(log.slice(index), { before, now: view }, reader)
        const shown = new Set(
          [...fieldsSeen(before).keys(), ...fieldsSeen(view).keys()].map((f) => f.split('|')[1]),
        )
        for (const { list, id, by } of told) {
          if (list !== 'helpEvents') expect(shown).toContain(id)
          else expect(view).toHaveProperty('helpEvents')
          if (by !== undefined && by !== 'citizen' && by !== reader)
            expect(view.contacts.map((contact) => contact.id)).toContain(by)
        }
        if (reader !== 'citizen') continue
        // The citizen is told of everything that came, went or was changed.
        for (const list of ['contacts', 'waits', 'ties', 'helpEvents'] as const) {
          const [old, fresh] = [then.file[list], now.file[list]].map(
            (entries) => new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)])),
          )
          const differ = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].filter(
            (id) => old?.get(id) !== fresh?.get(id),
          )
          const toldIds = told.filter((one) => one.list === list).map(({ id }) => id)
          expect(toldIds).toEqual(expect.arrayContaining(differ))
        }
      }
    }
  })
})
