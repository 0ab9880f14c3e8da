import type { Gap, Pair } from '../domain/gap.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import type { Translate } from '../texts/translate.ts'

/** A gap as a plain sentence. Whoever the reader does not see has no name in it. */
export function gapInWords(gap: Gap, file: VisibleCaseFile, t: Translate): string {
  const name = nameIn(file, t)
  const pair = ([one, other]: Pair) => ({ one: name(one), other: name(other) })
  switch (gap.kind) {
    case 'baton':
      if (gap.because === 'not_taken') return t('map-gaps.gap.baton.not_taken', { name: name(gap.to) })
      return t(`map-gaps.gap.baton.${gap.because}`, { name: name(gap.holder) })
    case 'need_uncovered':
      return t(`map-gaps.gap.need.${gap.need}`, {
        area: t(`vocabulary.lifeArea.${gap.lifeArea}`),
        names: gap.contacts.map(name).join('; '),
      })
    case 'need_fragile':
      return t('map-gaps.gap.need_fragile', {
        area: t(`vocabulary.lifeArea.${gap.lifeArea}`),
        name: name(gap.contact),
      })
    case 'wait_overdue': {
      const what = file.waits.find(({ id }) => id === gap.wait)?.what
      const late = t('map-gaps.gap.wait_overdue', { count: gap.days, name: name(gap.contact) })
      return what === undefined ? late : `${late} ${t('map-gaps.gap.waitsFor', { what })}`
    }
    case 'help_wished':
      return t('map-gaps.gap.help_wished', { count: gap.days, type: t(`vocabulary.helpType.${gap.type}`) })
    case 'tie_suggested': {
      const goals = goalTexts(gap.goals, file)
      const words = t('map-gaps.gap.tie_suggested', pair(gap.contacts))
      return goals.length === 0 ? words : `${words} ${t('map-gaps.gap.goals', { goals: goals.join('; ') })}`
    }
    case 'mutual_wait':
    case 'tie_missing':
      return t(`map-gaps.gap.${gap.kind}`, pair(gap.contacts))
    case 'parallel':
      return `${parallelInWords(gap, t)} ${gap.pairs.map((one) => t('map-gaps.and', pair(one))).join('; ')}.`
    case 'silent':
      return gap.days === null
        ? t('map-gaps.gap.silentUnknown', { name: name(gap.contact) })
        : t('map-gaps.gap.silent', { count: gap.days, name: name(gap.contact) })
  }
}

/** What those who do not know each other work with; the pairs stand beside it. */
export const parallelInWords = (gap: Extract<Gap, { kind: 'parallel' }>, t: Translate): string =>
  t('map-gaps.gap.parallel', { what: parallelAbout(gap, t) })

const parallelAbout = (gap: Extract<Gap, { kind: 'parallel' }>, t: Translate): string =>
  'lifeArea' in gap ? t(`vocabulary.lifeArea.${gap.lifeArea}`) : t(`vocabulary.helpType.${gap.helpType}`)

/** What a gap is about in a word or two: what tells one button for it from the next. */
export function gapAbout(gap: Gap, file: VisibleCaseFile, t: Translate): string {
  switch (gap.kind) {
    case 'baton':
      return t('map-gaps.about.baton')
    case 'need_uncovered': {
      const area = t(`vocabulary.lifeArea.${gap.lifeArea}`)
      return gap.acute ? t('map-gaps.about.acute', { area }) : area
    }
    case 'need_fragile':
      return t(`vocabulary.lifeArea.${gap.lifeArea}`)
    case 'wait_overdue':
    case 'silent':
      return nameIn(file, t)(gap.contact)
    case 'help_wished':
      return t(`vocabulary.helpType.${gap.type}`)
    case 'parallel':
      return parallelAbout(gap, t)
    default:
      return pairInWords(gap.contacts, file, t)
  }
}

export function pairInWords([one, other]: Pair, file: VisibleCaseFile, t: Translate): string {
  const name = nameIn(file, t)
  return t('map-gaps.and', { one: name(one), other: name(other) })
}

const nameIn =
  ({ contacts }: VisibleCaseFile, t: Translate) =>
  (contact: string | undefined): string =>
    contacts.find(({ id }) => id === contact)?.name ?? t('map-gaps.unseen')

/** Of the goals whose text the reader sees. */
const goalTexts = (goals: readonly string[], file: VisibleCaseFile): string[] =>
  file.goals.flatMap(({ id, text }) => (goals.includes(id) && text !== undefined ? text : []))
