import type { HelpEvent } from '../../../domain/help-event.ts'
import type { HelpType } from '../../../domain/vocabulary.ts'

/** Help as it is typed. Dates are ISO dates, or what was typed when it is none yet. */
export interface HelpValues {
  type: '' | HelpType
  outcome: '' | HelpEvent['outcome']
  on: string
  closedOn: string
  note: string
}

export type HelpFields = Omit<HelpEvent, 'id'>

/** The fields of the form that hold a field of the event. */
export const helpNames: Record<keyof HelpFields, readonly (keyof HelpValues)[]> = {
  type: ['type'],
  outcome: ['outcome'],
  on: ['on'],
  closedOn: ['closedOn'],
  note: ['note'],
}

export const helpValues = (event: Partial<HelpEvent>): HelpValues => ({
  type: event.type ?? '',
  outcome: event.outcome ?? '',
  on: event.on ?? '',
  closedOn: event.closedOn ?? '',
  note: event.note ?? '',
})

/** The help as typed in a form without errors; null while one of what it must have is missing. */
export function helpFrom({ type, outcome, on, closedOn, note }: HelpValues): HelpFields | null {
  if (type === '' || outcome === '' || on === '') return null
  return { type, outcome, on, ...(closedOn && { closedOn }), ...(note.trim() && { note: note.trim() }) }
}
