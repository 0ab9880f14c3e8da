import { useQuery } from '@tanstack/react-query'
import { caseQueries } from '../../../client/cases.ts'
import type { MapChange } from '../../../domain/history.ts'
import { nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Translate } from '../../../texts/translate.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'

interface Props {
  caseId: string
  file: VisibleCaseFile
  /** Asks for the difference since an instant. */
  onCompare: (at: string) => void
}

/** What is new since the reader was last here, before today: which entries, by whom and when. */
export function News({ caseId, file, onCompare }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(caseQueries.changes(caseId))
  if (!data) return null
  const { lastSeen, changes } = data
  if (lastSeen === null) return <p>{t('map-time.news.first')}</p>
  const since = format.date(lastSeen)
  if (changes.length === 0) return <p>{t('map-time.news.none', { since })}</p>
  return (
    <div className="stack">
      <h3>{t('map-time.news.title', { since })}</h3>
      <ul>
        {latest(changes).map((change) => (
          <li key={`${change.list} ${change.id}`}>
            {t(change.by === undefined ? 'map-time.news.line' : 'map-time.news.lineBy', {
              entry: entryInWords(change, file, t),
              day: format.date(change.at),
              by: change.by && shortName(nameOf(file, change.by) ?? {}),
            })}
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Button variant="secondary" small onClick={() => onCompare(lastSeen)}>
          {t('map-time.news.compare')}
        </Button>
      </div>
    </div>
  )
}

/** Each entry once, with its latest change, the newest first. */
function latest(changes: readonly MapChange[]): MapChange[] {
  const byEntry = new Map<string, MapChange>()
  for (const change of changes.toReversed()) {
    const key = `${change.list} ${change.id}`
    if (!byEntry.has(key)) byEntry.set(key, change)
  }
  return [...byEntry.values()]
}

/** What an entry is; one that is no longer there is only of its kind. */
function entryInWords({ list, id }: MapChange, file: VisibleCaseFile, t: Translate): string {
  const name = (contact: string) =>
    file.contacts.find((one) => one.id === contact)?.name ?? t('map-gaps.unseen')
  switch (list) {
    case 'contacts':
      return file.contacts.find((one) => one.id === id)?.name ?? t('map-time.news.gone.contacts')
    case 'waits': {
      const wait = file.waits.find((one) => one.id === id)
      return wait ? t('map-time.news.wait', { name: name(wait.contact) }) : t('map-time.news.gone.waits')
    }
    case 'ties': {
      const tie = file.ties.find((one) => one.id === id)
      return tie
        ? t(`map.tie.${tie.kind}`, { from: name(tie.from), to: name(tie.to) })
        : t('map-time.news.gone.ties')
    }
    case 'helpEvents': {
      const event = file.helpEvents?.find((one) => one.id === id)
      return event
        ? t('map-time.news.help', { type: t(`vocabulary.helpType.${event.type}`) })
        : t('map-time.news.gone.helpEvents')
    }
    case 'goals': {
      const goal = file.goals.find((one) => one.id === id)
      return goal
        ? t('map-time.news.goal', { goal: goal.text ?? t(`vocabulary.lifeArea.${goal.lifeArea}`) })
        : t('map-time.news.gone.goals')
    }
  }
}
