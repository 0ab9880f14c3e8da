import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LinkSeat, linkSeatsQuery } from '../../client/personal-links.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { CloseLink } from './close-link.tsx'
import { useMeeting } from './meeting-context.tsx'
import { NewLink } from './new-link.tsx'

const isOpen = ({ link }: LinkSeat): boolean => link?.state === 'made' || link?.state === 'opened'

/** For the coordinator: a link for each who takes part without an account. */
export function PersonalLinks() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { caseId, meeting, full } = useMeeting()
  const { data: seats, error } = useQuery(linkSeatsQuery(caseId, meeting.id))
  const [asking, setAsking] = useState<{ what: 'make' | 'close'; seat: LinkSeat }>()
  const [said, setSaid] = useState('')
  if (error && !seats) return <Alert kind="error">{refusal(error)}</Alert>
  if (!seats) return <Skeleton lines={3} />
  if (seats.length === 0) return null

  const columns: Column<LinkSeat>[] = [
    { key: 'who', label: t('guest.links.who'), cell: ({ recipient }) => full(recipient) },
    {
      key: 'link',
      label: t('guest.links.link'),
      cell: (seat) => {
        const { link } = seat
        if (!link) return t('guest.links.none')
        const opened = link.openedAt
          ? t('guest.links.openedAt', {
              when: t('invitation.when', {
                day: format.dayMonth(link.openedAt),
                time: format.time(link.openedAt),
              }),
            })
          : ''
        const until = isOpen(seat) ? t('guest.links.until', { day: format.date(link.expiresAt) }) : ''
        return (
          <>
            {t(`guest.links.states.${link.state}`)}
            <div className="small muted">
              {opened} {until}
            </div>
          </>
        )
      },
    },
    {
      key: 'actions',
      label: t('guest.links.actions'),
      cell: (seat) => (
        <div className="cluster">
          <Button
            small
            variant="secondary"
            aria-label={t('guest.links.makeFor', { name: full(seat.recipient) })}
            onClick={() => setAsking({ what: 'make', seat })}
          >
            {t('guest.links.make')}
          </Button>
          {isOpen(seat) ? (
            <Button
              small
              variant="secondary"
              aria-label={t('guest.links.closeFor', { name: full(seat.recipient) })}
              onClick={() => setAsking({ what: 'close', seat })}
            >
              {t('guest.links.close')}
            </Button>
          ) : null}
        </div>
      ),
    },
  ]
  const stop = () => setAsking(undefined)
  return (
    <section className="stack no-print" aria-labelledby="personal-links">
      <h2 id="personal-links">{t('guest.links.title')}</h2>
      <p className="muted">{t('guest.links.intro')}</p>
      <Table
        caption={t('guest.links.title')}
        hideCaption
        columns={columns}
        rows={seats}
        rowKey={({ recipient }) => recipient}
      />
      <div role="status" className="visually-hidden">
        {said}
      </div>
      {asking?.what === 'make' ? (
        <NewLink recipient={asking.seat.recipient} hasOne={isOpen(asking.seat)} onClose={stop} />
      ) : null}
      {asking?.what === 'close' && asking.seat.link ? (
        <CloseLink
          recipient={asking.seat.recipient}
          link={asking.seat.link.id}
          onClose={stop}
          onClosed={() => {
            setSaid(t('guest.links.closed', { name: full(asking.seat.recipient) }))
            stop()
          }}
        />
      ) : null}
    </section>
  )
}
