import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { clockTime } from '../../domain/copenhagen-time.ts'
import { dayOf } from '../../domain/days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { FindTimeDialog } from './find-time-dialog.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'
import { type TimeWishes, usualWishes } from './time-wishes.ts'

/** Finds a time when everybody who must come can, and takes it into the plan. */
export function FindTime() {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = usePlanning()
  const { getValues, setValue } = useFormContext<PlanValues>()
  // What was asked for stays when the dialog is closed.
  const [wishes, setWishes] = useState<TimeWishes>()
  const [chosen, setChosen] = useState<string>()
  const [isOpen, setOpen] = useState(false)

  const open = () => {
    setChosen(undefined)
    setWishes((before) => before ?? usualWishes(getValues(), now))
    setOpen(true)
  }
  const choose = ({ start, end }: { start: string; end: string }) => {
    const values = { date: dayOf(start), from: clockTime(start), to: clockTime(end) }
    for (const name of ['date', 'from', 'to'] as const) {
      setValue(name, values[name], { shouldDirty: true, shouldValidate: true })
    }
    setChosen(start)
    setOpen(false)
  }
  return (
    <>
      <div className="cluster">
        <Button variant="secondary" onClick={open}>
          {t('find-time.open')}
        </Button>
        <span role="status">{chosen ? t('find-time.chosen', { when: format.dateTime(chosen) }) : ''}</span>
      </div>
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
