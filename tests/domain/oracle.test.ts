import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import {
  addDays,
  addWorkingDays,
  dayOf,
  daysBetween,
  isWorkingDay,
  publicHolidays,
} from '../../src/domain/days.ts'
import { type Insights, insights } from '../../src/domain/insights.ts'
import { problems } from '../../src/domain/problems.ts'
import { room, visible, visibleToAll } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import {
  oracleAddDays,
  oracleAddWorkingDays,
  oracleDayOf,
  oracleDaysBetween,
  oracleIsWorkingDay,
  oraclePublicHolidays,
} from '../oracle/days.ts'
import { oracleInsights } from '../oracle/insights.ts'
import { type CaseAt, casesAt, drawFrom, justAfter, randomAt, randomCase } from '../oracle/random-case.ts'
import { oracleRoom, oracleVisible, oracleVisibleToAll } from '../oracle/visible.ts'

// The rules of case-file.md a second time, against the product, over random files: the same ones every time, unless
// ROEDTRAAD_RUNS asks for more of them or ROEDTRAAD_SEED for others.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 200)
const timeout = 60_000 + runs * 500
const cases = casesAt(problems)

const forEveryCase = (check: (drawn: CaseAt) => void): void =>
  fc.assert(fc.property(cases, check), {
    numRuns: runs,
    interruptAfterTimeLimit: timeout,
    markInterruptAsFailure: true,
  })

const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

const contactIds = (file: CaseFile): string[] => file.contacts.map(({ id }) => id)

const rooms = (file: CaseFile): [meeting: string, item: string][] =>
  file.meetings.flatMap(({ id, agenda }) => agenda.map((item): [string, string] => [id, item.id]))

/** The beginning, the end and a hair after it of every meeting that a consent is bound to. */
const edgesOfMeetings = (file: CaseFile): string[] =>
  file.meetings
    .filter(({ id }) => file.consents.some(({ meeting }) => meeting === id))
    .flatMap(({ start, end }) => [start, end, end && justAfter(end)].filter((edge) => edge !== undefined))

/** The contacts who are present at an agenda item. */
const presentAt = (file: CaseFile, meetingId: string, itemId: string): string[] =>
  (file.meetings.find(({ id }) => id === meetingId)?.participants ?? []).flatMap(
    ({ contact, mode, items }) =>
      contact !== undefined &&
      contact !== 'citizen' &&
      mode !== 'written' &&
      mode !== 'regrets' &&
      (items?.includes(itemId) ?? true)
        ? contact
        : [],
  )

// --- the oracle itself ---

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

test.each(['maja', 'maja-during', 'joern', 'joern-during'])(
  'the oracle gives the expected answers: %s',
  (name) => {
    const expected = read(`tests/expected/${name}.json`)
    const file = caseFileSchema.parse(read(`mocks/cases/${expected.case}.json`))
    for (const [recipient, seen] of Object.entries(expected.visible)) {
      expect(oracleVisible(file, recipient, expected.at), recipient).toEqual(seen)
      const view = visible(file, recipient, expected.at)
      expect(view && oracleInsights(view, oracleDayOf(expected.at)), recipient).toEqual(
        expected.insights[recipient],
      )
    }
    for (const [meeting, items] of Object.entries<Record<string, unknown>>(expected.rooms)) {
      for (const [item, seen] of Object.entries(items)) {
        expect(oracleRoom(file, meeting, item, expected.at), `${meeting} ${item}`).toEqual(seen)
      }
    }
  },
)

test('the random files are valid and meet every rule', { timeout }, () => {
  const met = new Set<string>()
  for (let seed = 0; seed < Math.max(runs, 300); seed++) {
    const draw = drawFrom(seed)
    const file = randomCase(draw)
    expect(problems(file), `seed ${seed}`).toEqual([])
    for (const rule of rulesMet(file, randomAt(draw, file))) met.add(rule)
  }
  expect([...met].sort()).toEqual(
    [
      'a case nobody but a few may know of',
      'a contact in part',
      'a contact whole',
      'a decision about the meeting',
      'a draft by its author',
      'a goal in part',
      'a meeting by what was written there',
      'a room that shows something',
      'a room where one may not learn of the case',
      'a tie in part',
      'a wait in part',
      'an incident',
      'an incident without all that was learned',
      'considerations of the internship without its times',
      'own words',
      'scales',
      'somebody with regrets',
      'suggested ties',
      'the help trend',
    ].sort(),
  )
})

