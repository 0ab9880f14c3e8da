import { useForm } from 'react-hook-form'
import { statusOf } from '../../client/request.ts'
import { useSignIn } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useErrorText } from '../../ui/error-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { TextField } from '../../ui/text-field.tsx'

export function PasswordForm({ onEntered }: { onEntered: () => void }) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } })
  const { errors, submitCount } = formState
  const status = statusOf(signIn.error)
  const otherwise = useErrorText(status)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={handleSubmit((values) => signIn.mutate(values, { onSuccess: onEntered }))}
    >
      <ErrorSummary errors={messagesOf(errors)} attempt={submitCount} />
      {signIn.isError ? (
        <Alert kind="error" live>
          {status === 401 || status === 422
            ? t('sign-in.wrong')
            : status === 429
              ? t('sign-in.tooMany')
              : otherwise}
        </Alert>
      ) : null}
      <TextField
        id="email"
        type="email"
        label={t('sign-in.email')}
        autoComplete="username"
        error={errors.email?.message}
        {...register('email', { required: t('sign-in.emailMissing') })}
      />
      <TextField
        id="password"
        type="password"
        label={t('sign-in.password')}
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password', { required: t('sign-in.passwordMissing') })}
      />
      <div>
        <Button type="submit" pending={signIn.isPending}>
          {t('sign-in.submit')}
        </Button>
      </div>
    </form>
  )
}
