// Random valid case files, small and crowded, so that every rule of "Who sees what" meets every other: few contacts,
// few areas, few days, ids that repeat from list to list. And random points in time at the edges of what they say.

import fc from 'fast-check'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import {
  agendaKinds,
  attendanceModes,
  bases,
  consentMethods,
  contactKinds,
  contactStatuses,
  followUpKinds,
  goalStatuses,
  healthAreas,
  helpTypes,
  lifeAreas,
  meetingStates,
  meetingTemplates,
  needs,
  sectors,
  tieKinds,
  verdicts,
} from '../../src/domain/vocabulary.ts'
import { oracleAddDays, oracleCompare, oracleDayOf } from './days.ts'

/** A random whole number from 0 to `max`, both included. */
export type Draw = (max: number) => number

/** A cheap seeded source of random numbers (mulberry32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0
  return (max) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (max + 1))
  }
}

const levels = ['times', 'considerations', 'all']
const scaleTexts = ['', 'hvor godt går det?', '👩‍👧 og 𝒢 –\u2028"\\']
const strangeIds = ['__proto__', 'constructor', 'toString', 'a/b~1', 'æøå', '👩‍👧', ' ']
const startDays = ['2026-12-03', '2026-10-25', '2027-03-28', '2026-12-31', '2028-02-29', '2027-01-02']

/** The same date a year later (29 February: the 28th): the last day of a health consent. */
const yearLater = (day: string): string => {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return later.endsWith('02-29') ? `${later.slice(0, 8)}28` : later
}

/** Midnight in Copenhagen, when the day begins. */
const beginningOf = (day: string): string => {
  const inSummer = `${day}T00:00:00+02:00`
  return oracleDayOf(inSummer) === day ? inSummer : `${day}T00:00:00+01:00`
}

const instantOf = (milliseconds: number, offsetHours: number): string => {
  const local = new Date(milliseconds + offsetHours * 3600000).toISOString().slice(0, -1)
  const digits = local.endsWith('.000') ? local.slice(0, -4) : local
  if (offsetHours === 0) return `${digits}Z`
  const sign = offsetHours < 0 ? '-' : '+'
  return `${digits}${sign}${String(Math.abs(offsetHours)).padStart(2, '0')}:00`
}

/** A hair later than the point in time, by less than a Date can tell. */
export const justAfter = (instant: string): string =>
  instant.replace(/(\.\d+)?(?=(Z|[+-]\d\d:\d\d)$)/, (fraction) => `${fraction || '.000'}0004`)

