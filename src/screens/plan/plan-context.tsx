import { createContext, useContext } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Recipient } from '../../domain/case-file.ts'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import type { PlanValues } from './plan-values.ts'

interface Planning {
  file: VisibleCaseFile
  meetingId: string
  /** An instant. */
  now: string
  /** The sentence at a field, by its path in the form. */
  errorOf: (path: string) => string | undefined
}

const PlanningContext = createContext<Planning | null>(null)

export const PlanningProvider = PlanningContext.Provider

/** What all parts of the plan's form need; within the form. */
export function usePlanning() {
  const planning = useContext(PlanningContext)
  if (!planning) throw new Error('Outside the plan')
  const named = (who: Recipient) => nameOf(planning.file, who) ?? {}
  return {
    ...planning,
    full: (who: Recipient) => fullName(named(who)),
    short: (who: Recipient) => shortName(named(who)),
  }
}

/** All that is typed, now; renders again with every change of it. */
export function usePlanValues(): PlanValues {
  const { control, getValues } = useFormContext<PlanValues>()
  useWatch({ control })
  return getValues()
}
