import { addMonths, addYears, formatISO, parseISO } from 'date-fns'
import { Controller, useForm } from 'react-hook-form'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Consent } from '../../domain/consent.ts'
import { type ConsentArea, consentAreas } from '../../domain/consent-matrix.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { healthAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { parseDate } from '../../ui/date-text.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { useFormat } from '../../ui/format.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useConsentWords } from './consent-words.ts'

const choices = {
  all: ['all'],
  times: ['times'],
  considerations: ['considerations'],
  both: ['times', 'considerations'],
  nothing: [],
} as const satisfies Record<string, Consent['shows']>
type Choice = keyof typeof choices

interface Values {
  lifeArea: '' | ConsentArea
  choice: '' | Choice
  until: string
  basis: 'consent' | 'law'
  legalBasis: string
  method: 'written' | 'oral'
}

interface Props {
  file: VisibleCaseFile
  today: string
  caseId: string
  recipient: string
  /** The recipient's name in a sentence. */
  who: string
  isCitizen: boolean
  onDone: (said: string) => void
}

const isoDay = (date: Date): string => formatISO(date, { representation: 'date' })

/** A new consent for one recipient: given by the citizen, or noted by the coordinator with how it was given. */
export function GiveConsentForm({ file, today, caseId, recipient, who, isCitizen, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const words = useConsentWords()
  const command = useCommand(caseId)
  const { register, control, handleSubmit, watch, reset, formState } = useForm<Values>({
    defaultValues: {
      lifeArea: '',
      choice: '',
      until: isoDay(addMonths(parseISO(today), 6)),
      basis: 'consent',
      legalBasis: '',
      method: 'written',
    },
    shouldFocusError: false,
  })
  const { lifeArea, choice, until, basis } = watch()
  const isWhole = lifeArea === 'case' || lifeArea === 'plan'
  // The citizen's own text and the plan have no levels: all of it or nothing.
  const offered: Choice[] = isWhole
    ? ['all', 'nothing']
    : ['all', 'times', 'considerations', 'both', 'nothing']
  const chosen = offered.find((one) => one === choice)

  const checkUntil = (value: string, values: Values): string | true => {
    if (parseDate(value) !== value) return t('case.give.untilMissing')
    if (value < today) return t('refusal.in_the_past')
    const isHealth = healthAreas.some((area) => area === values.lifeArea)
    return isHealth && value > isoDay(addYears(parseISO(today), 1)) ? t('case.give.healthYear') : true
  }

  const give = handleSubmit((values) => {
    if (values.lifeArea === '' || !chosen || command.isPending) return
    const consent = {
      id: crypto.randomUUID(),
      recipient,
      lifeArea: values.lifeArea,
      shows: [...choices[chosen]],
      from: today,
      until: values.until,
      basis: values.basis,
      ...(values.basis === 'law' && { legalBasis: values.legalBasis }),
      method: isCitizen ? ('digital' as const) : values.method,
    }
    command.mutate(
      { type: 'giveConsent', consent },
      {
        onSuccess: () => {
          reset()
          onDone(t('case.give.done', { who, what: words.what(consent), until: format.date(consent.until) }))
        },
      },
    )
  })

  const sentence = () => {
    if (lifeArea === '' || !chosen || parseDate(until) !== until || basis === 'law') return null
    const values = {
      who,
      citizen: file.citizen.displayName,
      what: words.what({ lifeArea, shows: [...choices[chosen]] }),
      until: format.date(until),
    }
    if (chosen === 'nothing') return t(isCitizen ? 'case.give.noSentence' : 'case.give.noSentenceFor', values)
    return t(isCitizen ? 'case.give.sentence' : 'case.give.sentenceFor', values)
  }

  return (
    <form className="stack" onSubmit={give} noValidate aria-labelledby="give-consent">
      <h3 id="give-consent">{t('case.give.title')}</h3>
      {isCitizen ? <p>{t('case.give.mayRefuse')}</p> : null}
      <ErrorSummary attempt={formState.submitCount} errors={messagesOf(formState.errors)} />
      <SelectField
        id="lifeArea"
        label={t('case.give.area')}
        emptyChoice
        error={formState.errors.lifeArea?.message}
        choices={consentAreas.map((area) => ({ value: area, label: words.area(area) }))}
        {...register('lifeArea', { required: t('case.give.areaMissing') })}
      />
      <RadioGroup
        id="choice"
        label={t('case.give.shows')}
        error={formState.errors.choice?.message}
        choices={offered.map((value) => ({
          value,
          label: t(`case.give.choice.${value}`),
          ...(value !== 'all' && { hint: t(`case.give.note.${value}`) }),
        }))}
        {...register('choice', {
          validate: () => chosen !== undefined || t('case.give.showsMissing'),
        })}
      />
      <Controller
        control={control}
        name="until"
        rules={{ validate: checkUntil }}
        render={({ field: { value, onChange, onBlur } }) => (
          <DateField
            id="until"
            label={t('case.give.until')}
            error={formState.errors.until?.message}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            min={today}
          />
        )}
      />
      {isCitizen ? null : (
        <>
          <RadioGroup
            label={t('case.give.basis')}
            choices={(['consent', 'law'] as const).map((value) => ({
              value,
              label: t(`vocabulary.basis.${value}`),
            }))}
            {...register('basis')}
          />
          {basis === 'law' ? (
            <TextField
              id="legalBasis"
              label={t('case.give.legalBasis')}
              error={formState.errors.legalBasis?.message}
              {...register('legalBasis', {
                validate: (value, values) =>
                  values.basis !== 'law' || value.trim() !== '' || t('case.give.legalBasisMissing'),
              })}
            />
          ) : (
            <RadioGroup
              label={t('case.give.method')}
              choices={(['written', 'oral'] as const).map((value) => ({
                value,
                label: t(`vocabulary.consentMethod.${value}`),
              }))}
              {...register('method')}
            />
          )}
        </>
      )}
      {sentence() === null ? null : <Alert kind="info">{sentence()}</Alert>}
      {command.isError ? (
        <Alert kind="error" live>
          {refusal(command.error)}
        </Alert>
      ) : null}
      <div>
        <Button type="submit" pending={command.isPending}>
          {t('case.give.submit')}
        </Button>
      </div>
    </form>
  )
}
