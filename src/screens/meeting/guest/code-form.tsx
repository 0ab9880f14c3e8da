import { type FormEvent, useId, useState } from 'react'
import { useRefusalText } from '../../../client/refusal.ts'
import { ApiError } from '../../../client/request.ts'
import { useEnterAsGuest } from '../../../client/session.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { StepHeading } from './step-heading.tsx'

interface Props {
  token: string
  onEntered: () => void
  /** The link was closed meanwhile, or by one wrong code too many. */
  onClosed: () => void
}

/** Asks for the code that was told apart from the link. */
export function CodeForm({ token, onEntered, onClosed }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const field = useId()
  const [code, setCode] = useState('')
  const [isMissing, setMissing] = useState(false)
  const entering = useEnterAsGuest()
  const refused = entering.error instanceof ApiError ? entering.error.body.code : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const focus = () => document.getElementById(field)?.focus()
    const isWhole = code.replace(/\D/g, '').length === 6
    setMissing(!isWhole)
    if (!isWhole) return focus()
    entering.mutate(
      { token, code },
      {
        onSuccess: onEntered,
        onError: (error) => {
          if (error instanceof ApiError && error.body.code === 'link_closed') onClosed()
          else focus()
        },
      },
    )
  }
  const fault = () => {
    if (isMissing) return t('guest.code.missing')
    return refused === 'wrong_code' ? t('guest.code.wrong') : undefined
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <StepHeading title={t('guest.code.title')} />
      <p>{t('guest.code.text')}</p>
      {entering.isError && refused !== 'wrong_code' && refused !== 'link_closed' ? (
        <Alert kind="error" live>
          {refusal(entering.error)}
        </Alert>
      ) : null}
      <TextField
        id={field}
        label={t('guest.code.label')}
        hint={t('guest.code.hint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        width="short"
        value={code}
        error={fault()}
        onChange={(event) => {
          setCode(event.target.value)
          entering.reset()
        }}
      />
      <div>
        <Button type="submit" pending={entering.isPending}>
          {t('guest.code.submit')}
        </Button>
      </div>
    </form>
  )
}
