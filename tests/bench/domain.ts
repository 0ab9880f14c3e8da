import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { decide } from '../../src/domain/decide.ts'
import { insights } from '../../src/domain/insights.ts'
import { problems } from '../../src/domain/problems.ts'
import { room, visible } from '../../src/domain/visible.ts'
import { heading, row, timed } from './measure.ts'

const at = '2026-12-03T10:30:00+01:00'
const maja = caseFileSchema.parse(majaJson)

/** Maja's case some times over, each copy under ids of its own: a case of several hundred items. */
function enlarged(file: CaseFile, times: number): CaseFile {
  const copies = Array.from({ length: times }, (_, copy) =>
    file.followUps.map((followUp) => ({ ...followUp, id: `${followUp.id}-${copy}` })),
  )
  const meetings = Array.from({ length: times }, (_, copy) =>
    file.meetings.map((meeting) => ({
      ...meeting,
      id: `${meeting.id}-${copy}`,
      statuses: meeting.statuses.map((status) => ({ ...status, id: `${status.id}-${copy}` })),
      decisions: meeting.decisions.map((decision) => ({ ...decision, id: `${decision.id}-${copy}` })),
    })),
  )
  return {
    ...file,
    followUps: [...file.followUps, ...copies.flat()],
    meetings: [...file.meetings, ...meetings.flat()],
  }
}

export function benchDomain(): void {
  for (const [name, file] of [
    ['Maja', maja],
    ['a case of 20 meetings', enlarged(maja, 20)],
  ] as const) {
    const view = visible(file, 'M1', at) ?? file
    heading(`domain: ${name}`)
    row(
      'problems',
      timed(200, () => problems(file)),
    )
    row(
      'visible, the coordinator',
      timed(1000, () => visible(file, 'M1', at)),
    )
    row(
      'visible, the school',
      timed(1000, () => visible(file, 'M5', at)),
    )
    row(
      'room',
      timed(1000, () => room(file, 'N1', 'p5', at)),
    )
    row(
      'insights',
      timed(1000, () => insights(view, '2026-12-03')),
    )
    row(
      'decide: a follow-up is done',
      timed(1000, () => decide(file, { type: 'finishFollowUp', followUp: 'O1', actualHelp: 2 }, 'M11', at)),
    )
  }
}
