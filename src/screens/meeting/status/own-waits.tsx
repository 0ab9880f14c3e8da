import { useId, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { fieldOf } from '../../../client/request.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextField } from '../../../ui/text-field.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  me: string
  onSaid: (sentence: string) => void
}

const fields = ['what', 'since', 'promisedBy'] as const
const empty = { what: '', since: '', promisedBy: '' }

/** What the citizen waits for with the writer, since when and until when: it becomes a wait of the case. */
export function OwnWaits({ caseId, file, me, onSaid }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const heading = useId()
  const command = useCommand(caseId)
  // Kept until it is heard, so that what is sent again is not written twice.
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const { register, control, handleSubmit, getValues, reset, setError, formState } = useForm({
    defaultValues: empty,
  })
  const { errors } = formState
  const waits = file.waits.filter(({ contact, answeredOn }) => contact === me && answeredOn === undefined)
  const isDay = (day: string) => day === '' || parseDate(day) === day || t('map-edit.missing.date')
  const add = handleSubmit(async ({ what, since, promisedBy }) => {
    if (command.isPending) return
    const times = { ...(since && { since }), ...(promisedBy && { promisedBy }) }
    try {
      await command.mutateAsync({
        type: 'addWait',
        wait: { id: newId, contact: me, what: what.trim(), ...times, blocks: [], fastTrack: [] },
      })
    } catch (error) {
      const field = fields.find((one) => one === fieldOf(error))
      if (field) setError(field, { message: refusal(error) })
      return
    }
    setNewId(crypto.randomUUID())
    // Whoever wrote on meanwhile keeps what they wrote; and the fields stay registered, so that no key is lost.
    if (getValues('what') === what) reset(empty, { keepFieldsRef: true })
    onSaid(t('status.waits.added'))
  })
  const isAtField = fieldOf(command.error) !== undefined
  return (
    <Card as="section" aria-labelledby={heading}>
      <h3 id={heading}>{t('status.waits.title')}</h3>
      <p className="muted">{t('status.waits.text')}</p>
      {waits.length > 0 ? (
        <ul>
          {waits.map(({ id, what, since, promisedBy }) => {
            const times = [
              since && t('status.waits.since', { day: format.date(since) }),
              promisedBy && t('status.waits.until', { day: format.date(promisedBy) }),
            ].filter(Boolean)
            return (
              <li key={id}>
                {what ?? t('status.waits.unnamed')}
                {times.length > 0 ? ` (${times.join(', ')})` : ''}
              </li>
            )
          })}
        </ul>
      ) : null}
      <form className="stack" onSubmit={add} noValidate>
        <TextField
          label={t('status.waits.what')}
          width="wide"
          error={errors.what?.message}
          {...register('what', { validate: (what) => what.trim() !== '' || t('refusal.text_missing') })}
        />
        {(['since', 'promisedBy'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            rules={{ validate: isDay }}
            render={({ field: { value, onChange, onBlur } }) => (
              <DateField
                label={t(`status.waits.${name === 'since' ? 'sinceField' : 'untilField'}`)}
                optional
                error={errors[name]?.message}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
              />
            )}
          />
        ))}
        {command.isError && !isAtField ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div>
          <Button type="submit" variant="secondary" pending={command.isPending}>
            {t('status.waits.add')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
