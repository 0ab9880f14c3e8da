import { useQuery } from '@tanstack/react-query'
import { paths } from '../../client/paths.ts'
import { pollQuery } from '../../client/polls.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Link } from '../../ui/link.tsx'

/** Meetings that it is asked about when the citizen can. */
export const PollsToAnswer = ({ caseId, file }: { caseId: string; file: VisibleCaseFile }) =>
  file.meetings
    .filter(({ state }) => state === 'polling')
    .map(({ id }) => <PollToAnswer key={id} caseId={caseId} meetingId={id} />)

function PollToAnswer({ caseId, meetingId }: { caseId: string; meetingId: string }) {
  const { t } = useTranslation()
  const { data: poll } = useQuery(pollQuery(caseId, meetingId))
  const isWaiting = poll?.isOpen && poll.isAsked && poll.times.some(({ answer }) => answer === null)
  if (!isWaiting) return null
  return (
    <Alert kind="info" title={t('poll.asked.title')}>
      <p>{t('poll.asked.text')}</p>
      <p>
        <Link to={paths.meeting(caseId, meetingId, { view: 'poll' })}>{t('poll.asked.action')}</Link>
      </p>
    </Alert>
  )
}
