import { createContext, startTransition, useContext, useEffect, useReducer, useState } from 'react'
import { useFormContext } from 'react-hook-form'
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

/** What is typed; drawn again when one of `fields` has changed, but never before the key itself is on the screen. */
export function usePlanValues(fields: readonly (keyof PlanValues)[]): PlanValues {
  const { subscribe, getValues } = useFormContext<PlanValues>()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const [name] = useState(fields)
  useEffect(
    () => subscribe({ name, formState: { values: true }, callback: () => startTransition(redraw) }),
    [subscribe, name],
  )
  return getValues()
}
