import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import styles from './case.module.css'
import { ConnectDialog } from './connect-dialog.tsx'

interface Seat {
  as: string
  contact: string
  people: { name: string; email: string }[]
}

/** Who signs in as which contact: the coordinator connects people by e-mail. */
export function Members({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data: members, error } = useQuery(caseQueries.members(caseId))
  const [changing, setChanging] = useState<string>()
  const seats = [...new Map(members?.map(({ as, contact = '' }) => [as, contact]))].map(
    ([as, contact]): Seat => ({
      as,
      contact,
      people: (members ?? []).flatMap((member) =>
        member.as === as && member.name !== undefined
          ? [{ name: member.name, email: member.email ?? '' }]
          : [],
      ),
    }),
  )
  const columns: Column<Seat>[] = [
    { key: 'contact', label: t('case.members.contact'), cell: ({ contact }) => contact },
    {
      key: 'people',
      label: t('case.members.people'),
      cell: ({ people }) =>
        people.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', ') ||
        t('case.members.nobody'),
    },
    {
      key: 'change',
      label: t('case.members.change'),
      cell: ({ as, contact }) => (
        <Button
          aria-label={`${t('case.members.change')}: ${contact}`}
          variant="secondary"
          small
          onClick={() => setChanging(as)}
        >
          {t('case.members.change')}
        </Button>
      ),
    },
  ]
  const seat = seats.find(({ as }) => as === changing)
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="members">
      <h2 id="members">{t('case.members.title')}</h2>
      <p>{t('case.members.intro')}</p>
      {error ? <Alert kind="error">{refusal(error)}</Alert> : null}
      {members ? (
        <Details summary={t('case.members.show', { count: seats.length })}>
          <Table
            caption={t('case.members.title')}
            hideCaption
            columns={columns}
            rows={seats}
            rowKey={({ as }) => as}
          />
        </Details>
      ) : error ? null : (
        <Skeleton lines={3} />
      )}
      {seat ? <ConnectDialog caseId={caseId} seat={seat} onClose={() => setChanging(undefined)} /> : null}
    </section>
  )
}
