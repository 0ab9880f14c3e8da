import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answeredAll,
  type GivenAnswer,
  mostPollTimes,
  notAnswered,
  type PollTime,
  plannedMinutes,
  rankTimes,
  timesProblem,
  type Voter,
  votersOf,
} from './poll.ts'
import { pollAnswers } from './vocabulary.ts'

const now = '2026-12-03T09:00:00+01:00'
const hour = 3_600_000
const at = (hours: number) => ({
  start: new Date(Date.parse(now) + hours * hour).toISOString(),
  end: new Date(Date.parse(now) + (hours + 1) * hour).toISOString(),
})
const time = (id: string, hours: number): PollTime => ({ id, ...at(hours) })

const voters: Voter[] = [
  { recipient: 'citizen', required: true },
  { recipient: 'M1', required: true },
  { recipient: 'M5', required: false },
  { recipient: 'M13', required: false },
]

/** Answers in the order of the voters: y, i, n, or - for none. */
const answersOf = (time: string, letters: string): GivenAnswer[] =>
  [...letters].flatMap((letter, n) => {
    const answer = ({ y: 'yes', i: 'if_need_be', n: 'no' } as const)[letter]
    return answer ? [{ time, recipient: voters[n]?.recipient ?? '', answer }] : []
  })

const order = (...letters: string[]) =>
  rankTimes(
    letters.map((word, n) => time(word, n + 1)),
    voters,
    letters.flatMap((word) => answersOf(word, word)),
  ).map(({ id }) => id)

describe('times are ranked', () => {
  test('never with a "no" of somebody who must come above one without', () => {
    expect(order('nyyy', 'iinn')).toEqual(['iinn', 'nyyy'])
    expect(order('nyyy', '----')).toEqual(['----', 'nyyy'])
    expect(order('nnyy', 'nynn')).toEqual(['nynn', 'nnyy'])
  })
  test('by those who must come and have not answered, before those who need not come', () => {
    expect(order('y-yy', 'yynn')).toEqual(['yynn', 'y-yy'])
    expect(order('--yy', 'y-nn')).toEqual(['y-nn', '--yy'])
  })
  test('by most of the others, then fewest "if need be", then the earliest', () => {
    expect(order('yyny', 'iiii')).toEqual(['iiii', 'yyny'])
    expect(order('yyiy', 'yyyy', 'yiyy')).toEqual(['yyyy', 'yyiy', 'yiyy'])
    expect(order('yyn-', 'yy-n')).toEqual(['yyn-', 'yy-n'])
  })
  test('with who says what', () => {
    const [best] = rankTimes([time('t', 1)], voters, [
      ...answersOf('t', 'y-in'),
      { time: 'other', recipient: 'M1', answer: 'no' },
      { time: 't', recipient: 'taken off', answer: 'no' },
    ])
    expect(best).toEqual({
      ...time('t', 1),
      impossibleFor: [],
      waitingFor: ['M1'],
      missing: ['M13'],
      silent: [],
      can: ['citizen'],
      ifNeedBe: ['M5'],
      told: [],
    })
  })
})

test('who has not answered has left a time open', () => {
  const times = [time('a', 1), time('b', 2)]
  const ranked = rankTimes(times, voters, [...answersOf('a', 'yyny'), ...answersOf('b', 'y-n-')])
  expect(notAnswered(ranked, voters).map(({ recipient }) => recipient)).toEqual(['M1', 'M13'])
})

describe('proposed times', () => {
  test('touch, and lie ahead', () => {
    expect(timesProblem([at(2), at(1), at(3)], now)).toBeUndefined()
  })
  test('are refused by their place in the list', () => {
    expect(timesProblem([], now)).toEqual({ code: 'no_times' })
    expect(timesProblem([at(1), at(0)], now)).toEqual({ code: 'in_the_past', at: 1 })
    expect(timesProblem([at(1), at(3), at(1)], now)).toEqual({ code: 'times_overlap', at: 2 })
    expect(timesProblem([at(1), at(1.5)], now)).toEqual({ code: 'times_overlap', at: 1 })
    const many = Array.from({ length: mostPollTimes + 1 }, (_, n) => at(n + 1))
    expect(timesProblem(many, now)).toEqual({ code: 'too_many_times' })
    expect(timesProblem(many.slice(1), now)).toBeUndefined()
  })
})

test('a meeting is as long as its times, else its agenda', () => {
  const agenda = [{ id: 'p', title: '', kind: 'free' as const, minutes: 45, owners: [] }]
  expect(plannedMinutes({ ...at(1), agenda })).toBe(60)
  expect(plannedMinutes({ agenda })).toBe(45)
  expect(plannedMinutes({ agenda: [] })).toBe(0)
})

