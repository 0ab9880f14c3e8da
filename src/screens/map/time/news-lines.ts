import type { MapChange as LoggedChange } from '../../../domain/history.ts'
import type { MapChange } from '../../../domain/map-difference.ts'
import type { Translate } from '../../../texts/translate.ts'
import { changeInWords, nameIn, type Views } from './change-words.ts'

/** A sentence on what is new, with the latest change of the entry it is about, where the log tells of one. */
export interface NewsLine {
  text: string
  last?: LoggedChange
}

/** What is new, the latest first: what is different in the two views, and of what else was changed, that it was. */
export function newsLines(
  log: readonly LoggedChange[],
  differences: readonly MapChange[],
  views: Views,
  t: Translate,
  date: (day: string) => string,
): NewsLine[] {
  const inWords = (change: MapChange) => changeInWords(change, views, t, date)
  const logged = latest(log)
  const known = new Set(logged.map(keyOf))
  return [
    ...logged.flatMap((last) => {
      const ofEntry = differences.filter((change) => entryOf(change) === keyOf(last))
      const texts = ofEntry.length > 0 ? ofEntry.map(inWords) : [otherInWords(last, views, t)]
      return texts.map((text) => ({ text, last }))
    }),
    // A day that has come is a change that nobody made.
    ...differences
      .filter((change) => !known.has(entryOf(change)))
      .map((change) => ({ text: inWords(change) })),
  ]
}

const keyOf = ({ list, id }: LoggedChange): string => `${list} ${id}`

const entryOf = (change: MapChange): string =>
  'tie' in change
    ? `ties ${change.tie}`
    : 'wait' in change
      ? `waits ${change.wait}`
      : `contacts ${change.contact}`

/** Each entry once, with its latest change, the newest first. */
function latest(log: readonly LoggedChange[]): LoggedChange[] {
  const byEntry = new Map<string, LoggedChange>()
  for (const change of log.toReversed()) if (!byEntry.has(keyOf(change))) byEntry.set(keyOf(change), change)
  return [...byEntry.values()]
}

/** A change that the map does not show: of something else than where and how one stands. */
function otherInWords({ list, id }: LoggedChange, views: Views, t: Translate): string {
  const { before, after } = views
  const name = nameIn(views, t)
  const gone = t(`map-time.news.gone.${list}`)
  const other = (entry: string) => t('map-time.news.other', { entry })
  switch (list) {
    case 'contacts':
      return after.contacts.some((one) => one.id === id) ? other(name(id)) : gone
    case 'waits': {
      const wait = after.waits.find((one) => one.id === id)
      return wait ? other(t('map-time.news.wait', { name: name(wait.contact) })) : gone
    }
    case 'ties': {
      const tie = after.ties.find((one) => one.id === id)
      return tie ? other(t(`map.tie.${tie.kind}`, { from: name(tie.from), to: name(tie.to) })) : gone
    }
    case 'helpEvents': {
      const event = after.helpEvents?.find((one) => one.id === id)
      if (!event) return gone
      const isNew = !before.helpEvents?.some((one) => one.id === id)
      return t(isNew ? 'map-time.news.helpNew' : 'map-time.news.helpChanged', {
        type: t(`vocabulary.helpType.${event.type}`),
        outcome: t(`vocabulary.helpOutcome.${event.outcome}`),
      })
    }
    case 'goals': {
      const [was, is] = [before, after].map(({ goals }) => goals.find((one) => one.id === id))
      if (!is) return gone
      const goal = is.text ?? t(`vocabulary.lifeArea.${is.lifeArea}`)
      if (!was) return t('map-time.news.goalNew', { goal })
      if (was.status === is.status) return other(t('map-time.news.goal', { goal }))
      return t('map-time.news.goalStatus', {
        goal,
        before: t(`vocabulary.goalStatus.${was.status}`),
        after: t(`vocabulary.goalStatus.${is.status}`),
      })
    }
  }
}
