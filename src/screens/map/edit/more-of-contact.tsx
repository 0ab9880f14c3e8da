import { Controller, useFormContext } from 'react-hook-form'
import { instantAt } from '../../../domain/copenhagen-time.ts'
import { contactStatuses, helpTypes, needs } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { parseDate, parseTime } from '../../../ui/date-text.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import { type ContactFields, type ContactValues, hoursFrom } from './contact-values.ts'
import { ChoiceEntry, DayEntry, LineEntry, NoteEntry } from './entry-fields.tsx'
import { idOf } from './use-entry-form.ts'

interface Props {
  /** Today: nobody has been in contact later. */
  day: string
  offers: (field: keyof ContactFields) => boolean
}

/** What a contact may have besides its name, kind and place. */
export function MoreOfContact({ day, offers }: Props) {
  const { t } = useTranslation()
  const { register, getValues } = useFormContext<ContactValues>()
  const needsName = (name: string) => {
    const [title, email, phone] = getValues(['personTitle', 'personEmail', 'personPhone'])
    return name.trim() !== '' || `${title}${email}${phone}`.trim() === '' || t('map-edit.missing.personName')
  }
  const none = t('map-edit.none')
  return (
    <div className="stack">
      {offers('administration') ? (
        <LineEntry name="administration" label={t('map-edit.field.administration')} optional />
      ) : null}
      {offers('person') ? (
        <>
          <LineEntry
            name="personName"
            label={t('map-edit.field.personName')}
            optional
            rules={{ validate: needsName }}
          />
          <LineEntry name="personTitle" label={t('map-edit.field.personTitle')} optional />
          <LineEntry
            name="personEmail"
            label={t('map-edit.field.personEmail')}
            type="email"
            optional
            rules={{
              pattern: {
                value: /^\s*([^\s@]+@[^\s@.]+(\.[^\s@.]+)*)?\s*$/,
                message: t('map-edit.missing.email'),
              },
            }}
          />
          <LineEntry name="personPhone" label={t('map-edit.field.personPhone')} type="tel" optional />
        </>
      ) : null}
      {offers('status') ? (
        <ChoiceEntry
          name="status"
          label={t('map-edit.field.status')}
          choices={contactStatuses.map((value) => ({ value, label: t(`vocabulary.contactStatus.${value}`) }))}
        />
      ) : null}
      {offers('closeness') ? (
        <ChoiceEntry
          name="closeness"
          label={t('map-edit.field.closeness')}
          optional
          empty={none}
          choices={(['1', '2', '3'] as const).map((value) => ({
            value,
            label: t(`vocabulary.closeness.${value}`),
          }))}
        />
      ) : null}
      {offers('need') ? (
        <ChoiceEntry
          name="need"
          label={t('map-edit.field.need')}
          optional
          empty={none}
          choices={needs.map((value) => ({ value, label: t(`vocabulary.need.${value}`) }))}
        />
      ) : null}
      {offers('acute') ? (
        <Checkbox id={idOf('acute')} label={t('map-edit.field.acute')} {...register('acute')} />
      ) : null}
      {offers('lastContact') ? (
        <DayEntry name="lastContact" label={t('map-edit.field.lastContact')} max={day} />
      ) : null}
      {offers('next') ? <NextAppointment /> : null}
      {offers('from') ? <DayEntry name="from" label={t('map-edit.field.from')} /> : null}
      {offers('until') ? <DayEntry name="until" label={t('map-edit.field.until')} /> : null}
      {offers('hoursPerWeek') ? (
        <LineEntry
          name="hoursPerWeek"
          label={t('map-edit.field.hoursPerWeek')}
          optional
          rules={{
            validate: (hours: string) =>
              hours.trim() === '' || !Number.isNaN(hoursFrom(hours)) || t('map-edit.missing.hours'),
          }}
        />
      ) : null}
      {offers('helpType') ? (
        <ChoiceEntry
          name="helpType"
          label={t('map-edit.field.helpType')}
          optional
          empty={none}
          choices={helpTypes.map((value) => ({ value, label: t(`vocabulary.helpType.${value}`) }))}
        />
      ) : null}
      {offers('note') ? <NoteEntry name="note" label={t('map-edit.field.note')} /> : null}
    </div>
  )
}

/** A day and a time, or neither. */
function NextAppointment() {
  const { t } = useTranslation()
  const { control, getValues, formState } = useFormContext<ContactValues>()
  const validate = (time: string) => {
    const day = getValues('nextDay')
    if (day === '' && time === '') return true
    if (day === '' || time === '') return t('map-edit.missing.nextTime')
    const exists = parseTime(time) === time && (parseDate(day) !== day || instantAt(day, time) !== null)
    return exists || t('map-edit.missing.time')
  }
  return (
    <>
      <DayEntry name="nextDay" label={t('map-edit.field.nextDay')} />
      <Controller
        control={control}
        name="nextTime"
        rules={{ validate }}
        render={({ field: { value, onChange, onBlur } }) => (
          <TimeField
            id={idOf('nextTime')}
            label={t('map-edit.field.nextTime')}
            error={formState.errors.nextTime?.message}
            optional
            value={value}
            onChange={onChange}
            onBlur={onBlur}
          />
        )}
      />
    </>
  )
}
