import { useEffect, useState } from 'react'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { dayOf } from '../../../domain/days.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { messagesOf } from '../../../ui/form-errors.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { DraftAgain } from '../draft-again.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { type Line, useDraft, useDrafts } from './drafts.tsx'
import { DuePicks } from './due-picks.tsx'
import { FollowUpHelp } from './follow-up-help.tsx'
import type { FollowUpValues } from './follow-up-values.ts'
import styles from './hold.module.css'
import { LineFields } from './line-fields.tsx'
import { LineReaders } from './line-readers.tsx'
import { type Suggestion, Suggestions } from './suggestions.tsx'

interface Props {
  /** Names the form among those kept. */
  id: string
  initial: FollowUpValues
  /** What it is agreed at: where suggestions come from. */
  item?: AgendaItem
  submitLabel: string
  pending: boolean
  failure: string | undefined
  /** True when it is stored. */
  onSubmit: (values: FollowUpValues, line: Line) => Promise<boolean>
  onCancel?: () => void
}

/** Who does what when: one owner, one date. */
export function FollowUpForm({
  id,
  initial,
  item,
  submitLabel,
  pending,
  failure,
  onSubmit,
  onCancel,
}: Props) {
  const { t } = useTranslation()
  const { file, full, now } = useMeeting()
  const { kept, keep, line } = useDraft(useDrafts().followUps, id, initial)
  const form = useForm({ defaultValues: kept ?? initial, shouldFocusError: false })
  const { register, control, handleSubmit, watch, reset, setFocus, setValue, getValues, subscribe } = form
  const [isAgain, setAgain] = useState(kept !== undefined)
  const { errors, submitCount } = form.formState
  const [lifeArea, level, owner, helpers] = watch(['lifeArea', 'level', 'owner', 'helpers'])
  const isEdit = onCancel !== undefined
  const people = usePeople(initial)

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...values }),
      }),
    [subscribe, keep],
  )
  useEffect(() => {
    if (isEdit) setFocus('text')
  }, [isEdit, setFocus])

  const goals = file.goals.filter(({ text, status }) => text !== undefined && status !== 'dropped')
  /** With a goal the line goes where the goal is, so that whoever may see the one may see the other. */
  const takeArea = () => {
    const goal = goals.find((one) => one.id === getValues('goal'))
    if (!goal) return
    setValue('lifeArea', goal.lifeArea)
    setValue('level', goal.level ?? 'all')
  }
  const takeSuggestion = ({ text, goal }: Suggestion) => {
    setValue('text', text, { shouldDirty: true })
    setValue('goal', goal)
    takeArea()
    setFocus('text')
  }
  const submit = handleSubmit(async (values) => {
    if (pending || !(await onSubmit(values, line))) return
    // Whoever wrote on meanwhile keeps what they wrote.
    if (getValues('text') !== values.text) return keep({ ...getValues() })
    keep(undefined)
    setAgain(false)
    // The fields stay registered, so that a key in this very moment is kept.
    reset(initial, { keepFieldsRef: true })
    if (!isEdit) setFocus('text')
  })
  const isDay = (day: string) => parseDate(day) === day || t('meeting.followUp.missing.dueOn')
  // One that was agreed before stays as it is.
  const isToCome = (day: string) => day >= dayOf(now) || day === initial.dueOn || t('refusal.in_the_past')
  const messages = messagesOf(errors).map(({ field, message }) => ({ field: `${id}-${field}`, message }))
  const cancel =
    onCancel &&
    (() => {
      keep(undefined)
      onCancel()
    })
  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {isAgain ? <DraftAgain onClear={() => reset(initial)} /> : null}
        <ErrorSummary errors={messages} attempt={submitCount} />
        <TextField
          id={`${id}-text`}
          label={t('meeting.followUp.text')}
          error={errors.text?.message}
          autoComplete="off"
          width="wide"
          {...register('text', {
            validate: (text) => text.trim() !== '' || t('meeting.followUp.missing.text'),
          })}
        />
        {isEdit ? null : <Suggestions item={item} onPick={takeSuggestion} />}
        <div className={styles.row}>
          <SelectField
            id={`${id}-owner`}
            label={t('meeting.followUp.owner')}
            error={errors.owner?.message}
            emptyChoice
            choices={people.map((value) => ({ value, label: full(value) }))}
            {...register('owner', {
              validate: (owner) => owner !== '' || t('meeting.followUp.missing.owner'),
            })}
          />
          <Controller
            control={control}
            name="dueOn"
            rules={{ validate: { isDay, isToCome } }}
            render={({ field: { value, onChange } }) => (
              <div className="stack" style={{ gap: 'var(--s2)' }}>
                <DateField
                  id={`${id}-dueOn`}
                  label={t('meeting.followUp.dueOn')}
                  error={errors.dueOn?.message}
                  value={value}
                  onChange={onChange}
                />
                <DuePicks onPick={onChange} />
              </div>
            )}
          />
        </div>
        <FollowUpHelp id={id} people={people} />
        <SelectField
          id={`${id}-goal`}
          label={t('meeting.followUp.goal')}
          optional
          choices={[
            { value: '', label: t('meeting.followUp.noGoal') },
            ...goals.map((goal) => ({ value: goal.id, label: goal.text ?? '' })),
          ]}
          {...register('goal', { onChange: takeArea })}
        />
        <LineFields prefix={id} register={register} names={{ lifeArea: 'lifeArea', level: 'level' }} />
        <LineReaders lifeArea={lifeArea} level={level} followUp={{ owner, helpers }} />
        <FormActions
          action={submitLabel}
          pending={pending}
          failure={failure}
          failureTitle={t('meeting.notSaved')}
          onCancel={cancel}
        />
      </form>
    </FormProvider>
  )
}

/** Who can own or help: the citizen, those at the meeting, then the other contacts in use. */
function usePeople({ owner, helpers }: FollowUpValues): string[] {
  const { file, meeting } = useMeeting()
  const invited = meeting.participants.flatMap(({ contact }) => contact ?? [])
  const inUse = file.contacts.filter(({ status }) => status === 'active' || status === 'waiting')
  const named = [owner, ...helpers].filter((who) => who !== '')
  return [...new Set(['citizen', ...invited, ...inUse.map(({ id }) => id), ...named])]
}
