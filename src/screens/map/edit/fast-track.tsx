import { useRef } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import styles from './edit.module.css'
import { ChoiceEntry, DayEntry } from './entry-fields.tsx'
import { idOf } from './use-entry-form.ts'
import type { WaitValues } from './wait-values.ts'

interface Props {
  contacts: readonly VisibleContact[]
  /** Today. */
  day: string
}

/** Requests for a quicker answer, and what came of them. */
export function FastTrack({ contacts, day }: Props) {
  const { t } = useTranslation()
  const { control, getValues, formState } = useFormContext<WaitValues>()
  const add = useRef<HTMLButtonElement>(null)
  const isWhole = ({ askedOn, askedOf }: WaitValues['fastTrack'][number]) =>
    parseDate(askedOn) === askedOn && askedOf !== ''
  const { fields, append, remove } = useFieldArray({
    control,
    name: 'fastTrack',
    rules: { validate: (rows) => rows.every(isWhole) || t('map-edit.missing.askedOf') },
  })
  const error = formState.errors.fastTrack?.root?.message ?? formState.errors.fastTrack?.message
  const askOne = () =>
    append(
      { askedOn: day, askedOf: getValues('contact'), answer: '', answeredOn: '' },
      { shouldFocus: false },
    )
  const choices = contacts.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div id={idOf('fastTrack')} tabIndex={-1} className="stack">
      {error ? <p className={styles.error}>{error}</p> : null}
      {fields.map(({ id }, index) => (
        <fieldset key={id} className={styles.group}>
          <legend>{t('map-edit.fastTrack.entry', { number: index + 1 })}</legend>
          <DayEntry name={`fastTrack.${index}.askedOn`} label={t('map-edit.fastTrack.askedOn')} />
          <ChoiceEntry
            name={`fastTrack.${index}.askedOf`}
            label={t('map-edit.fastTrack.askedOf')}
            empty={t('ui.chooseOne')}
            choices={choices}
          />
          <ChoiceEntry
            name={`fastTrack.${index}.answer`}
            label={t('map-edit.fastTrack.answer')}
            empty={t('map-edit.fastTrack.noAnswer')}
            choices={(['granted', 'refused'] as const).map((value) => ({
              value,
              label: t(`vocabulary.fastTrackAnswer.${value}`),
            }))}
          />
          <DayEntry name={`fastTrack.${index}.answeredOn`} label={t('map-edit.fastTrack.answeredOn')} />
          <div>
            <Button
              variant="quiet"
              small
              onClick={() => {
                remove(index)
                add.current?.focus()
              }}
            >
              {t('map-edit.fastTrack.remove', { number: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" small ref={add} onClick={askOne}>
          {t('map-edit.fastTrack.add')}
        </Button>
      </div>
    </div>
  )
}
