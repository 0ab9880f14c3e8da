import { useQuery } from '@tanstack/react-query'
import { calendarFile, invitationQueries, useAnswer } from '../../client/invitations.ts'
import { ApiError } from '../../client/request.ts'
import type { Delivery } from '../../domain/delivery.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { saveFile } from '../../ui/save-file.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useMeeting } from './meeting-context.tsx'

const refusals = ['not_a_reply', 'other_meeting', 'unknown_attendee'] as const
/** What the coordinator has to do something about. */
const missing: Delivery['state'][] = ['no_address', 'failed', 'retrying', 'file']

/** For the coordinator: who has been told what, who has answered, and who is to be rung. */
export function Deliveries() {
  const { t } = useTranslation()
  const format = useFormat()
  const { caseId, meeting, full } = useMeeting()
  const { id, state, start, end, place } = meeting
  const about = [state, start, end, place, meeting.participants.length].join(' ')
  const { data } = useQuery(invitationQueries.ledger(caseId, id, about))
  const answer = useAnswer(caseId, id)
  if (!data) return <Skeleton lines={3} />
  if (!data.deliveries.some(({ message }) => message !== undefined)) return null

  const nameOf = ({ recipient, isOff }: Delivery) => {
    const guest = recipient.startsWith('guest:')
    const name = guest ? `${recipient.slice(6)} (${t('invitation.guest')})` : full(recipient)
    return isOff ? `${name} (${t('invitation.off')})` : name
  }
  const words = ({ state: reached, at, retryAt, answer: given }: Delivery) =>
    t(`invitation.state.${reached === 'answered' ? (given ?? 'yes') : reached}`, {
      when: at ? format.dateTime(at) : '',
      retry: retryAt ? format.time(retryAt) : '',
    })
  const columns: Column<Delivery>[] = [
    { key: 'who', label: t('invitation.who'), cell: nameOf },
    {
      key: 'what',
      label: t('invitation.what'),
      cell: (one) => `${one.kind ? `${t(`invitation.kind.${one.kind}`)}. ` : ''}${words(one)}`,
    },
    {
      key: 'actions',
      label: t('invitation.actions'),
      cell: (one) =>
        one.message === undefined ? null : (
          <Button
            small
            variant="secondary"
            aria-label={t('invitation.fileFor', { name: nameOf(one) })}
            onClick={async () =>
              saveFile(await calendarFile(caseId, id, one.message ?? ''), 'moede.ics', 'text/calendar')
            }
          >
            {t('invitation.file')}
          </Button>
        ),
    },
  ]
  const count = data.deliveries.filter((one) => missing.includes(one.state)).length
  const code = answer.error instanceof ApiError ? answer.error.body.code : undefined
  return (
    <section className="stack no-print" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('invitation.title')}</h2>
      <p>{t(`invitation.intro.${data.by}`)}</p>
      <p>
        <strong>{count > 0 ? t('invitation.missing', { count }) : t('invitation.none')}</strong>
      </p>
      <Table
        caption={t('invitation.title')}
        hideCaption
        columns={columns}
        rows={data.deliveries}
        rowKey={(one) => `${one.recipient} ${one.address ?? ''}`}
      />
      <div>
        <FileButton
          label={t('invitation.upload')}
          accept=".ics,.eml,text/calendar,message/rfc822"
          variant="secondary"
          onFile={async (file) => file && answer.mutate({ file: await file.text() })}
        />
      </div>
      <div role="status">{answer.isSuccess ? t('invitation.noted') : ''}</div>
      {answer.error ? (
        <Alert kind="error">
          {t(`invitation.refused.${refusals.find((one) => one === code) ?? 'other'}`)}
        </Alert>
      ) : null}
    </section>
  )
}
