import { paths } from '../../client/paths.ts'
import { isLongAgo } from '../../domain/attendance.ts'
import { dayOf } from '../../domain/days.ts'
import { questionsLeft, wasHeld } from '../../domain/experiences.ts'
import { isUnderWay } from '../../domain/meeting.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  /** An instant. */
  now: string
}

/** The questions after the last meeting, until one of them is answered; for a month, so that they do not nag. */
export function AskedAfter({ caseId, file, now }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = dayOf(now)
  const [last] = file.meetings
    .filter((meeting) => wasHeld(meeting) && !isUnderWay(meeting, now))
    .filter(({ start }) => start !== undefined && !isLongAgo(start, today))
    .toSorted((a, b) => Date.parse(b.start ?? '') - Date.parse(a.start ?? ''))
  if (!last) return null
  const count = questionsLeft(file, last, 'citizen').length
  if (count === 0) return null
  return (
    <Alert
      kind="info"
      title={t('after.asked.title', { when: last.start === undefined ? '' : format.date(last.start) })}
    >
      <p>{t('after.asked.text', { count })}</p>
      <p>
        <Link to={paths.meeting(caseId, last.id, { view: 'after' })}>
          {t('after.asked.action', { count })}
        </Link>
      </p>
    </Alert>
  )
}
