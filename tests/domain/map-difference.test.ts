import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from '../../src/domain/case-file.ts'
import { dayOf } from '../../src/domain/days.ts'
import { type MapChange, mapDifference } from '../../src/domain/map-difference.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { randomHistory, whatHappened } from '../oracle/map-history.ts'
import { casesAt, drawFrom } from '../oracle/random-case.ts'

const runs = Math.max(500, Number(process.env.ROEDTRAAD_RUNS ?? 1000))
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

const maja = caseFileSchema.parse(majaJson)

const idOf = (change: MapChange): string =>
  'tie' in change ? change.tie : 'wait' in change ? change.wait : change.contact

/** The words of `whatHappened`. */
function said(change: MapChange): string {
  const isPair = change.kind === 'wait_promise' || 'after' in change
  const values = isPair ? [change.before, change.after] : 'status' in change ? [change.status] : []
  return [change.kind, idOf(change), ...values.map(String)].join(' ')
}

test('over random histories the difference is what the edits between came to', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(fc.integer(), fc.nat(40), fc.nat(40), (seed, one, other) => {
      const history = randomHistory(drawFrom(seed), 40)
      const [start, end] = one < other ? [one, other] : [other, one]
      const [before, after] = [history[start], history[end]]
      if (!before || !after) throw new Error('the history is too short')
      const view = ({ contacts, ties, waits }: typeof before): VisibleCaseFile => ({
        ...maja,
        contacts,
        ties,
        waits,
      })
      const changes = mapDifference(view(before), view(after), { before: before.day, after: after.day })
      for (const { kind } of changes) kinds.add(kind)
      expect(changes.map(said).sort()).toEqual(whatHappened(history, start, end))
    }),
    { numRuns: runs, seed: 5 },
  )
  expect([...kinds].sort()).toEqual(
    [
      ...['contact_added', 'contact_gone', 'contact_returned', 'contact_status', 'contact_closer'],
      ...['contact_further', 'contact_area', 'acute_set', 'acute_cleared', 'need_covered', 'need_uncovered'],
      ...['tie_added', 'tie_ended', 'tie_kind'],
      ...['wait_begun', 'wait_answered', 'wait_removed', 'wait_promise'],
    ].sort(),
  )
})

const isWhole = (view: VisibleCaseFile, contact: string): boolean =>
  view.contacts.some(({ id, acute }) => id === contact && acute !== undefined)

const wholeOnly = [
  'contact_closer',
  'contact_further',
  'acute_set',
  'acute_cleared',
  'need_covered',
  'need_uncovered',
]

test('a reader’s difference is the citizen’s, as far as the reader sees both sides', () => {
  let [compared, inPart] = [0, 0]
  fc.assert(
    fc.property(casesAt(problems), fc.integer(), ({ file, at }, seed) => {
      const day = dayOf(at)
      const days = { before: day, after: day }
      const draw = drawFrom(seed)
      const areas = [...new Set(file.contacts.map(({ lifeArea }) => lifeArea))]
      const later = {
        ...file,
        contacts: file.contacts.map((contact) => ({
          ...contact,
          acute: draw(1) === 0,
          closeness: 1 + draw(2),
          need: draw(1) === 0 ? ('covered' as const) : ('unmet' as const),
          status: draw(1) === 0 ? ('active' as const) : ('ended' as const),
          lifeArea: areas[draw(areas.length - 1)] ?? contact.lifeArea,
        })),
        ties: file.ties.map((tie) => ({ ...tie, kind: draw(1) === 0 ? ('supports' as const) : tie.kind })),
        waits: file.waits.map((wait) => (draw(1) === 0 ? { ...wait, promisedBy: '2027-05-05' } : wait)),
      }
      const whole = mapDifference(file, later, days).map((change) => JSON.stringify(change))
      for (const reader of file.contacts.map(({ id }) => id)) {
        const [before, after] = [visible(file, reader, at), visible(later, reader, at)]
        if (!before || !after) continue
        expect(mapDifference(before, before, days)).toEqual([])
        const seen = (list: 'contacts' | 'ties' | 'waits', id: string) =>
          [before, after].filter((view) => view[list].some((entry) => entry.id === id)).length
        for (const change of mapDifference(before, after, days)) {
          compared++
          const list = 'tie' in change ? 'ties' : 'wait' in change ? 'waits' : 'contacts'
          const id = idOf(change)
          expect(seen(list, id), 'in neither view').toBeGreaterThan(0)
          if (seen(list, id) === 2 && list !== 'ties') expect(whole).toContain(JSON.stringify(change))
          if (wholeOnly.includes(change.kind) && list === 'contacts')
            expect([before, after].every((view) => isWhole(view, id))).toBe(true)
        }
        // And nothing that both views show is left out.
        const theirs = mapDifference(before, after, days).map((change) => JSON.stringify(change))
        for (const change of mapDifference(file, later, days)) {
          if ('tie' in change || 'wait' in change || seen('contacts', change.contact) < 2) continue
          const isSeen = ![before, after].every((view) => isWhole(view, change.contact))
          if (isSeen && wholeOnly.includes(change.kind)) inPart++
          else expect(theirs).toContain(JSON.stringify(change))
        }
      }
    }),
    { numRuns: 300, seed: 6 },
  )
  expect(compared).toBeGreaterThan(300)
  expect(inPart).toBeGreaterThan(50)
})

test('a tie whose dates one view does not show is the same tie in both', () => {
  const ended = { id: 'T', from: 'M1', to: 'M11', kind: 'cooperates' as const, until: '2026-11-30' }
  const whole: VisibleCaseFile = { ...maja, ties: [ended] }
  const { until: _, ...tie } = ended
  const part: VisibleCaseFile = {
    ...maja,
    contacts: maja.contacts.map(({ acute: _, ...contact }) => contact),
    ties: [tie],
  }
  const days = { before: '2026-12-03', after: '2026-12-03' }
  expect(mapDifference(whole, part, days)).toEqual([])
  expect(mapDifference(part, whole, days)).toEqual([])
})

test('a contact whose areas a reader has no consent for leaves no trace', () => {
  const [before, after] = [
    maja,
    { ...maja, contacts: maja.contacts.map((one) => ({ ...one, acute: !one.acute })) },
  ].map((file) => visible(file, 'M5', '2026-12-03T09:00:00+01:00'))
  if (!before || !after) throw new Error('Pia sees the case')
  const days = { before: '2026-12-03', after: '2026-12-03' }
  const changed = mapDifference(before, after, days)
  expect(changed.map((change) => ('contact' in change ? change.contact : ''))).toEqual(['M5'])
})
