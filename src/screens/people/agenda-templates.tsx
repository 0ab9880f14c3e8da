import { useQuery } from '@tanstack/react-query'
import { templateQueries, useDeleteTemplate } from '../../client/agenda-templates.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'

/** The agendas that coordinators have saved for all cases: an administrator tidies up among them. */
export function AgendaTemplates() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data: templates = [] } = useQuery(templateQueries.all())
  const remove = useDeleteTemplate()
  return (
    <section className="stack" aria-labelledby="agenda-templates">
      <h2 id="agenda-templates" tabIndex={-1}>
        {t('agenda.templates.all')}
      </h2>
      {templates.length === 0 ? <p>{t('agenda.templates.noneSaved')}</p> : null}
      <ul>
        {templates.map(({ id, name, items }) => (
          <li key={id}>
            {name} ({items.map(({ title }) => title).join(' · ')}){' '}
            <Button
              variant="quiet"
              small
              pending={remove.isPending}
              onClick={() => {
                remove.mutate(id)
                document.getElementById('agenda-templates')?.focus()
              }}
            >
              {t('agenda.templates.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {remove.isError ? (
        <Alert kind="error" live>
          {refusal(remove.error)}
        </Alert>
      ) : null}
    </section>
  )
}
