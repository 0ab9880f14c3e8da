import { useRef } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { addMinutes, clockTime, instantAt } from '../../domain/copenhagen-time.ts'
import { useTranslation } from '../../texts/language.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { FindTime } from './find-time.tsx'
import { Notes } from './notes.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { isDay, isInvited, isTime, type PlanValues } from './plan-values.ts'

/** When, where, in what frame, and who leads. */
export function TimeSection() {
  const { t } = useTranslation()
  const { file, full, errorOf } = usePlanning()
  const { control, register, getValues, setValue } = useFormContext<PlanValues>()
  const people = useWatch({ control, name: 'people' })
  const [chair, minuteTaker] = useWatch({ control, name: ['chair', 'minuteTaker'] })
  const invited = people.filter((one) => isInvited(one) && one.contact && one.contact !== 'citizen')
  const leaders = (chosen: string) =>
    [...new Set([...invited.map(({ contact }) => contact), ...(chosen ? [chosen] : [])])].map((value) => ({
      value,
      label: full(value),
    }))
  const citizen = file.citizen.displayName

  // With a beginning, the end follows from the agenda until somebody says otherwise.
  const proposedEnd = useRef('')
  const proposeEnd = () => {
    const { date, from, to, agenda } = getValues()
    if (to !== '' && to !== proposedEnd.current) return
    const minutes = agenda.reduce((sum, item) => sum + (Number(item.minutes) || 0), 0)
    const start = isDay(date) && isTime(from) ? instantAt(date, from) : null
    if (start === null || minutes === 0) return
    proposedEnd.current = clockTime(addMinutes(start, minutes))
    setValue('to', proposedEnd.current, { shouldDirty: true })
  }

  return (
    <section className="stack" aria-labelledby="plan-time">
      <h2 id="plan-time">{t('plan.time.heading')}</h2>
      <div className={styles.times}>
        <Controller
          control={control}
          name="date"
          render={({ field: { value, onChange } }) => (
            <DateField
              id="date"
              label={t('plan.time.date')}
              error={errorOf('date')}
              value={value}
              onChange={(typed) => {
                onChange(typed)
                proposeEnd()
              }}
            />
          )}
        />
        {(['from', 'to'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field: { value, onChange } }) => (
              <TimeField
                id={name}
                label={t(`plan.time.${name}`)}
                error={errorOf(name)}
                value={value}
                onChange={(typed) => {
                  onChange(typed)
                  if (name === 'from') proposeEnd()
                }}
              />
            )}
          />
        ))}
      </div>
      <Notes about="day" />
      <FindTime />
      <TextField
        id="place"
        label={t('plan.time.place')}
        hint={t('plan.time.placeHint')}
        optional
        autoComplete="off"
        {...register('place')}
      />
      <TextArea
        id="frame"
        label={t('plan.time.frame')}
        hint={t('plan.time.frameHint', { citizen })}
        optional
        {...register('frame')}
      />
      <div className={styles.row}>
        <SelectField
          id="chair"
          label={t('plan.time.chair')}
          error={errorOf('chair')}
          emptyChoice
          choices={leaders(chair)}
          {...register('chair')}
        />
        <SelectField
          id="minuteTaker"
          label={t('plan.time.minuteTaker')}
          error={errorOf('minuteTaker')}
          emptyChoice
          choices={leaders(minuteTaker)}
          {...register('minuteTaker')}
        />
      </div>
      <RadioGroup
        label={t('plan.time.ifCitizenAbsent', { citizen })}
        choices={(['hold', 'cancel', 'ask_first'] as const).map((value) => ({
          value,
          label: t(`plan.time.absent.${value}`, { citizen }),
        }))}
        {...register('ifCitizenAbsent')}
      />
    </section>
  )
}