/** A random valid case file, the same for the same draws. */
export const randomCase = (draw: Draw): CaseFile => {
  const chance = (percent: number): boolean => draw(99) < percent
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[draw(list.length - 1)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const some = <T>(list: readonly T[], percent: number): T[] => list.filter(() => chance(percent))
  const many = <T>(max: number, make: (index: number) => T): T[] =>
    Array.from({ length: draw(max) }, (_, index) => make(index))
  const maybe = (percent: number, key: string, make: () => unknown): Record<string, unknown> =>
    chance(percent) ? { [key]: make() } : {}

  const idsFor = (count: number): string[] => {
    const ids = Array.from({ length: count }, (_, index) => String(index + 1))
    if (count > 0 && chance(20)) ids[draw(count - 1)] = pick(strangeIds)
    return ids
  }

  let texts = 0
  const text = (): string => {
    texts++
    return chance(90) ? `tekst ${texts}` : `${pick(['Æ', '👩‍👧', '<b>', '\n', '𝒢'])} ${texts}`
  }

  // --- days and hours ---

  const today = pick(startDays)
  const day = (): string =>
    oracleAddDays(
      today,
      chance(70) ? pick([-1, 0, 0, 1]) : pick([-366, -365, -364, -31, -30, 7, 30, 31, 365]),
    )
  const days = (): [string, string] => {
    const [one, other] = [day(), day()]
    return one <= other ? [one, other] : [other, one]
  }
  const range = (from: string, until: string): Record<string, unknown> => {
    const [first, last] = days()
    return { ...maybe(60, from, () => first), ...maybe(60, until, () => last) }
  }
  const instant = (): string => {
    const milliseconds =
      Date.parse(beginningOf(day())) +
      pick([0, 0.5, 2, 2.5, 3, 9, 10, 23.5]) * 3600000 +
      pick([0, 0, 0, 1, 500, 999, -1])
    const made = instantOf(milliseconds, pick([0, 1, 2, -5, 14]))
    return chance(5) ? justAfter(made) : made
  }
  const inOrder = (instants: string[]): string[] => instants.sort(oracleCompare)

  // --- contacts ---

  const areas = [...Array.from({ length: 3 }, () => pick(lifeAreas)), 'employment', 'legal'] as const
  const area = (): string => pick(areas)
  const level = (): string => pick(levels)

  const contactIds = idsFor(2 + draw(3))
  const contact = (): string => pick(contactIds)
  const anyone = (): string => (chance(30) ? 'citizen' : contact())
  const recordedBy = () => maybe(15, 'recordedBy', contact)

  const contacts = contactIds.map((id) => ({
    id,
    name: text(),
    kind: pick(contactKinds),
    sector: chance(70) ? 'municipality' : pick(sectors),
    ...maybe(60, 'administration', () => pick(['Beskæftigelse', 'Social', 'Sundhed', 'Ydelse'])),
    lifeArea: area(),
    ...maybe(60, 'person', () => ({
      name: text(),
      ...maybe(30, 'title', text),
      ...maybe(30, 'email', () => 'en@eksempel.dk'),
      ...maybe(30, 'phone', text),
    })),
    status: chance(60) ? pick(['active', 'waiting', 'applied', 'referred']) : pick(contactStatuses),
    ...maybe(50, 'closeness', () => 1 + draw(2)),
    ...maybe(50, 'need', () => pick(needs)),
    acute: chance(50),
    ...maybe(50, 'lastContact', day),
    ...maybe(30, 'next', instant),
    ...range('from', 'until'),
    ...maybe(30, 'hoursPerWeek', () => pick([0, 2.5, 37])),
    ...maybe(30, 'helpType', () => pick(helpTypes)),
    ...maybe(50, 'note', text),
    ...recordedBy(),
  }))

  // --- goals, waits, ties ---

  const goalIds = idsFor(draw(4))
  const goals = goalIds.map((id, index) => ({
    id,
    kind: pick(['shared', 'own', 'step']),
    text: text(),
    lifeArea: area(),
    ...maybe(50, 'level', level),
    prerequisites: [
      ...some(goalIds.slice(0, index), 25).map((goal) => ({ goal, strength: 'required' })),
      ...some(goalIds, 10).map((goal) => ({ goal, strength: 'wished' })),
    ],
    parallel: chance(50),
    ...maybe(50, 'dueOn', day),
    ...range('startOn', 'endOn'),
    status: chance(70) ? pick(['not_started', 'reached']) : pick(goalStatuses),
    ...maybe(30, 'progress', () => ({ done: draw(3), of: 3 })),
    ...maybe(50, 'nextStep', text),
    ...recordedBy(),
  }))

  const waits = idsFor(draw(4)).map((id) => {
    const [since, answeredOn] = days()
    return {
      id,
      contact: contact(),
      what: text(),
      ...maybe(80, 'since', () => since),
      ...maybe(50, 'promisedBy', day),
      ...maybe(50, 'expected', day),
      blocks: some(goalIds, 40),
      fastTrack: many(1, () => {
        const [askedOn, answer] = days()
        return {
          askedOn,
          askedOf: contact(),
          ...(chance(50) ? { answer: pick(['granted', 'refused']), answeredOn: answer } : {}),
        }
      }),
      ...maybe(20, 'answeredOn', () => answeredOn),
      ...recordedBy(),
    }
  })

  const ties = idsFor(draw(4)).map((id) => ({
    id,
    from: contact(),
    to: contact(),
    kind: chance(40) ? 'missing' : pick(tieKinds),
    ...range('since', 'until'),
    ...maybe(50, 'note', text),
    ...recordedBy(),
  }))

  // --- internship ---

  const internship = () => {
    const [from, to] = days()
    return {
      id: pick(['1', '2']),
      goal: pick(goalIds),
      workplace: contact(),
      state: pick(['planned', 'running', 'completed', 'stopped']),
      from,
      to,
      hoursPerWeek: pick([0, 9, 37]),
      considerations: text(),
      ...maybe(50, 'readiness', () => ({
        signs: text(),
        helps: text(),
        doesNotHelp: text(),
        callOrder: some(contactIds, 40),
        answerWithinMinutes: draw(60),
        ...maybe(50, 'revisedOn', day),
      })),
      incidents: idsFor(draw(2)).map((id) => {
        const [at, calledAt, arrivedAt] = inOrder([instant(), instant(), instant()])
        return {
          id,
          at,
          text: text(),
          ...maybe(40, 'calledAt', () => calledAt),
          ...maybe(40, 'arrivedAt', () => arrivedAt),
          learned: many(3, () => ({ text: text(), lifeArea: area() })),
          ...maybe(40, 'recordedBy', contact),
        }
      }),
      ...recordedBy(),
    }
  }
  const plan = goalIds.length > 0 && chance(60) ? internship() : undefined

  // --- meetings ---

  const statusIds = idsFor(9)
  const decisionIds = idsFor(9)

  const meeting = (id: string) => {
    const agenda = idsFor(draw(3))
    const agendaItem = () => (agenda.length > 0 ? maybe(50, 'agendaItem', () => pick(agenda)) : {})
    const [start, end] = inOrder([instant(), instant()])
    const mode = () => (chance(65) ? 'in_person' : pick(attendanceModes))
    const items = () => maybe(40, 'items', () => some(agenda, 50))
    const attending = chance(20) ? [...contactIds, contact()] : some(contactIds, 50)
    return {
      id,
      purpose: text(),
      templates: some(meetingTemplates, 20),
      state: chance(50) ? pick(['draft', 'cancelled']) : pick(meetingStates),
      ...maybe(80, 'start', () => start),
      ...maybe(80, 'end', () => end),
      ...maybe(50, 'place', text),
      ...maybe(50, 'frame', text),
      ...maybe(60, 'chair', contact),
      ...maybe(60, 'minuteTaker', contact),
      ifCitizenAbsent: pick(['hold', 'cancel', 'ask_first']),
      notWanted: many(1, () => (chance(50) ? { contact: contact() } : { name: text() })),
      participants: [
        ...(chance(60) ? [{ contact: 'citizen', required: true, mode: mode(), ...items() }] : []),
        ...attending.map((id) => ({
          contact: id,
          ...maybe(20, 'role', () => pick(['companion', 'interpreter', 'representative'])),
          required: chance(50),
          mode: mode(),
          ...items(),
        })),
        ...(chance(15) ? [{ name: text(), required: false, mode: mode(), ...items() }] : []),
      ],
      agenda: agenda.map((id) => ({
        id,
        title: text(),
        kind: pick(agendaKinds),
        minutes: draw(30),
        owners: [...some(contactIds, 20), ...(chance(20) ? ['citizen'] : [])],
        ...maybe(30, 'lifeArea', area),
      })),
      statuses: statusIds.splice(0, draw(3)).map((id) => {
        const by = anyone()
        return {
          id,
          by,
          text: chance(98) ? text() : '👩'.repeat(600),
          ...agendaItem(),
          lifeArea: by === 'citizen' && chance(50) ? 'case' : area(),
          level: level(),
          state: pick(['draft', 'shared', 'confirmed']),
          ...recordedBy(),
        }
      }),
      decisions: decisionIds.splice(0, draw(3)).map((id) => ({
        id,
        text: text(),
        ...agendaItem(),
        lifeArea: chance(50) ? 'meeting' : area(),
        level: level(),
        ...recordedBy(),
      })),
      scales: many(2, () => ({ by: anyone(), question: pick(scaleTexts), value: draw(10) })),
      reviews: many(2, () => ({
        by: anyone(),
        verdict: pick(verdicts),
        ...maybe(50, 'text', text),
        at: instant(),
      })),
    }
  }
  const meetings = idsFor(draw(2)).map(meeting)
  const meetingIds = meetings.map((entry) => entry.id)
  const someMeeting = (percent: number) =>
    meetingIds.length > 0 ? maybe(percent, 'meeting', () => pick(meetingIds)) : {}

  // --- follow-ups ---

  const manyDone = chance(10)
  const followUps = idsFor(manyDone ? 18 + draw(6) : draw(4)).map((id) => {
    const plannedHelp = draw(4)
    const done = manyDone || chance(20)
    const aboutMeeting = meetingIds.length > 0 && chance(25)
    return {
      id,
      text: text(),
      ...maybe(50, 'kind', () => pick(followUpKinds)),
      owner: anyone(),
      helpers: [...some(contactIds, 20), ...(chance(10) ? ['citizen'] : [])],
      dueOn: day(),
      ...maybe(20, 'repeats', () => pick(['weekly', 'monthly'])),
      ...(chance(50) ? { plannedHelp, ...(plannedHelp === 0 ? { helpReason: text() } : {}) } : {}),
      goals: some(goalIds, 40),
      ...(aboutMeeting ? { lifeArea: 'meeting', meeting: pick(meetingIds) } : { lifeArea: area() }),
      ...(aboutMeeting ? {} : someMeeting(40)),
      level: level(),
      state: done ? 'done' : pick(['open', 'dropped']),
      ...(done ? { ...maybe(95, 'doneOn', day), ...maybe(95, 'actualHelp', () => draw(4)) } : {}),
      ...recordedBy(),
    }
  })

  // --- consents and exceptions ---

  const consent = (id: string) => {
    const [from, until] = chance(40) ? [oracleAddDays(today, -40), oracleAddDays(today, 40)] : days()
    const lifeArea = chance(30) ? pick(['case', 'plan']) : area()
    const isHealth = healthAreas.some((health) => health === lifeArea)
    const latest = yearLater(from)
    const basis = pick(bases)
    return {
      id,
      recipient: contact(),
      lifeArea,
      shows: chance(20) ? [] : chance(40) ? ['all'] : chance(60) ? [level()] : some(levels, 50),
      basis,
      ...(basis === 'law' ? { legalBasis: text() } : {}),
      from,
      until: isHealth && (until > latest || chance(20)) ? latest : until,
      ...someMeeting(20),
      ...maybe(20, 'withdrawnOn', day),
      method: pick(consentMethods),
    }
  }

  const listed: [string, string[]][] = [
    ['contacts', contactIds],
    ['waits', waits.map((entry) => entry.id)],
    ['ties', ties.map((entry) => entry.id)],
    ['goals', goalIds],
    ['statuses', meetings.flatMap((entry) => entry.statuses.map((status) => status.id))],
    ['decisions', meetings.flatMap((entry) => entry.decisions.map((decision) => decision.id))],
    ['followUps', followUps.map((entry) => entry.id)],
    ['incidents', plan?.incidents.map((incident) => incident.id) ?? []],
    ['internship', plan ? [plan.id] : []],
    ['citizen', ['1']],
  ]
  const exception = (id: string) => {
    const [list, ids] = pick(listed.filter(([, ids]) => ids.length > 0))
    return {
      id,
      item: { list, id: pick(ids) },
      recipient: contact(),
      effect: pick(['show', 'hide']),
      ...maybe(30, 'reason', text),
      ...maybe(30, 'basis', () => pick(bases)),
      ...(chance(50) ? range('from', 'until') : {}),
      ...maybe(15, 'withdrawnOn', day),
    }
  }

  const [offeredOn, acceptedOn] = days()
  const file = {
    format: 'roedtraad.case',
    version: 1,
    exportedAt: instant(),
    citizen: {
      id: '1',
      displayName: text(),
      ...maybe(30, 'caseReference', text),
      ownWords: text(),
      ownGoal: text(),
      goodToKnow: text(),
      ...maybe(50, 'toldOnce', () => ({ text: text(), approvedOn: day() })),
      ...maybe(30, 'interpreter', () => pick(['', 'arabisk'])),
      scales: many(2, () => ({
        question: pick(['wants', 'believes']),
        ...maybe(50, 'about', text),
        value: draw(10),
        ...maybe(50, 'because', text),
        askedOn: day(),
      })),
      phase: 'startup',
      approaches: many(1, () => ({
        kind: 'patient',
        ...maybe(50, 'from', day),
        ...maybe(50, 'reason', text),
      })),
      caseModel: 1 + draw(3),
    },
    contacts,
    waits,
    ties,
    helpEvents: idsFor(draw(5)).map((id) => {
      const [on, closedOn] = days()
      return {
        id,
        type: pick(['own_gp', 'debt', 'benefits']),
        outcome: chance(80) ? pick(['helped', 'wished']) : pick(['waiting', 'not_relevant']),
        on,
        ...maybe(30, 'closedOn', () => closedOn),
        ...maybe(30, 'note', text),
      }
    }),
    goals,
    ...(plan ? { internship: plan } : {}),
    coordinator: contact(),
    baton: {
      holder: contact(),
      since: day(),
      ...maybe(50, 'handover', () => ({
        to: contact(),
        offeredOn,
        ...maybe(60, 'acceptedOn', () => acceptedOn),
        ...maybe(20, 'declinedOn', () => acceptedOn),
        effectiveFrom: day(),
      })),
    },
    consents: idsFor(draw(7)).map(consent),
    exceptions: idsFor(draw(5)).map(exception),
    meetings,
    followUps,
    experiences: idsFor(draw(2)).map((id) => {
      const question = pick(['cooperation', 'chose_participants', 'knows_next', 'understood'])
      return {
        id,
        ...someMeeting(50),
        question,
        by: anyone(),
        answer:
          question === 'cooperation'
            ? pick(['high', 'some', 'less', 'not_at_all', 'dont_know', 'not_relevant'])
            : pick(['yes', 'no', 'dont_know']),
        ...maybe(50, 'comment', text),
        on: day(),
      }
    }),
    lessons: idsFor(draw(1)).map((id) => ({ id, text: text(), state: 'collected', on: day() })),
  }
  return caseFileSchema.parse(file)
}

const datesAndInstants = (value: unknown): string[] => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d($|T)/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(datesAndInstants)
}

