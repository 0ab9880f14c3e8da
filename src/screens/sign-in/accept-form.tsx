import { useForm } from 'react-hook-form'
import { statusOf } from '../../client/request.ts'
import { useAccept } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useErrorText } from '../../ui/error-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { TextField } from '../../ui/text-field.tsx'

const empty = { acceptEmail: '', code: '', newPassword: '' }

/** The first sign-in: the one-time code from the administrator, and a password of one's own. */
export function AcceptForm({ onEntered }: { onEntered: () => void }) {
  const { t } = useTranslation()
  const accept = useAccept()
  const { register, handleSubmit, formState } = useForm({ defaultValues: empty })
  const { errors, submitCount } = formState
  const status = statusOf(accept.error)
  const otherwise = useErrorText(status)
  const submit = handleSubmit(({ acceptEmail, code, newPassword }) =>
    accept.mutate({ email: acceptEmail, code: code.trim(), password: newPassword }, { onSuccess: onEntered }),
  )
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary errors={messagesOf(errors)} attempt={submitCount} />
      {accept.isError ? (
        <Alert kind="error" live>
          {status === 429
            ? t('sign-in.tooMany')
            : status >= 400 && status < 500
              ? t('sign-in.first.wrong')
              : otherwise}
        </Alert>
      ) : null}
      <TextField
        id="acceptEmail"
        type="email"
        label={t('sign-in.email')}
        autoComplete="username"
        error={errors.acceptEmail?.message}
        {...register('acceptEmail', { required: t('sign-in.emailMissing') })}
      />
      <TextField
        id="code"
        label={t('sign-in.first.code')}
        hint={t('sign-in.first.codeHint')}
        autoComplete="one-time-code"
        spellCheck={false}
        width="short"
        error={errors.code?.message}
        {...register('code', { required: t('sign-in.codeMissing') })}
      />
      <TextField
        id="newPassword"
        type="password"
        label={t('sign-in.first.password')}
        hint={t('sign-in.first.passwordHint')}
        autoComplete="new-password"
        error={errors.newPassword?.message}
        {...register('newPassword', {
          required: t('sign-in.passwordShort'),
          minLength: { value: 12, message: t('sign-in.passwordShort') },
        })}
      />
      <div>
        <Button type="submit" variant="secondary" pending={accept.isPending}>
          {t('sign-in.first.submit')}
        </Button>
      </div>
    </form>
  )
}
