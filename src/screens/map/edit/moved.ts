import type { CommandOf } from '../../../domain/command.ts'
import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'

type Edit = Pick<CommandOf<'editContact'>, 'set'>

/** What a move of a contact is called: who, and what is new of the place. */
export function useMovedWords(): (contact: VisibleContact, edit: Edit) => string {
  const { t } = useTranslation()
  return ({ name }, { set: { lifeArea, closeness } }) => {
    const ring = ([1, 2, 3] as const).find((one) => one === closeness)
    const place = [
      lifeArea ? t(`vocabulary.lifeArea.${lifeArea}`) : '',
      ring ? t(`vocabulary.closeness.${ring}`) : '',
    ].filter(Boolean)
    return t('map-edit.said.contactMoved', { name, place: place.join(', ') || t('map-edit.none') })
  }
}
