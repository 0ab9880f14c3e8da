import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { applyChanges } from '../../src/domain/change.ts'
import { comingBack, proposeComingBack, withComingBack } from '../../src/domain/coming-back.ts'
import type { Command } from '../../src/domain/command.ts'
import { addDays } from '../../src/domain/days.ts'
import { decide } from '../../src/domain/decide.ts'
import type { AgendaItem } from '../../src/domain/meeting.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import { casesAt, type Draw, drawFrom } from '../oracle/random-case.ts'

// What is left open comes back over whatever becomes of the meetings: planned, moved, renamed, cancelled, called again, held.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 80)
vi.setConfig({ testTimeout: 60_000 + runs * 200 })

const maja: CaseFile = {
  ...caseFileSchema.parse(majaJson),
  meetings: [],
  experiences: [],
  followUps: [],
  exceptions: [],
}
const kinds = ['barriers', 'goals', 'agreements', 'free'] as const

/** A case whose meetings are planned and held step by step, and what of their agendas is still to be settled. */
class Story {
  file: CaseFile = { ...maja, consents: maja.consents.filter(({ meeting }) => meeting === undefined) }
  today = '2027-01-04'
  /** Where each thing first stood: meeting and item. */
  open = new Set<string>()
  settled = new Set<string>()
  private count = 0

  private readonly draw: Draw

  constructor(draw: Draw) {
    this.draw = draw
  }

  get now() {
    return `${this.today}T09:00:00+01:00`
  }
  do(command: Command): boolean {
    const decision = decide(this.file, command, 'M1', this.now)
    if (decision.ok) this.file = applyChanges(this.file, decision.changes)
    return decision.ok
  }
  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.draw(values.length - 1)]
  }
  private meeting(...states: CaseFile['meetings'][number]['state'][]) {
    return this.pick(this.file.meetings.filter(({ state }) => states.includes(state)))
  }
  private time(): { start?: string; end?: string } {
    if (this.draw(5) === 0) return {}
    const day = addDays(this.today, this.draw(40))
    return { start: `${day}T10:00:00+01:00`, end: `${day}T11:00:00+01:00` }
  }

  plan() {
    const meeting = `N${++this.count}`
    const fresh = Array.from({ length: 1 + this.draw(2) }, (_, at): AgendaItem => {
      this.open.add(`${meeting}/p${at}`)
      const title = `Emne ${meeting} ${at}`
      return { id: `p${at}`, title, kind: kinds[this.draw(3)] ?? 'free', minutes: 5, owners: ['M1'] }
    })
    const agenda = proposeComingBack(fresh, comingBack(this.file, this.now, meeting), (item) => item)
    const plan = {
      purpose: 'Møde',
      templates: [],
      ifCitizenAbsent: 'hold' as const,
      notWanted: [],
      chair: 'M1',
      participants: [{ contact: 'M1', required: true, mode: 'in_person' as const }],
      agenda,
      ...this.time(),
    }
    expect(this.do({ type: 'planMeeting', meeting, plan })).toBe(true)
    if (this.draw(1) === 0) this.do({ type: 'callMeeting', meeting })
  }
  /** The one button: what is missing on the agenda of a meeting that is there already. */
  addToAgenda() {
    const meeting = this.meeting('draft', 'called')
    const coming = meeting && comingBack(this.file, this.now, meeting.id)
    if (!meeting || !coming || meeting.end === undefined || Date.parse(meeting.end) < Date.parse(this.now))
      return
    const { agenda } = meeting
    const set = { agenda: withComingBack(agenda, coming) }
    this.do({ type: 'editMeeting', meeting: meeting.id, set, was: { agenda } })
    expect(comingBack(this.file, this.now, meeting.id)).toEqual([])
  }
  move() {
    const meeting = this.meeting('draft', 'called')
    if (!meeting) return
    const { start, end } = meeting
    const was = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
    this.do({ type: 'editMeeting', meeting: meeting.id, set: this.time(), was })
  }
  rename() {
    const meeting = this.meeting('draft', 'called')
    const item = meeting && this.pick(meeting.agenda)
    if (!meeting || !item) return
    const { agenda } = meeting
    const title = `${item.title} igen`
    const set = { agenda: agenda.map((one) => (one === item ? { ...one, title } : one)) }
    this.do({ type: 'editMeeting', meeting: meeting.id, set, was: { agenda } })
  }
  cancel() {
    const meeting = this.meeting('draft', 'called')
    if (meeting) this.do({ type: 'cancelMeeting', meeting: meeting.id })
  }
  callAgain() {
    const meeting = this.meeting('cancelled')
    if (meeting) this.do({ type: 'callMeeting', meeting: meeting.id })
  }
  /** The day comes, and some of what is on the agenda is settled. */
  hold() {
    const meeting = this.meeting('called')
    if (meeting?.start === undefined) return
    if (Date.parse(meeting.start) > Date.parse(this.now)) this.today = meeting.start.slice(0, 10)
    if (!this.do({ type: 'holdMeeting', meeting: meeting.id })) return
    for (const { id: agendaItem } of meeting.agenda.filter(() => this.draw(1) === 0)) {
      const decision = { id: `B${++this.count}`, text: 'Aftalt.', agendaItem, lifeArea: 'meeting' as const }
      this.do({ type: 'addDecision', meeting: meeting.id, decision: { ...decision, level: 'all' } })
      const origin = agendaItem.startsWith('from/') ? agendaItem.slice(5) : `${meeting.id}/${agendaItem}`
      this.open.delete(origin)
      this.settled.add(origin)
    }
  }
  wait() {
    this.today = addDays(this.today, this.draw(20))
  }

  /** How often something stands on the agenda of a meeting that is still to come. */
  ahead(origin: string): number {
    const [home, item] = origin.split('/')
    return this.file.meetings
      .filter(({ state, end }) => {
        const isPlanned = state === 'draft' || state === 'called'
        return isPlanned && (end === undefined || Date.parse(end) >= Date.parse(this.now))
      })
      .filter(({ id, agenda }) =>
        agenda.some((one) => one.id === `from/${origin}` || (id === home && one.id === item)),
      ).length
  }
}