function* rulesMet(file: CaseFile, at: string): Generator<string> {
  const trend = insights(file, dayOf(at))
  if (trend.helpTrend !== null) yield 'the help trend'
  if (trend.suggestedTies.length > 0) yield 'suggested ties'
  for (const [meeting, item] of rooms(file)) {
    yield room(file, meeting, item, at)
      ? 'a room that shows something'
      : 'a room where one may not learn of the case'
  }
  for (const id of contactIds(file)) {
    const view = visible(file, id, at)
    if (view === null) {
      yield 'a case nobody but a few may know of'
      continue
    }
    for (const contact of view.contacts) yield 'acute' in contact ? 'a contact whole' : 'a contact in part'
    if (view.waits.some((wait) => !('what' in wait))) yield 'a wait in part'
    if (view.goals.some((goal) => !('text' in goal))) yield 'a goal in part'
    if (
      view.ties.some(
        (tie) =>
          !isDeepStrictEqual(
            tie,
            file.ties.find((whole) => whole.id === tie.id),
          ),
      )
    )
      yield 'a tie in part'
    if (view.citizen.ownWords !== undefined) yield 'own words'
    if (view.internship?.considerations !== undefined && view.internship.state === undefined)
      yield 'considerations of the internship without its times'
    for (const incident of view.internship?.incidents ?? []) {
      yield 'an incident'
      const whole = file.internship?.incidents.find((entry) => entry.id === incident.id)
      if (whole?.learned.length !== incident.learned.length) yield 'an incident without all that was learned'
    }
    for (const meeting of view.meetings) {
      if (meeting.purpose === undefined) yield 'a meeting by what was written there'
      if (meeting.scales !== undefined) yield 'scales'
      if (meeting.statuses.some(({ state }) => state === 'draft')) yield 'a draft by its author'
      if (meeting.decisions.some(({ lifeArea }) => lifeArea === 'meeting'))
        yield 'a decision about the meeting'
      if (meeting.participants.some(({ mode }) => mode === 'regrets')) yield 'somebody with regrets'
    }
  }
}

// --- product and oracle ---

const sortPairs = (pairs: Insights['suggestedTies']): string[][] =>
  pairs.map((pair) => [...pair].sort()).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

test('who sees what: no difference for any recipient, room or group', { timeout }, () => {
  let compared = 0
  forEveryCase(({ file, at }) => {
    for (const edge of [at, ...edgesOfMeetings(file)]) {
      for (const recipient of ['citizen', 'nobody', ...contactIds(file)]) {
        expect(plain(visible(file, recipient, edge)), `${recipient} at ${edge}`).toEqual(
          plain(oracleVisible(file, recipient, edge)),
        )
        compared++
      }
    }
    for (const [meeting, item] of [...rooms(file), ['none', '1'] as const, ['1', 'none'] as const]) {
      expect(plain(room(file, meeting, item, at)), `${meeting} ${item}`).toEqual(
        plain(oracleRoom(file, meeting, item, at)),
      )
      compared++
    }
    const group = contactIds(file).slice(-2)
    expect(plain(visibleToAll(file, group, at))).toEqual(plain(oracleVisibleToAll(file, group, at)))
    compared++
  })
  expect(compared).toBeGreaterThan(runs * 5)
})

test('what is derived: no difference in any view', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    const day = dayOf(at)
    for (const recipient of ['citizen', ...contactIds(file)]) {
      const view = visible(file, recipient, at)
      if (view === null) continue
      const { helpTrend, suggestedTies, ...figures } = insights(view, day)
      const { helpTrend: trend, suggestedTies: suggested, ...expected } = oracleInsights(view, day)
      expect(figures).toEqual(expected)
      expect(sortPairs(suggestedTies)).toEqual(suggested)
      if (helpTrend === null || trend === null) expect(helpTrend).toBe(trend)
      else expect(helpTrend).toBeCloseTo(trend, 10)
    }
  })
})

