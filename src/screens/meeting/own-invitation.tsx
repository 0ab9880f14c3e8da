import { useQuery } from '@tanstack/react-query'
import { invitationQueries, useAnswer } from '../../client/invitations.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useSession } from '../../client/session.ts'
import { isCalledOff } from '../../domain/delivery.ts'
import { nameOnly } from '../../domain/name-only.ts'
import { invitationAnswers } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { CalendarFileButton } from './calendar-file-button.tsx'
import { useMeeting } from './meeting-context.tsx'

/** For who was called: whether they come, and the meeting for their own calendar. */
export function OwnInvitation() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { caseId, meeting, me } = useMeeting()
  const { id, state, start, end, place } = meeting
  const { data } = useQuery(invitationQueries.own(caseId, id, [state, start, end, place].join(' ')))
  const answer = useAnswer(caseId, id)
  const isGuest = useSession().person === null
  if (data?.message === undefined) return null
  const isOff = isCalledOff(data)
  return (
    <section className="stack no-print" aria-labelledby="own-invitation">
      <h2 id="own-invitation">{t(isOff ? 'invitation.own.calendar' : 'invitation.own.title')}</h2>
      {isOff ? (
        <p>{t('invitation.own.off')}</p>
      ) : (
        <>
          <div className="cluster">
            {invitationAnswers.map((one) => (
              <Button
                key={one}
                variant={data.answer === one ? 'primary' : 'secondary'}
                aria-pressed={data.answer === one}
                pending={answer.isPending}
                onClick={() => answer.mutate({ answer: one })}
              >
                {t(`invitation.own.${one}`)}
              </Button>
            ))}
          </div>
          <p role="status">
            {data.answer && data.at
              ? t(`invitation.own.given.${data.answer}`, {
                  when: t('invitation.when', {
                    day: format.dayMonth(data.at),
                    time: format.time(data.at),
                  }),
                })
              : t('invitation.own.none')}
          </p>
          {data.answer === 'no' && nameOnly(me) === undefined ? <p>{t('invitation.own.write')}</p> : null}
          {answer.isError ? (
            <Alert kind="error" live>
              {refusal(answer.error)}
            </Alert>
          ) : null}
        </>
      )}
      <div className="cluster">
        <CalendarFileButton message={data.message} />
        {isGuest ? null : <Link to={paths.calendar}>{t('invitation.own.all')}</Link>}
      </div>
    </section>
  )
}
