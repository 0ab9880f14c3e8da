import type { CommandOf } from '../../../domain/command.ts'
import type { VisibleWait } from '../../../domain/visible-case-file.ts'

export interface FastTrackValues {
  askedOn: string
  askedOf: string
  answer: '' | 'granted' | 'refused'
  answeredOn: string
}

/** A wait as it is typed. Dates are ISO dates, or what was typed when it is none yet. */
export interface WaitValues {
  contact: string
  what: string
  since: string
  promisedBy: string
  expected: string
  blocks: string[]
  fastTrack: FastTrackValues[]
  answeredOn: string
}

export type WaitFields = Omit<CommandOf<'addWait'>['wait'], 'id'>

/** The fields of the form that hold a field of the wait. */
export const waitNames: Record<keyof WaitFields, readonly (keyof WaitValues)[]> = {
  contact: ['contact'],
  what: ['what'],
  since: ['since'],
  promisedBy: ['promisedBy'],
  expected: ['expected'],
  blocks: ['blocks'],
  fastTrack: ['fastTrack'],
  answeredOn: ['answeredOn'],
}

export const waitValues = (wait: Partial<VisibleWait>): WaitValues => ({
  contact: wait.contact ?? '',
  what: wait.what ?? '',
  since: wait.since ?? '',
  promisedBy: wait.promisedBy ?? '',
  expected: wait.expected ?? '',
  blocks: wait.blocks ?? [],
  fastTrack: (wait.fastTrack ?? []).map(
    ({ askedOn, askedOf, answer, answeredOn }): FastTrackValues => ({
      askedOn,
      askedOf,
      answer: answer ?? '',
      answeredOn: answeredOn ?? '',
    }),
  ),
  answeredOn: wait.answeredOn ?? '',
})

/** The wait as typed in a form without errors. */
export const waitFrom = ({ contact, what, blocks, fastTrack, ...days }: WaitValues): WaitFields => ({
  contact,
  what: what.trim(),
  blocks,
  fastTrack: fastTrack.map(({ askedOn, askedOf, answer, answeredOn }) => ({
    askedOn,
    askedOf,
    ...(answer && { answer }),
    ...(answeredOn && { answeredOn }),
  })),
  ...(days.since && { since: days.since }),
  ...(days.promisedBy && { promisedBy: days.promisedBy }),
  ...(days.expected && { expected: days.expected }),
  ...(days.answeredOn && { answeredOn: days.answeredOn }),
})