test('days: no difference from 1996 to 2099', { timeout }, () => {
  const instants = fc
    .tuple(
      fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2099, 11, 30) }),
      fc.constantFrom('Z', '-11:00', '+14:00'),
    )
    .map(([milliseconds, offset]) => new Date(milliseconds).toISOString().replace('Z', offset))
  fc.assert(
    fc.property(instants, instants, fc.integer({ min: 0, max: 40 }), (one, other, n) => {
      const [day, later] = [dayOf(one), dayOf(other)]
      expect([day, later]).toEqual([oracleDayOf(one), oracleDayOf(other)])
      expect(daysBetween(day, later)).toBe(oracleDaysBetween(day, later))
      expect([addDays(day, n), addDays(day, -n)]).toEqual([oracleAddDays(day, n), oracleAddDays(day, -n)])
      expect(isWorkingDay(day)).toBe(oracleIsWorkingDay(day))
      expect(addWorkingDays(day, n)).toBe(oracleAddWorkingDays(day, n))
    }),
    { numRuns: runs },
  )
  for (let year = 1996; year < 2100; year++) {
    expect(publicHolidays(year)).toEqual(oraclePublicHolidays(year))
    for (const [month, day] of [
      [3, 31],
      [10, 31],
    ] as const) {
      for (let back = 0; back < 7; back++) {
        const date = `${year}-${String(month).padStart(2, '0')}-${day - back}`
        for (const time of ['00:59:59.999Z', '01:00:00Z', '21:59:59Z', '22:00:00Z', '22:59:59Z', '23:00:00Z'])
          expect(dayOf(`${date}T${time}`), `${date}T${time}`).toBe(oracleDayOf(`${date}T${time}`))
      }
    }
  }
})

// --- what must hold for every file, whatever the oracle says ---

/** Whether everything in `less` is also in `more`, in the same place; entries of a list by their order. */
const isWithin = (less: unknown, more: unknown): boolean => {
  if (Array.isArray(less)) {
    if (!Array.isArray(more)) return false
    let place = 0
    return less.every((entry) => {
      while (place < more.length && !isWithin(entry, more[place])) place++
      return place++ < more.length
    })
  }
  if (typeof less === 'object' && less !== null) {
    if (typeof more !== 'object' || more === null) return false
    const wider = new Map(Object.entries(more))
    return Object.entries(less).every(([key, value]) => isWithin(value, wider.get(key)))
  }
  return less === more
}

/** Nobody sees anything in `after` that they did not see in `before`; the lists of consents and exceptions aside. */
const expectNobodySeesMore = (before: CaseFile, after: CaseFile, at: string, what: string): void => {
  for (const id of contactIds(before)) {
    const seen = visible(after, id, at)
    if (seen === null) continue
    const { consents, exceptions, ...rest } = seen
    expect(isWithin(rest, visible(before, id, at)), `${what}: ${id} sees more`).toBe(true)
  }
}

test('withdrawing or removing a consent that shows something never shows more', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    for (const [index, consent] of file.consents.entries()) {
      if (consent.shows.length === 0) continue
      const removed = { ...file, consents: file.consents.toSpliced(index, 1) }
      expectNobodySeesMore(file, removed, at, 'removed')
      const withdrawnOn = [dayOf(at), consent.withdrawnOn ?? '9999-12-31'].sort()[0] ?? dayOf(at)
      const withdrawn = { ...file, consents: file.consents.with(index, { ...consent, withdrawnOn }) }
      expectNobodySeesMore(file, withdrawn, at, 'withdrawn')
      for (const id of contactIds(file)) {
        const { consents: _, ...afterwards } = visible(withdrawn, id, at) ?? { consents: [] }
        const { consents: __, ...without } = visible(removed, id, at) ?? { consents: [] }
        expect(afterwards, 'withdrawn is as if it had not been given').toEqual(without)
      }
    }
  })
})

test('an empty consent takes from the coordinator alone, and only what needs times', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    for (const [index, consent] of file.consents.entries()) {
      if (consent.shows.length > 0) continue
      const removed = { ...file, consents: file.consents.toSpliced(index, 1) }
      expectNobodySeesMore(removed, file, at, 'with an empty consent')
      if (consent.recipient !== file.coordinator) expectNobodySeesMore(file, removed, at, 'without it')
    }
  })
})

test('removing a show never shows more; a hide takes its item from its recipient and no other', {
  timeout,
}, () => {
  forEveryCase(({ file, at }) => {
    for (const [index, exception] of file.exceptions.entries()) {
      const removed = { ...file, exceptions: file.exceptions.toSpliced(index, 1) }
      if (exception.effect === 'show') expectNobodySeesMore(file, removed, at, 'without a show')
      else expectNobodySeesMore(removed, file, at, 'with a hide')
      const { from, until, withdrawnOn, ...always } = exception
      const hidden = {
        ...file,
        exceptions: file.exceptions.with(index, { ...always, effect: 'hide' as const }),
      }
      const seen = visible(hidden, exception.recipient, at)
      if (seen) expect(itemsSeen(seen), 'hidden').not.toContain(`${exception.item.list} ${exception.item.id}`)
    }
  })
})

