import { useQuery } from '@tanstack/react-query'
import { caseQueries } from '../../../client/cases.ts'
import { dayOf } from '../../../domain/days.ts'
import { mapDifference } from '../../../domain/map-difference.ts'
import { nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { newsLines } from './news-lines.ts'

interface Props {
  caseId: string
  file: VisibleCaseFile
  /** Of `file`, in Copenhagen. */
  day: string
  /** Asks for the difference since an instant. */
  onCompare: (at: string) => void
}

/** What is new since the reader was last here, before today: what changed, by whom and when. */
export function News({ caseId, file, day, onCompare }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(caseQueries.changes(caseId))
  const since = data?.lastSeen ?? null
  const isNew = since !== null && data !== undefined && data.changes.length > 0
  const { data: before, isPending } = useQuery({
    ...caseQueries.fileAt(caseId, since ?? ''),
    enabled: isNew,
  })
  if (!data) return null
  if (since === null) return <p className="no-print">{t('map-time.news.first')}</p>
  const lastHere = format.date(since)
  if (!isNew) return <p className="no-print">{t('map-time.news.none', { since: lastHere })}</p>
  if (isPending) return null
  // Whoever may no longer see how it was then is told that something was changed, not what.
  const views = { before: before ?? file, after: file }
  const differences = mapDifference(views.before, file, { before: dayOf(since), after: day })
  return (
    <div className="stack">
      <h3>{t('map-time.news.title', { since: lastHere })}</h3>
      <ul>
        {newsLines(data.changes, differences, views, t, format.date).map(({ text, last }) => (
          <li key={`${text} ${last?.id}`}>
            {text}
            {last
              ? ` ${t(last.by === undefined ? 'map-time.news.when' : 'map-time.news.whenBy', {
                  day: format.date(last.at),
                  by: last.by && shortName(nameOf(file, last.by) ?? {}),
                })}`
              : null}
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Button variant="secondary" small onClick={() => onCompare(since)}>
          {t('map-time.news.compare')}
        </Button>
      </div>
    </div>
  )
}
