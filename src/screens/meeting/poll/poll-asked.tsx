import { useQuery } from '@tanstack/react-query'
import { paths } from '../../../client/paths.ts'
import { pollQuery } from '../../../client/polls.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Card } from '../../../ui/card.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMeeting } from '../meeting-context.tsx'

/** That one is asked when one can, and the way there. */
export function PollAsked() {
  const { t } = useTranslation()
  const { caseId, meeting } = useMeeting()
  const { data: poll } = useQuery(pollQuery(caseId, meeting.id))
  if (!poll?.isOpen || !poll.isAsked) return null
  const isDone = poll.times.every(({ answer }) => answer !== null)
  return (
    <Card as="section" marked={!isDone} aria-labelledby="poll-asked">
      <div className="stack">
        <h2 id="poll-asked">{t('poll.asked.title')}</h2>
        <p>{t(isDone ? 'poll.asked.done' : 'poll.asked.text')}</p>
        <div>
          <LinkButton
            to={paths.meeting(caseId, meeting.id, { view: 'poll' })}
            variant={isDone ? 'secondary' : 'primary'}
          >
            {t(isDone ? 'poll.asked.change' : 'poll.asked.action')}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
