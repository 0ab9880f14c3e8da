import { useState } from 'react'
import { useForm, useFormContext } from 'react-hook-form'
import { type OwnTemplate, useDeleteTemplate, useSaveTemplate } from '../../client/agenda-templates.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { fieldOf } from '../../client/request.ts'
import { namesSomebody } from '../../domain/case-names.ts'
import type { SavedItem } from '../../domain/saved-template.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'
import { templateOf } from './template-of.ts'

interface Props {
  own: readonly OwnTemplate[]
  onSaved: (name: string) => void
  onClose: () => void
}

/** The agenda at hand as a template for all coordinators: its titles are looked through, since they leave the case. */
export function SaveTemplate({ own, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { file } = usePlanning()
  const { getValues } = useFormContext<PlanValues>()
  const [agenda] = useState(() => templateOf(getValues('agenda'), (area) => t(`vocabulary.lifeArea.${area}`)))
  const form = useForm<{ name: string; items: SavedItem[] }>({
    defaultValues: { name: '', items: agenda },
    shouldFocusError: false,
  })
  const { register, handleSubmit, formState, setError } = form
  const { errors, submitCount } = formState
  const save = useSaveTemplate(file.citizen.id)
  const remove = useDeleteTemplate()
  const mine = own.filter((one) => one.mine)

  const mayLeaveTheCase = (text: string) => {
    if (text.trim() === '') return t('refusal.text_missing')
    return namesSomebody(text, file) ? t('refusal.names_somebody') : true
  }
  const submit = handleSubmit((template) =>
    save.mutate(template, {
      onSuccess: () => onSaved(template.name.trim()),
      onError: (error) => {
        const field = fieldOf(error)
        const at = agenda.findIndex((_, index) => field === `items/${index}/title`)
        if (field === 'name') setError('name', { message: refusal(error) })
        else if (at >= 0) setError(`items.${at}.title`, { message: refusal(error) })
      },
    }),
  )
  const messages = [
    ...(errors.name?.message ? [{ field: 'name', message: errors.name.message }] : []),
    ...agenda.flatMap((_, at) => {
      const message = errors.items?.[at]?.title?.message
      return message ? [{ field: `items.${at}.title`, message }] : []
    }),
  ]
  const failure = [save, remove].find(({ isError }) => isError)
  return (
    <Dialog title={t('agenda.templates.title')} onClose={onClose} wide>
      <form className="stack" noValidate onSubmit={submit}>
        <ErrorSummary errors={messages} attempt={submitCount} />
        <p>{t('agenda.templates.intro')}</p>
        <TextField
          id="name"
          label={t('agenda.templates.name')}
          autoComplete="off"
          error={errors.name?.message}
          {...register('name', { validate: mayLeaveTheCase })}
        />
        {agenda.map(({ minutes }, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: the items are the same as long as the dialog is open
            key={at}
            id={`items.${at}.title`}
            label={t('agenda.templates.item', { number: at + 1, count: minutes })}
            hint={at === 0 ? t('agenda.templates.hint') : undefined}
            autoComplete="off"
            error={errors.items?.[at]?.title?.message}
            {...register(`items.${at}.title`, { validate: mayLeaveTheCase })}
          />
        ))}
        {failure && messages.length === 0 ? (
          <Alert kind="error" live>
            {refusal(failure.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button type="submit" pending={save.isPending}>
            {t('agenda.templates.save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('agenda.templates.cancel')}
          </Button>
        </div>
      </form>
      {mine.length > 0 ? (
        <section className="stack" aria-labelledby="own-templates">
          <h3 id="own-templates">{t('agenda.templates.mine')}</h3>
          <ul>
            {mine.map(({ id, name }) => (
              <li key={id}>
                {name}{' '}
                <Button
                  variant="quiet"
                  small
                  pending={remove.isPending}
                  onClick={() => {
                    remove.mutate(id)
                    document.getElementById('name')?.focus()
                  }}
                >
                  {t('agenda.templates.remove', { name })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}
