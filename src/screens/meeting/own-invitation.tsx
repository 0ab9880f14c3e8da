import { useQuery } from '@tanstack/react-query'
import { calendarFile, invitationQueries, useAnswer } from '../../client/invitations.ts'
import { invitationAnswers } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useMeeting } from './meeting-context.tsx'

/** For who was called: the meeting for their own calendar, and whether they come. */
export function OwnInvitation() {
  const { t } = useTranslation()
  const format = useFormat()
  const { caseId, meeting } = useMeeting()
  const { id, state, start, end, place } = meeting
  const { data } = useQuery(invitationQueries.own(caseId, id, [state, start, end, place].join(' ')))
  const answer = useAnswer(caseId, id)
  const message = data?.message
  if (!data || message === undefined) return null
  return (
    <section className="stack no-print" aria-labelledby="own-invitation">
      <h2 id="own-invitation">{t('invitation.own.title')}</h2>
      <div>
        <Button
          variant="secondary"
          onClick={async () =>
            saveFile(await calendarFile(caseId, id, message), 'moede.ics', 'text/calendar')
          }
        >
          {t('invitation.file')}
        </Button>
      </div>
      <p>{t('invitation.own.answer')}</p>
      <div className="cluster">
        {invitationAnswers.map((one) => (
          <Button
            key={one}
            variant="secondary"
            aria-pressed={data.answer === one}
            onClick={() => answer.mutate({ answer: one })}
          >
            {t(`invitation.own.${one}`)}
          </Button>
        ))}
      </div>
      <p role="status">
        {data.answer && data.at
          ? t(`invitation.state.${data.answer}`, { when: format.dateTime(data.at) })
          : ''}
      </p>
      {answer.error ? <Alert kind="error">{t('invitation.refused.other')}</Alert> : null}
    </section>
  )
}
