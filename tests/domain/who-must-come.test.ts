import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { dayOf } from '../../src/domain/days.ts'
import { gaps } from '../../src/domain/gaps.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import { everythingStuck, whoMustComeTo } from '../../src/domain/who-must-come.ts'
import { casesAt, drawFrom } from '../oracle/random-case.ts'

// What must hold for whoever plans whatever meeting in whatever case.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 300)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

test('those who are seen and have not left, once each, for a reason; what nobody comes for is of what was chosen', () => {
  const found = { must: 0, should: 0, know: 0, uncovered: 0 }
  fc.assert(
    fc.property(casesAt(problems), fc.integer(), ({ file, at }, seed) => {
      const draw = drawFrom(seed)
      const some = <T>(list: readonly T[]): T[] => list.filter(() => draw(1) === 0)
      for (const planner of ['citizen', ...file.contacts.map(({ id }) => id)]) {
        const view = visible(file, planner, at)
        if (!view) continue
        const picked = {
          goals: some(view.goals.map(({ id }) => id)),
          waits: some(view.waits.map(({ id }) => id)),
          gaps: some(gaps(view, dayOf(at))),
        }
        for (const chosen of [picked, everythingStuck(view, dayOf(at))]) {
          const { invited, uncovered } = whoMustComeTo(view, chosen, at)
          const here = view.contacts.filter(({ status }) => !/ended|declined|not_relevant/.test(status))
          const contacts = invited.map(({ contact }) => contact)
          expect(new Set(contacts).size).toBe(contacts.length)
          expect(['citizen', ...here.map(({ id }) => id)]).toEqual(expect.arrayContaining(contacts))
          for (const { reasons, call, consents } of invited) {
            expect(reasons.length).toBeGreaterThan(0)
            found[call]++
            const known = consents.every(({ shown }) => shown !== null)
            expect(known).toBe(consents.length === 0 || planner === 'citizen' || planner === file.coordinator)
          }
          // Whoever is to answer what was chosen must come.
          for (const { id, contact, answeredOn } of view.waits) {
            const isOpen = answeredOn === undefined || answeredOn > dayOf(at)
            if (!isOpen || !chosen.waits.includes(id) || !here.some((one) => one.id === contact)) continue
            expect(invited.find((one) => one.contact === contact)?.call).toBe('must')
          }
          expect(chosen.goals).toEqual(expect.arrayContaining(uncovered.goals))
          expect(chosen.waits).toEqual(expect.arrayContaining(uncovered.waits))
          expect(chosen.gaps).toEqual(expect.arrayContaining(uncovered.gaps))
          found.uncovered += uncovered.goals.length + uncovered.waits.length + uncovered.gaps.length
        }
      }
    }),
    { numRuns: runs, seed: 9 },
  )
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(20)
})