test('who takes part or leads is asked, once; not who writes or has sent regrets', () => {
  const meeting = {
    chair: 'M1',
    minuteTaker: 'M2',
    participants: [
      { contact: 'citizen', required: true, mode: 'in_person' as const },
      { contact: 'M1', required: false, mode: 'phone' as const },
      { contact: 'M6', required: true, mode: 'written' as const },
      { contact: 'M7', required: true, mode: 'regrets' as const },
      { name: 'Min søster', required: false, mode: 'video' as const },
    ],
  }
  expect(votersOf(meeting)).toEqual([
    { recipient: 'citizen', required: true },
    { recipient: 'M1', required: false },
    { recipient: 'guest:Min søster', required: false },
    { recipient: 'M2', required: true },
  ])
})

// The ranking a second time, from the words of its rule: the best of those left is the one that no other beats, and
// one beats another at the first of five questions that tells them apart.
function slowRanking(times: readonly PollTime[], asked: readonly Voter[], given: readonly GivenAnswer[]) {
  const said = (who: Voter, id: string) =>
    given.find(({ time, recipient }) => time === id && recipient === who.recipient)?.answer
  const count = (id: string, of: (who: Voter, answer: string | undefined) => boolean) =>
    asked.reduce((sum, who) => sum + (of(who, said(who, id)) ? 1 : 0), 0)
  const comes = (answer: string | undefined) => answer === 'yes' || answer === 'if_need_be'
  const badness = ({ id, start }: PollTime) => [
    count(id, ({ required }, answer) => required && answer === 'no'),
    count(id, ({ required }, answer) => required && answer === undefined),
    count(id, ({ required }, answer) => !required && !comes(answer)),
    count(id, (_, answer) => answer === 'if_need_be'),
    Date.parse(start),
  ]
  const beats = (a: PollTime, b: PollTime): boolean => {
    const [left, right] = [badness(a), badness(b)]
    for (let question = 0; question < 5; question++) {
      const difference = (left[question] ?? 0) - (right[question] ?? 0)
      if (difference !== 0) return difference < 0
    }
    return false
  }
  const left = [...times]
  const ranked: string[] = []
  while (left.length > 0) {
    const best = left.find((one) => !left.some((other) => beats(other, one)))
    if (!best) throw new Error('Nothing is best')
    ranked.push(best.id)
    left.splice(left.indexOf(best), 1)
  }
  return ranked
}

test('any poll is ranked as by a comparison of each with each', () => {
  const poll = fc
    .record({
      starts: fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: mostPollTimes }),
      required: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    })
    .chain(({ starts, required }) =>
      fc.record({
        times: fc.constant(starts.map((start, n) => time(`t${n}`, start))),
        asked: fc.constant(required.map((one, n) => ({ recipient: `M${n}`, required: one }))),
        said: fc.array(fc.option(fc.constantFrom(...pollAnswers)), {
          minLength: starts.length * required.length,
          maxLength: starts.length * required.length,
        }),
      }),
    )
  fc.assert(
    fc.property(poll, ({ times, asked, said }) => {
      const given = times.flatMap(({ id }, t) =>
        asked.flatMap(({ recipient }, who): GivenAnswer[] => {
          const answer = said[t * asked.length + who]
          return answer ? [{ time: id, recipient, answer }] : []
        }),
      )
      const ranked = rankTimes(times, asked, given)
      expect(ranked.map(({ id }) => id)).toEqual(slowRanking(times, asked, given))
      for (const { can, ifNeedBe, impossibleFor, missing, waitingFor, silent } of ranked) {
        const all = [can, ifNeedBe, impossibleFor, missing, waitingFor, silent].flat()
        expect(all.sort()).toEqual(asked.map(({ recipient }) => recipient).sort())
      }
    }),
    { numRuns: 500 },
  )
})

test('everything is answered when every time is, at the last answer; a time that comes later leaves it open', () => {
  const [first, second] = [time('a', 1), time('b', 2)]
  const said = (id: string, recipient: string, at: string): GivenAnswer & { at: string } => ({
    time: id,
    recipient,
    answer: 'no',
    at,
  })
  const answers = [
    said('b', 'M1', '2026-12-03T10:00:00Z'),
    said('a', 'M1', '2026-12-03T09:00:00Z'),
    said('a', 'M5', '2026-12-03T09:00:00Z'),
    said('gone', 'M5', '2026-12-03T11:00:00Z'),
  ]
  expect(answeredAll([first, second], answers)).toEqual([{ recipient: 'M1', at: '2026-12-03T10:00:00Z' }])
  expect(answeredAll([first, second, time('c', 3)], answers)).toEqual([])
  expect(answeredAll([], answers)).toEqual([])
})

test('an answer that was told is marked with who noted it, and no other', () => {
  const [ranked] = rankTimes([time('a', 1)], voters, [
    { time: 'a', recipient: 'M1', answer: 'yes', notedBy: 'Signe' },
    { time: 'a', recipient: 'M5', answer: 'no', notedBy: null },
    { time: 'b', recipient: 'citizen', answer: 'yes', notedBy: 'Signe' },
  ])
  expect(ranked).toMatchObject({ can: ['M1'], missing: ['M5'], told: [{ recipient: 'M1', by: 'Signe' }] })
})
