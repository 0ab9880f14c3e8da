import { paths } from '../../client/paths.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'

/** A summary nobody else reads before the citizen has. */
export function SummaryToRead({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const waiting = file.meetings.filter(
    ({ state, reviews }) => state === 'in_review' && !reviews.some(({ by }) => by === 'citizen'),
  )
  return waiting.map(({ id, start }) => (
    <Alert key={id} kind="info" title={t('me.summary.title')}>
      <p>{t('me.summary.text')}</p>
      <p>
        <Link to={paths.meeting(caseId, id, { view: 'summary' })}>
          {start ? t('me.summary.readOf', { day: format.date(start) }) : t('me.summary.read')}
        </Link>
      </p>
    </Alert>
  ))
}
