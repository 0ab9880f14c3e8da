import { useState } from 'react'
import { type Person, useChangePerson } from '../../client/people.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Handed } from './one-time-code.tsx'

interface Props {
  people: readonly Person[]
  onCode: (handed: Handed) => void
}

/** Everybody who may sign in; a new code for whoever has lost theirs, and access closed or opened. */
export function PeopleList({ people, onCode }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const change = useChangePerson()
  const [said, setSaid] = useState('')
  const newCode = ({ id, name }: Person) =>
    change.mutate(
      { id, change: 'code' },
      { onSuccess: (answer) => answer?.code && onCode({ name, code: answer.code }) },
    )
  const toggle = ({ id, name, disabled }: Person) =>
    change.mutate(
      { id, change: disabled ? 'enable' : 'disable' },
      { onSuccess: () => setSaid(t(disabled ? 'people.list.enabled' : 'people.list.disabled', { name })) },
    )

  if (people.length === 0) {
    return <EmptyState title={t('people.list.empty')} text={t('people.list.emptyText')} />
  }
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t('people.list.title')}</h2>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {change.isError ? (
        <Alert kind="error" live>
          {refusal(change.error)}
        </Alert>
      ) : null}
      <Table
        caption={t('people.list.title')}
        hideCaption
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: t('people.list.name'), cell: ({ name }) => name },
          { key: 'email', label: t('people.list.email'), cell: ({ email }) => email },
          {
            key: 'role',
            label: t('people.list.role'),
            cell: ({ administrator }) =>
              t(administrator ? 'people.list.administrator' : 'people.list.ordinary'),
          },
          {
            key: 'access',
            label: t('people.list.access'),
            cell: ({ disabled }) =>
              disabled ? (
                <Tag kind="warning">{t('people.list.closed')}</Tag>
              ) : (
                <Tag kind="success">{t('people.list.open')}</Tag>
              ),
          },
          {
            key: 'change',
            label: t('people.list.change'),
            cell: (person) => (
              <span className="cluster">
                {person.disabled ? null : (
                  <Button
                    variant="secondary"
                    small
                    pending={change.isPending}
                    aria-label={`${t('people.list.newCode')}: ${person.name}`}
                    onClick={() => newCode(person)}
                  >
                    {t('people.list.newCode')}
                  </Button>
                )}
                <Button
                  variant="secondary"
                  small
                  pending={change.isPending}
                  aria-label={`${t(person.disabled ? 'people.list.enable' : 'people.list.disable')}: ${person.name}`}
                  onClick={() => toggle(person)}
                >
                  {t(person.disabled ? 'people.list.enable' : 'people.list.disable')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
