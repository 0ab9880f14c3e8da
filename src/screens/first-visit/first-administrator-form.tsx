import { useForm } from 'react-hook-form'
import { statusOf } from '../../client/request.ts'
import { useFirstAdministrator } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useErrorText } from '../../ui/error-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { TextField } from '../../ui/text-field.tsx'

const empty = { code: '', name: '', email: '', password: '' }

/** The first administrator of an empty installation, with the code from the console. */
export function FirstAdministratorForm({ onEntered }: { onEntered: () => void }) {
  const { t } = useTranslation()
  const create = useFirstAdministrator()
  const { register, handleSubmit, formState } = useForm({ defaultValues: empty })
  const { errors, submitCount } = formState
  const status = statusOf(create.error)
  const otherwise = useErrorText(status)
  const problem =
    status === 403
      ? t('first-visit.empty.wrongCode')
      : status === 409
        ? t('first-visit.empty.taken')
        : status === 422
          ? t('first-visit.emailWrong')
          : otherwise
  return (
    <form
      className="stack"
      noValidate
      onSubmit={handleSubmit((values) =>
        create.mutate({ ...values, code: values.code.trim() }, { onSuccess: onEntered }),
      )}
    >
      <ErrorSummary errors={messagesOf(errors)} attempt={submitCount} />
      {create.isError ? (
        <Alert kind="error" live>
          {problem}
        </Alert>
      ) : null}
      <TextField
        id="code"
        label={t('first-visit.empty.code')}
        autoComplete="off"
        spellCheck={false}
        error={errors.code?.message}
        {...register('code', { required: t('first-visit.codeMissing') })}
      />
      <TextField
        id="name"
        label={t('first-visit.empty.name')}
        autoComplete="name"
        error={errors.name?.message}
        {...register('name', { required: t('first-visit.nameMissing') })}
      />
      <TextField
        id="email"
        type="email"
        label={t('first-visit.empty.email')}
        autoComplete="username"
        error={errors.email?.message}
        {...register('email', { required: t('first-visit.emailMissing') })}
      />
      <TextField
        id="password"
        type="password"
        label={t('first-visit.empty.password')}
        hint={t('first-visit.empty.passwordHint')}
        autoComplete="new-password"
        error={errors.password?.message}
        {...register('password', {
          required: t('first-visit.passwordShort'),
          minLength: { value: 12, message: t('first-visit.passwordShort') },
        })}
      />
      <div>
        <Button type="submit" variant="secondary" pending={create.isPending}>
          {t('first-visit.empty.submit')}
        </Button>
      </div>
    </form>
  )
}
