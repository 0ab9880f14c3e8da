import { paths } from '../../client/paths.ts'
import { isUnderWay } from '../../domain/meeting.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './case.module.css'

interface Props {
  file: VisibleCaseFile
  caseId: string
  now: string
  mayPlan: boolean
}

/** The meetings to come and those that have been. */
export function Meetings({ file, caseId, now, mayPlan }: Props) {
  const { t } = useTranslation()
  const at = Date.parse(now)
  const begins = ({ start }: VisibleMeeting) =>
    start === undefined ? Number.POSITIVE_INFINITY : Date.parse(start)
  const isOver = ({ start, end, state }: VisibleMeeting) =>
    state === 'published' || state === 'cancelled' || (start !== undefined && Date.parse(end ?? start) < at)
  // Of a meeting without a state only a line of its own is seen, not the meeting.
  const meetings = file.meetings.filter(({ state }) => state !== undefined)
  const coming = meetings.filter((one) => !isOver(one)).toSorted((a, b) => begins(a) - begins(b))
  const past = meetings.filter(isOver).toSorted((a, b) => begins(b) - begins(a))
  return (
    <Card as="section" aria-labelledby="meetings">
      <h2 id="meetings">{t('case.meetings.title')}</h2>
      {coming.length === 0 ? <p className="muted">{t('case.meetings.none')}</p> : null}
      <MeetingList meetings={coming} caseId={caseId} now={now} />
      {past.length > 0 ? (
        <>
          <h3 className={styles.small}>{t('case.meetings.past')}</h3>
          <MeetingList meetings={past} caseId={caseId} now={now} />
        </>
      ) : null}
      {mayPlan ? (
        <div className="no-print">
          <LinkButton variant="secondary" to={paths.plan(caseId)}>
            {t('case.meetings.plan')}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  )
}

function MeetingList({
  meetings,
  caseId,
  now,
}: Pick<Props, 'caseId' | 'now'> & { meetings: readonly VisibleMeeting[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {meetings.map((meeting) => {
        const { id, purpose, start, place, state } = meeting
        return (
          <li key={id}>
            <Link to={paths.meeting(caseId, id)}>
              {start ? format.dateTime(start) : t('case.meetings.noTime')}
            </Link>
            <p>{[purpose, place].filter(Boolean).join(' · ')}</p>
            {state ? (
              <Tag>
                {t(isUnderWay(meeting, now) ? 'vocabulary.underWay' : `vocabulary.meetingState.${state}`)}
              </Tag>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