/** A point in time at, just before or just after something the file says, with any offset. */
export const randomAt = (draw: Draw, file: CaseFile): string => {
  const ofMeetings = file.meetings.map(({ start, end }) => [start, end])
  const ofConsents = [file.consents, file.exceptions]
  const ofItems = [file.baton, file.followUps, file.waits, file.ties, file.helpEvents, file.goals]
  const said = datesAndInstants([ofMeetings, ofConsents, ofItems][draw(2)])
  const chosen = said[draw(said.length - 1)] ?? file.exportedAt
  const steps = [-1000, -1, 0, 0, 1, 1000]
  const step = steps[draw(steps.length - 1)] ?? 0
  const isInstant = chosen.includes('T')
  if (isInstant && draw(2) === 0) return draw(1) === 0 ? chosen : justAfter(chosen)
  let milliseconds = Date.parse(isInstant ? chosen : beginningOf(chosen))
  if (isInstant && draw(3) === 0)
    milliseconds = Date.parse(beginningOf(oracleAddDays(oracleDayOf(chosen), 30 + draw(1))))
  if (!isInstant) {
    const edges = [beginningOf(chosen), beginningOf(oracleAddDays(chosen, 1)), `${chosen}T12:00:00+01:00`]
    milliseconds = Date.parse(edges[draw(edges.length - 1)] ?? chosen)
  }
  const at = instantOf(milliseconds + step, draw(4) === 0 ? -5 : draw(2))
  return draw(19) === 0 ? justAfter(at) : at
}

