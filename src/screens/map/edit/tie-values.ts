import type { CommandOf } from '../../../domain/command.ts'
import type { VisibleTie } from '../../../domain/visible-case-file.ts'
import type { TieKind } from '../../../domain/vocabulary.ts'

/** A tie as it is typed. Dates are ISO dates, or what was typed when it is none yet. */
export interface TieValues {
  from: string
  to: string
  kind: '' | TieKind
  since: string
  until: string
  note: string
}

export type TieFields = Omit<CommandOf<'addTie'>['tie'], 'id'>

/** The fields of the form that hold a field of the tie. */
export const tieNames: Record<keyof TieFields, readonly (keyof TieValues)[]> = {
  from: ['from'],
  to: ['to'],
  kind: ['kind'],
  since: ['since'],
  until: ['until'],
  note: ['note'],
}

export const tieValues = (tie: Partial<VisibleTie>): TieValues => ({
  from: tie.from ?? '',
  to: tie.to ?? '',
  kind: tie.kind ?? '',
  since: tie.since ?? '',
  until: tie.until ?? '',
  note: tie.note ?? '',
})

/** The tie as typed in a form without errors; null while it is not said of what kind it is. */
export function tieFrom({ from, to, kind, since, until, note }: TieValues): TieFields | null {
  if (kind === '') return null
  return {
    from,
    to,
    kind,
    ...(since && { since }),
    ...(until && { until }),
    ...(note.trim() && { note: note.trim() }),
  }
}
