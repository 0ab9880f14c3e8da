import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { decisionKinds, kindOfDecision, writtenAs } from '../../../domain/decision-kind.ts'
import type { Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { FormActions } from '../../../ui/form-actions.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { DraftAgain } from '../draft-again.tsx'
import { type Line, useDraft, useDrafts } from './drafts.tsx'
import styles from './hold.module.css'
import { LineFields, type LineValues } from './line-fields.tsx'
import { LineReaders } from './line-readers.tsx'

export type DecisionValues = LineValues & { text: string }

interface Props {
  /** Names the form among those kept. */
  id: string
  initial: DecisionValues
  agendaItem: Decision['agendaItem']
  submitLabel: string
  pending: boolean
  failure: string | undefined
  /** True when it is stored. */
  onSubmit: (values: DecisionValues, line: Line) => Promise<boolean>
  onCancel?: () => void
}

/** One decision, in words, with who may read it. */
export function DecisionForm(props: Props) {
  const { id, initial, agendaItem, submitLabel, pending, failure, onSubmit, onCancel } = props
  const { t } = useTranslation()
  const { kept, keep, line } = useDraft(useDrafts().decisions, id, initial)
  const form = useForm({ defaultValues: kept ?? initial, shouldFocusError: true })
  const { register, control, handleSubmit, reset, setFocus, setValue, getValues, subscribe } = form
  const [isAgain, setAgain] = useState(kept !== undefined)
  const { errors } = form.formState
  // Not the text itself: a key that makes it no other kind draws nothing again.
  const kind = useWatch({ control, name: 'text', compute: (text) => kindOfDecision(text).kind })
  const [lifeArea, level] = useWatch({ control, name: ['lifeArea', 'level'] })

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...values }),
      }),
    [subscribe, keep],
  )
  const isEdit = onCancel !== undefined
  useEffect(() => {
    if (isEdit) setFocus('text')
  }, [isEdit, setFocus])

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
  const cancel =
    onCancel &&
    (() => {
      keep(undefined)
      onCancel()
    })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {isAgain ? <DraftAgain onClear={() => reset(initial)} /> : null}
      <TextArea
        id={`${id}-text`}
        label={t('meeting.decision.label')}
        hint={t('meeting.decision.hint')}
        error={errors.text?.message}
        {...register('text', {
          validate: (written) => kindOfDecision(written).text !== '' || t('meeting.decision.missing'),
        })}
      />
      {/* The words stand in the text itself: the kind is read from there, and put there. */}
      <RadioGroup
        name={`${id}-kind`}
        label={t('minutes.kind.label')}
        value={kind}
        choices={decisionKinds.map((value) => ({ value, label: t(`minutes.kind.${value}`) }))}
        onChange={({ target }) => {
          const chosen = decisionKinds.find((one) => one === target.value)
          if (chosen) setValue('text', writtenAs(chosen, getValues('text')), { shouldDirty: true })
        }}
      />
      <LineFields prefix={id} register={register} names={{ lifeArea: 'lifeArea', level: 'level' }} />
      <LineReaders lifeArea={lifeArea} level={level} agendaItem={agendaItem} />
      <FormActions
        action={submitLabel}
        pending={pending}
        failure={failure}
        failureTitle={t('meeting.notSaved')}
        onCancel={cancel}
      />
    </form>
  )
}
