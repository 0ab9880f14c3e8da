import { gapKey } from '../domain/gap.ts'
import type { Chosen } from '../domain/meeting-reasons.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import type { Translate } from '../texts/translate.ts'
import { gapInWords } from './gap-words.ts'

/** What a meeting is about, each with a key and a sentence. */
export const topicsInWords = ({ goals, waits, gaps }: Chosen, file: VisibleCaseFile, t: Translate) => [
  ...goals.map((id) => ({ key: id, sentence: goalInWords(id, file, t) })),
  ...waits.map((id) => ({ key: id, sentence: waitInWords(id, file, t) })),
  ...gaps.map((gap) => ({ key: gapKey(gap), sentence: gapInWords(gap, file, t) })),
]

/** A goal by its text, or by its life area where the text is not seen. */
export function goalInWords(id: string, { goals }: VisibleCaseFile, t: Translate): string {
  const goal = goals.find((one) => one.id === id)
  if (!goal) return ''
  return goal.text ?? t('map-meeting.goalIn', { area: t(`vocabulary.lifeArea.${goal.lifeArea}`) })
}

/** A wait by who is waited for, and for what. */
export function waitInWords(id: string, { waits, contacts }: VisibleCaseFile, t: Translate): string {
  const wait = waits.find((one) => one.id === id)
  const name = contacts.find((contact) => contact.id === wait?.contact)?.name ?? t('map-gaps.unseen')
  return wait?.what === undefined ? name : `${name}: ${wait.what}`
}
