import { useForm } from 'react-hook-form'
import { useAddPerson } from '../../client/people.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { fieldOf } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Handed } from './one-time-code.tsx'

const empty = { name: '', email: '', administrator: false }

/** A new person, who gets a one-time code. */
export function AddPerson({ onCode }: { onCode: (handed: Handed) => void }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const add = useAddPerson()
  const { register, handleSubmit, formState, setError, reset } = useForm({
    defaultValues: empty,
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const submit = handleSubmit((person) =>
    add.mutate(person, {
      onSuccess: ({ code }) => {
        reset()
        onCode({ name: person.name.trim(), code })
      },
      onError: (error) => {
        if (fieldOf(error) === 'email') {
          setError('email', { message: refusal(error) })
        }
      },
    }),
  )
  const isAtField = errors.email !== undefined
  return (
    <section className="stack" aria-labelledby="add-person">
      <h2 id="add-person">{t('people.add.title')}</h2>
      <form className="stack" noValidate onSubmit={submit}>
        <ErrorSummary errors={messagesOf(errors)} attempt={submitCount} />
        {add.isError && !isAtField ? (
          <Alert kind="error" live>
            {refusal(add.error)}
          </Alert>
        ) : null}
        <TextField
          id="name"
          label={t('people.add.name')}
          autoComplete="off"
          error={errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || t('people.add.nameMissing') })}
        />
        <TextField
          id="email"
          type="email"
          label={t('people.add.email')}
          autoComplete="off"
          error={errors.email?.message}
          {...register('email', {
            validate: (email) => /^\s*\S+@\S+\s*$/.test(email) || t('people.add.emailMissing'),
          })}
        />
        <Checkbox
          label={t('people.add.administrator')}
          hint={t('people.add.administratorHint')}
          {...register('administrator')}
        />
        <div>
          <Button type="submit" pending={add.isPending}>
            {t('people.add.submit')}
          </Button>
        </div>
      </form>
    </section>
  )
}
