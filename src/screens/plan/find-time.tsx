import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { clockTime } from '../../domain/copenhagen-time.ts'
import { dayOf } from '../../domain/days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FindTimeDialog } from './find-time-dialog.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'
import { type TimeWishes, usualWishes } from './time-wishes.ts'

/** Finds a time when everybody who must come can, and takes it into the plan. */
export function FindTime() {
  const { t } = useTranslation()
  const { now } = usePlanning()
  const { getValues, setValue } = useFormContext<PlanValues>()
  // What was asked for stays when the dialog is closed.
  const [wishes, setWishes] = useState<TimeWishes>()
  const [isOpen, setOpen] = useState(false)

  const open = () => {
    setWishes((before) => before ?? usualWishes(getValues(), now))
    setOpen(true)
  }
  const choose = ({ start, end }: { start: string; end: string }) => {
    const chosen = { date: dayOf(start), from: clockTime(start), to: clockTime(end) }
    for (const name of ['date', 'from', 'to'] as const) {
      setValue(name, chosen[name], { shouldDirty: true, shouldValidate: true })
    }
    setOpen(false)
  }
  return (
    <>
      <p>
        <Button variant="secondary" onClick={open}>
          {t('find-time.open')}
        </Button>
      </p>
      {isOpen && wishes ? (
        <FindTimeDialog
          wishes={wishes}
          onWishes={setWishes}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