const itemsSeen = ({ citizen, internship, meetings, ...file }: VisibleCaseFile): string[] => [
  ...(['contacts', 'waits', 'ties', 'goals', 'followUps'] as const).flatMap((list) =>
    file[list].map(({ id }) => `${list} ${id}`),
  ),
  ...meetings.flatMap(({ statuses, decisions }) => [
    ...statuses.map(({ id }) => `statuses ${id}`),
    ...decisions.map(({ id }) => `decisions ${id}`),
  ]),
  ...(internship?.incidents.map(({ id }) => `incidents ${id}`) ?? []),
  ...(internship?.id === undefined ? [] : [`internship ${internship.id}`]),
  ...('ownWords' in citizen || 'toldOnce' in citizen || 'goodToKnow' in citizen
    ? [`citizen ${citizen.id}`]
    : []),
]

test('no consents and no exceptions: nothing but the frame, what is one’s own, and the meeting', {
  timeout,
}, () => {
  forEveryCase(({ file: given, at }) => {
    const file = { ...given, consents: [], exceptions: [] }
    for (const id of contactIds(file).filter((contact) => contact !== file.coordinator)) {
      const view = visible(file, id, at)
      if (view === null) continue
      const isMine = (entry: { id?: string; recordedBy?: string; contact?: string; by?: string }): boolean =>
        [entry.recordedBy, entry.contact, entry.by].includes(id)
      expect(['id', 'displayName', 'interpreter']).toEqual(expect.arrayContaining(Object.keys(view.citizen)))
      expect(view.contacts.filter((contact) => contact.id !== id && !isMine(contact))).toEqual([])
      expect([...view.waits, ...view.goals].filter((entry) => !isMine(entry))).toEqual([])
      const mine = view.contacts.map((contact) => contact.id)
      expect(view.ties.filter(({ from, to }) => !mine.includes(from) || !mine.includes(to))).toEqual([])
      expect(
        view.followUps.filter(
          (entry) =>
            !isMine(entry) &&
            entry.owner !== id &&
            !entry.helpers.includes(id) &&
            entry.lifeArea !== 'meeting',
        ),
      ).toEqual([])
      if (view.internship?.id !== undefined) expect(isMine(view.internship)).toBe(true)
      expect((view.internship?.incidents ?? []).filter((incident) => !isMine(incident))).toEqual([])
      for (const meeting of view.meetings) {
        expect(meeting.statuses.filter((status) => !isMine(status))).toEqual([])
        expect(
          meeting.decisions.filter((decision) => !isMine(decision) && decision.lifeArea !== 'meeting'),
        ).toEqual([])
        expect(meeting.reviews.filter((review) => !isMine(review))).toEqual([])
        expect([meeting.notWanted, meeting.ifCitizenAbsent]).toEqual([undefined, undefined])
      }
      expect(view.experiences.filter((experience) => !isMine(experience))).toEqual([])
      expect([view.helpEvents, view.lessons]).toEqual([undefined, undefined])
    }
  })
})

test('the citizen sees everything but other people’s drafts', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    const meetings = file.meetings.map((meeting) => ({
      ...meeting,
      statuses: meeting.statuses.filter(({ state, by }) => state !== 'draft' || by === 'citizen'),
    }))
    expect(visible(file, 'citizen', at)).toEqual({ ...file, meetings })
  })
})

test('nobody sees anything but what the file says', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    const named = {
      ...file,
      meetings: file.meetings.map((meeting) => ({
        ...meeting,
        participants: meeting.participants.map((participant) => {
          const contact = file.contacts.find(({ id }) => id === participant.contact)
          return contact ? { ...participant, name: contact.name, person: contact.person } : participant
        }),
      })),
    }
    for (const id of contactIds(file)) {
      const seen = visible(file, id, at)
      if (seen) expect(isWithin(seen, named), id).toBe(true)
    }
  })
})

test('a room shows nothing that one of those present may not see', { timeout }, () => {
  forEveryCase(({ file, at }) => {
    for (const [meeting, item] of rooms(file)) {
      const screen = room(file, meeting, item, at)
      for (const id of presentAt(file, meeting, item)) {
        if (screen) expect(isWithin(screen, visible(file, id, at)), `${meeting} ${item} ${id}`).toBe(true)
      }
    }
  })
})
