import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationQueries } from '../../client/invitations.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { asksForAnswer, type Delivery, hasToBeTold } from '../../domain/delivery.ts'
import { nameOnly } from '../../domain/name-only.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { CalendarFileButton } from './calendar-file-button.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { useMeeting } from './meeting-context.tsx'
import { NoteAnswer } from './note-answer.tsx'
import { Remind } from './remind.tsx'
import { UploadAnswer } from './upload-answer.tsx'

/**
 * For the coordinator: who has been told what, who has answered, and who is to be rung; about the times, while it is asked
 * about them.
 */
export function Deliveries() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, meeting, me, full } = useMeeting()
  const { id, state, start, end, place } = meeting
  const about = [state, start, end, place, meeting.participants.length].join(' ')
  const { data, error } = useQuery(invitationQueries.ledger(caseId, id, about))
  const [noting, setNoting] = useState<Delivery>()
  const [noted, setNoted] = useState('')
  const [hasReminded, setReminded] = useState(false)
  if (error && !data) return <Alert kind="error">{refusal(error)}</Alert>
  if (!data) return <Skeleton lines={3} />

  const isAskedAbout = state === 'polling'
  if (isAskedAbout && data.by !== 'mail') return null

  const nameOf = ({ recipient, isOff }: Delivery) => {
    const isGuest = nameOnly(recipient) !== undefined
    const name = isGuest ? `${full(recipient)} (${t('invitation.guest')})` : full(recipient)
    return isOff ? `${name} (${t('invitation.off')})` : name
  }
  const phoneOf = ({ recipient }: Delivery) =>
    file.contacts.find((contact) => contact.id === recipient)?.person?.phone
  // Whoever calls the meeting knows of it.
  const others = data.deliveries.filter(({ recipient }) => recipient !== me)
  const own = data.deliveries.find(({ recipient }) => recipient === me)
  const named = (some: Delivery[]) => some.map(nameOf).join('; ')
  const untold = others.filter(hasToBeTold)
  const unasked = isAskedAbout ? others.filter((one) => one.state === 'not_called') : []
  const silent = others.filter((one) => asksForAnswer(one) && !hasToBeTold(one))

  // The button stays where it was used, also while all that it asked for is on its way.
  const canRemind = silent.some(({ state }) => state !== 'queued') || (hasReminded && silent.length > 0)

  const columns: Column<Delivery>[] = [
    {
      key: 'who',
      label: t('invitation.who'),
      cell: (one) => {
        const phone = hasToBeTold(one) ? phoneOf(one) : undefined
        return (
          <>
            {nameOf(one)}
            {phone ? (
              <div>
                <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
              </div>
            ) : null}
          </>
        )
      },
    },
    {
      key: 'what',
      label: t('invitation.what'),
      cell: (one) =>
        isAskedAbout && one.state === 'not_called' ? (
          t('invitation.times.notAsked')
        ) : (
          <DeliveryState delivery={one} />
        ),
    },
  ]
  // What is said of the times is noted where they are.
  const actions: Column<Delivery> = {
    key: 'actions',
    label: t('invitation.actions'),
    cell: (one) => (
      <div className="cluster">
        {asksForAnswer(one) || one.state === 'answered' ? (
          <Button
            small
            variant="secondary"
            aria-label={t('invitation.noteFor', { name: nameOf(one) })}
            onClick={() => setNoting(one)}
          >
            {t('invitation.note')}
          </Button>
        ) : null}
        {one.message === undefined ? null : <CalendarFileButton message={one.message} name={nameOf(one)} />}
      </div>
    ),
  }
  return (
    <section className="stack no-print" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('invitation.title')}</h2>
      {data.deliveries.every(({ message }) => message === undefined) ? (
        <p>{t('invitation.nothing')}</p>
      ) : (
        <>
          <p className="muted">
            {t(isAskedAbout ? 'invitation.times.intro' : `invitation.intro.${data.by}`)}
          </p>
          {untold.length > 0 ? (
            <Alert
              kind="warning"
              title={t(isAskedAbout ? 'invitation.times.untold' : 'invitation.untold', {
                count: untold.length,
              })}
            >
              {named(untold)}
            </Alert>
          ) : null}
          {isAskedAbout && unasked.length > 0 ? (
            <p>{t('invitation.times.notAskedText', { count: unasked.length, names: named(unasked) })}</p>
          ) : null}
          <p>
            {silent.length > 0
              ? t('invitation.silent', { count: silent.length, names: named(silent) })
              : untold.length + unasked.length > 0
                ? ''
                : t(state === 'cancelled' ? 'invitation.allTold' : 'invitation.allAnswered')}
          </p>
          {data.by === 'mail' && (isAskedAbout || state === 'called') && canRemind ? (
            <Remind
              count={silent.length}
              onReminded={(said) => {
                setReminded(true)
                setNoted(said)
              }}
            />
          ) : null}
          <p role="status">{noted}</p>
          <Table
            caption={t('invitation.title')}
            hideCaption
            columns={isAskedAbout ? columns : [...columns, actions]}
            rows={others}
            rowKey={(one) => `${one.recipient} ${one.address ?? ''}`}
          />
          {own?.message === undefined ? null : (
            <div className="cluster">
              <span>{t('invitation.mine')}</span>
              <CalendarFileButton message={own.message} />
            </div>
          )}
          {state === 'called' ? <UploadAnswer /> : null}
        </>
      )}
      {noting ? (
        <NoteAnswer
          recipient={noting.recipient}
          name={nameOf(noting)}
          onClose={() => setNoting(undefined)}
          onNoted={(answer) => {
            setNoted(`${nameOf(noting)}: ${t(`invitation.reached.${answer}`)}`)
            setNoting(undefined)
          }}
        />
      ) : null}
    </section>
  )
}
