import { addMonths, addYears, formatISO, parseISO } from 'date-fns'
import { Controller, useForm } from 'react-hook-form'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Consent } from '../../domain/consent.ts'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { healthAreas, lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { parseDate } from '../../ui/date-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useFormat } from '../../ui/format.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useConsentWords } from './consent-words.ts'

const areas = ['case', 'plan', ...lifeAreas] as const
const levels = ['all', 'considerations', 'times'] as const

interface Values {
  recipient: string
  lifeArea: '' | (typeof areas)[number]
  level: (typeof levels)[number]
  until: string
}

interface Props {
  caseId: string
  file: VisibleCaseFile
  today: string
  onClose: () => void
  onDone: (said: string) => void
}

const isoDay = (date: Date): string => formatISO(date, { representation: 'date' })
const fieldIds = { recipient: 'consent-recipient', lifeArea: 'consent-area', until: 'consent-until' }

/** Lets one recipient see one thing until a day: who, what, how much, until when, and the whole as a sentence. */
export function GiveConsent({ caseId, file, today, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const words = useConsentWords()
  const command = useCommand(caseId)
  const { register, control, handleSubmit, watch, formState } = useForm<Values>({
    defaultValues: {
      recipient: '',
      lifeArea: '',
      level: 'all',
      until: isoDay(addMonths(parseISO(today), 6)),
    },
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const { recipient, lifeArea, level, until } = watch()
  const isWhole = lifeArea === 'case' || lifeArea === 'plan'
  const shows: Consent['shows'] = isWhole ? ['all'] : [level]
  const latest = isoDay(addYears(parseISO(today), 1))
  const isHealth = healthAreas.some((area) => area === lifeArea)

  const checkUntil = (value: string): string | true => {
    if (parseDate(value) !== value) return t('me.give.untilMissing')
    if (value < today) return t('refusal.in_the_past')
    return isHealth && value > latest ? t('me.give.healthYear') : true
  }
  const who = shortName(nameOf(file, recipient) ?? {})
  const what = lifeArea === '' ? '' : words({ lifeArea, shows })
  const isComplete = who !== '' && what !== '' && parseDate(until) === until

  const give = handleSubmit((values) => {
    if (values.lifeArea === '' || command.isPending) return
    const consent: Consent = {
      id: crypto.randomUUID(),
      recipient: values.recipient,
      lifeArea: values.lifeArea,
      shows,
      basis: 'consent',
      from: today,
      until: values.until,
      method: 'digital',
    }
    command.mutate(
      { type: 'giveConsent', consent },
      { onSuccess: () => onDone(t('me.give.done', { who, what, until: format.date(values.until) })) },
    )
  })

  return (
    <Dialog title={t('me.consents.give')} onClose={onClose}>
      <form className="stack" onSubmit={give} noValidate>
        <ErrorSummary
          attempt={submitCount}
          errors={(['recipient', 'lifeArea', 'until'] as const).flatMap((name) => {
            const message = errors[name]?.message
            return message ? [{ field: fieldIds[name], message }] : []
          })}
        />
        <p>{t('me.give.mayRefuse')}</p>
        <SelectField
          label={t('me.give.recipient')}
          id={fieldIds.recipient}
          emptyChoice
          error={errors.recipient?.message}
          choices={file.contacts.map(({ id }) => ({ value: id, label: fullName(nameOf(file, id) ?? {}) }))}
          {...register('recipient', { required: t('me.give.recipientMissing') })}
        />
        <SelectField
          label={t('me.give.area')}
          id={fieldIds.lifeArea}
          emptyChoice
          error={errors.lifeArea?.message}
          choices={areas.map((area) => ({
            value: area,
            label: area === 'case' ? t('me.give.ownText') : t(`vocabulary.lifeArea.${area}`),
          }))}
          {...register('lifeArea', { required: t('me.give.areaMissing') })}
        />
        {isWhole ? null : (
          <RadioGroup
            label={t('me.give.level')}
            choices={levels.map((one) => ({
              value: one,
              label: t(`vocabulary.level.${one}`),
              hint: t(`vocabulary.levelNote.${one}`),
            }))}
            {...register('level')}
          />
        )}
        <Controller
          control={control}
          name="until"
          rules={{ validate: checkUntil }}
          render={({ field: { value, onChange, onBlur } }) => (
            <DateField
              label={t('me.give.until')}
              id={fieldIds.until}
              error={errors.until?.message}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              min={today}
            />
          )}
        />
        {isComplete ? (
          <Alert kind="info">{t('me.give.sentence', { who, what, until: format.date(until) })}</Alert>
        ) : null}
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button type="submit" pending={command.isPending}>
            {t('me.give.submit')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('me.give.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
