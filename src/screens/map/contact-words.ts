import { useMemo } from 'react'
import type { VisibleContact, VisibleTie } from '../../domain/visible-case-file.ts'
import { isDirected } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import type { Translate } from '../../texts/translate.ts'
import type { Entry, OpenWait } from './entries.ts'

/** What the map, the table and the details say about a contact, in the reader's language. */
export function useContactWords(): ContactWords {
  const { t } = useTranslation()
  return useMemo(() => contactWords(t), [t])
}

export type ContactWords = ReturnType<typeof contactWords>

function contactWords(t: Translate) {
  const days = ({ days, overdueDays }: OpenWait): string => {
    if (days === null) return t('map.wait.unknown')
    const length = t('map.wait.days', { count: days })
    return overdueDays > 0 ? t('map.wait.daysOverdue', { length }) : length
  }

  const wait = ({ days, overdueDays }: OpenWait): string => {
    const length = days === null ? t('map.wait.unknownLong') : t('map.wait.waited', { count: days })
    return overdueDays > 0 ? `${length}, ${t('map.wait.overdue', { count: overdueDays })}` : length
  }

  /** The accessible name: who first, then where, how it stands and what one waits for. */
  const name = ({ contact, waits: [longest], silentDays }: Entry): string =>
    [
      contact.name,
      t(`vocabulary.lifeArea.${contact.lifeArea}`),
      t(`vocabulary.contactStatus.${contact.status}`),
      contact.acute ? t('map.acute') : undefined,
      longest ? wait(longest) : t('map.wait.none'),
      silentDays === undefined ? undefined : t('map-gaps.drawn.silentFor', { count: silentDays }),
    ]
      .filter((part) => part !== undefined)
      .join(', ')

  const tie = ({ kind, from, to }: VisibleTie, contacts: readonly VisibleContact[]): string => {
    const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name ?? ''
    return t(`map.tie.${kind}`, { from: nameOf(from), to: nameOf(to) })
  }

  /** The tie as it is told of one of the two, whose name stands beside it. */
  const tieOf = (self: string, one: VisibleTie, contacts: readonly VisibleContact[]): string => {
    const { kind, from, to } = one
    if (self === to && isDirected(kind)) return tie(one, contacts)
    const other = contacts.find(({ id }) => id === (self === from ? to : from))
    return t(`map.tieTo.${kind}`, { other: other?.name ?? '' })
  }

  const closeness = ({ closeness }: VisibleContact): string =>
    closeness === 1 || closeness === 2 || closeness === 3
      ? t(`vocabulary.closeness.${closeness}`)
      : t('map.notTold')

  return { days, wait, name, tie, tieOf, closeness }
}
