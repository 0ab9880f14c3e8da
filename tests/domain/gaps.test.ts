import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { dayOf } from '../../src/domain/days.ts'
import { type Gap, gapKey } from '../../src/domain/gap.ts'
import { gaps } from '../../src/domain/gaps.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { casesAt } from '../oracle/random-case.ts'

// What must hold for the gaps of whatever case whoever reads.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 300)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

const views = (check: (view: VisibleCaseFile, day: string) => void) =>
  fc.assert(
    fc.property(casesAt(problems), ({ file, at }) => {
      for (const recipient of ['citizen', ...file.contacts.map(({ id }) => id)]) {
        const view = visible(file, recipient, at)
        if (view) check(view, dayOf(at))
      }
    }),
    { numRuns: runs, seed: 3 },
  )

const pairsOf = (gap: Gap): string[][] => {
  if (gap.kind === 'parallel') return gap.pairs
  return gap.kind === 'tie_suggested' || gap.kind === 'tie_missing' || gap.kind === 'mutual_wait'
    ? [gap.contacts]
    : []
}

test('the order of the lists does not matter, and no gap is there twice', () => {
  views((view, day) => {
    const found = gaps(view, day)
    const turned = {
      ...view,
      contacts: view.contacts.toReversed(),
      waits: view.waits.toReversed(),
      ties: view.ties.toReversed(),
      ...(view.helpEvents && { helpEvents: view.helpEvents.toReversed() }),
    }
    expect(gaps(turned, day)).toEqual(found)
    expect(new Set(found.map(gapKey)).size).toBe(found.length)
  })
})

test('a gap names only what the reader sees', () => {
  views((view, day) => {
    const seen = new Set(view.contacts.map(({ id }) => id))
    for (const gap of gaps(view, day)) {
      for (const pair of pairsOf(gap)) expect(pair.every((contact) => seen.has(contact))).toBe(true)
      if (gap.kind === 'silent' || gap.kind === 'need_fragile') expect(seen).toContain(gap.contact)
      if ('lifeArea' in gap)
        expect(view.contacts.some(({ lifeArea }) => lifeArea === gap.lifeArea)).toBe(true)
      if (gap.kind === 'wait_overdue') expect(view.waits.map(({ id }) => id)).toContain(gap.wait)
    }
  })
})

test('a tie between two closes the gap between them', () => {
  let closed = 0
  views((view, day) => {
    for (const gap of gaps(view, day)) {
      if (gap.kind !== 'parallel' && gap.kind !== 'tie_suggested') continue
      const [from = '', to = ''] = pairsOf(gap)[0] ?? []
      const tied = {
        ...view,
        ties: [...view.ties, { id: 'a new tie', from, to, kind: 'cooperates' as const }],
      }
      const left = gaps(tied, day).flatMap((one) =>
        one.kind === 'parallel' || one.kind === 'tie_suggested' ? pairsOf(one) : [],
      )
      expect(left).not.toContainEqual([from, to])
      expect(left.length).toBeLessThan(gaps(view, day).flatMap(pairsOf).length)
      closed++
    }
  })
  expect(closed).toBeGreaterThan(runs / 10)
})