export type CaseAt = { file: CaseFile; at: string }

/** Leaves out one entry or one optional key at a time, so that a difference is reported by the smallest file that has it. */
function* smaller(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      yield value.toSpliced(index, 1)
      for (const less of smaller(entry)) yield value.with(index, less)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
      for (const less of smaller(entry)) yield { ...value, [key]: less }
    }
  }
}

class CaseArbitrary extends fc.Arbitrary<CaseAt> {
  private readonly problems: (file: unknown) => readonly unknown[]

  constructor(problems: (file: unknown) => readonly unknown[]) {
    super()
    this.problems = problems
  }

  generate(random: fc.Random): fc.Value<CaseAt> {
    const draw: Draw = (max) => random.nextInt(0, max)
    const file = randomCase(draw)
    return new fc.Value({ file, at: randomAt(draw, file) }, undefined)
  }

  canShrinkWithoutContext(value: unknown): value is CaseAt {
    return typeof value === 'object' && value !== null && 'file' in value && 'at' in value
  }

  shrink({ file, at }: CaseAt): fc.Stream<fc.Value<CaseAt>> {
    const problems = this.problems
    function* shrunk(): Generator<fc.Value<CaseAt>> {
      for (const less of smaller(file)) {
        if (problems(less).length > 0) continue
        yield new fc.Value({ file: caseFileSchema.parse(less), at }, undefined)
      }
    }
    return fc.stream(shrunk())
  }
}

/** Random valid files with a point in time; `problems` keeps the smaller ones valid when a difference is reported. */
export const casesAt = (problems: (file: unknown) => readonly unknown[]): fc.Arbitrary<CaseAt> =>
  new CaseArbitrary(problems)
