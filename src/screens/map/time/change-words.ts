import type { MapChange } from '../../../domain/map-difference.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import type { Translate } from '../../../texts/translate.ts'

/** The two views that differ. */
export interface Views {
  before: VisibleCaseFile
  after: VisibleCaseFile
}

/** One difference between two maps as a plain sentence; `date` writes a day. */
export function changeInWords(
  change: MapChange,
  views: Views,
  t: Translate,
  date: (day: string) => string,
): string {
  if ('tie' in change) return tieChangeInWords(change, views, t)
  const name = nameIn(views, t)(change.contact)
  if ('wait' in change) return waitChangeInWords(change, name, views, t, date)
  switch (change.kind) {
    case 'contact_added': {
      const area = views.after.contacts.find(({ id }) => id === change.contact)?.lifeArea
      return t('map-time.change.contact_added', { name, area: area && t(`vocabulary.lifeArea.${area}`) })
    }
    case 'contact_gone':
      return change.status === undefined
        ? t('map-time.change.contact_removed', { name })
        : t('map-time.change.contact_gone', { name, status: t(`vocabulary.contactStatus.${change.status}`) })
    case 'contact_returned':
      return t('map-time.change.contact_returned', {
        name,
        status: t(`vocabulary.contactStatus.${change.status}`),
      })
    case 'contact_status':
      return t('map-time.change.contact_status', {
        name,
        before: t(`vocabulary.contactStatus.${change.before}`),
        after: t(`vocabulary.contactStatus.${change.after}`),
      })
    case 'contact_closer':
    case 'contact_further':
      return t(`map-time.change.${change.kind}`, {
        name,
        before: t(`vocabulary.closeness.${change.before}`),
        after: t(`vocabulary.closeness.${change.after}`),
      })
    case 'contact_area':
      return t('map-time.change.contact_area', {
        name,
        before: t(`vocabulary.lifeArea.${change.before}`),
        after: t(`vocabulary.lifeArea.${change.after}`),
      })
    case 'acute_set':
    case 'acute_cleared':
      return t(`map-time.change.${change.kind}`, { name })
    case 'need_covered':
    case 'need_uncovered': {
      const after = t(`vocabulary.need.${change.after}`)
      return change.before === undefined
        ? t('map-time.change.need_told', { name, after })
        : t(`map-time.change.${change.kind}`, {
            name,
            before: t(`vocabulary.need.${change.before}`),
            after,
          })
    }
  }
}

type Of<Kind extends string> = Extract<MapChange, { kind: Kind }>

function tieChangeInWords(
  change: Of<'tie_added' | 'tie_ended' | 'tie_kind'>,
  views: Views,
  t: Translate,
): string {
  const [from, to] = change.contacts.map(nameIn(views, t))
  if (change.kind !== 'tie_kind')
    return t(`map-time.change.${change.kind}`, { tie: t(`map.tie.${change.tieKind}`, { from, to }) })
  return t('map-time.change.tie_kind', {
    from,
    to,
    before: t(`map.tieWord.${change.before}`),
    after: t(`map.tieWord.${change.after}`),
  })
}

function waitChangeInWords(
  change: Of<'wait_begun' | 'wait_answered' | 'wait_removed' | 'wait_promise'>,
  name: string,
  { before, after }: Views,
  t: Translate,
  date: (day: string) => string,
): string {
  const wait = [...after.waits, ...before.waits].find(({ id }) => id === change.wait)
  const at = wait?.what === undefined ? name : t('map-time.change.waitAt', { name, what: wait.what })
  if (change.kind !== 'wait_promise') return t(`map-time.change.${change.kind}`, { at })
  if (change.after === undefined) return t('map-time.change.promise_gone', { at })
  return change.before === undefined
    ? t('map-time.change.promise_given', { at, after: date(change.after) })
    : t('map-time.change.promise_moved', { at, before: date(change.before), after: date(change.after) })
}

export const nameIn =
  ({ before, after }: Views, t: Translate) =>
  (contact: string): string =>
    [...after.contacts, ...before.contacts].find(({ id }) => id === contact)?.name ?? t('map-gaps.unseen')
