import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from '../../texts/language.ts'
import { type PlanErrorCode, planErrors } from './plan-errors.ts'
import type { PlanValues } from './plan-values.ts'

type Purpose = 'draft' | 'call'

/** Nothing is pointed out before an attempt to send; from then on what is still wrong is. */
export function usePlanErrors(form: UseFormReturn<PlanValues>) {
  const { t } = useTranslation()
  const [attempt, setAttempt] = useState(0)
  const [purpose, setPurpose] = useState<Purpose>()
  const [errors, setErrors] = useState<ReadonlyMap<string, PlanErrorCode>>(new Map())
  const { subscribe, getValues } = form

  useEffect(() => {
    if (!purpose) return
    return subscribe({
      formState: { values: true },
      // What was added since is not wrong before anybody has written in it.
      callback: () =>
        setErrors(
          (before) => new Map([...planErrors(getValues(), purpose)].filter(([path]) => before.has(path))),
        ),
    })
  }, [subscribe, getValues, purpose])

  /** True when nothing stands in the way; otherwise the summary takes the focus. */
  const check = (wanted: Purpose): boolean => {
    const found = planErrors(getValues(), wanted)
    setPurpose(wanted)
    setErrors(found)
    if (found.size > 0) setAttempt((count) => count + 1)
    return found.size === 0
  }
  const sentence = (code: PlanErrorCode) => t(`plan.errors.${code}`)
  const errorOf = (path: string): string | undefined => {
    const code = errors.get(path)
    return code && sentence(code)
  }
  const list = [...errors].map(([field, code]) => ({ field, message: sentence(code) }))
  return { attempt, check, errorOf, list }
}