const steps = [
  'plan',
  'plan',
  'hold',
  'hold',
  'cancel',
  'move',
  'addToAgenda',
  'rename',
  'callAgain',
  'wait',
] as const

test('over any story nothing is lost, nothing comes back twice, and what is settled stays so', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...steps), { minLength: 10, maxLength: 24, size: 'max' }),
      fc.nat(),
      (taken, seed) => {
        const story = new Story(drawFrom(seed))
        story.plan()
        for (const step of taken) {
          story[step]()
          const back = comingBack(story.file, story.now).map(({ item }) => item.id)
          expect(new Set(back).size).toBe(back.length)
          for (const origin of story.open) {
            expect([step, origin, back.includes(`from/${origin}`) !== story.ahead(origin) > 0]).toEqual([
              step,
              origin,
              true,
            ])
          }
          for (const origin of story.settled) expect(back).not.toContain(`from/${origin}`)
          expect(problems(story.file)).toEqual([])
        }
      },
    ),
    { numRuns: runs },
  )
})

test('a reader is told of nothing but items they see on an agenda', () => {
  fc.assert(
    fc.property(casesAt(problems), ({ file, at }) => {
      for (const reader of ['citizen', ...file.contacts.map(({ id }) => id)]) {
        const view = visible(file, reader, at)
        if (!view) continue
        for (const { item, from } of comingBack(view, at)) {
          const { agenda = [] } = view.meetings.find(({ id }) => id === from) ?? {}
          expect(agenda.map(({ title }) => title)).toContain(item.title)
        }
      }
    }),
    { numRuns: runs },
  )
})
