import { addDays } from '../../domain/days.ts'
import type {
  VisibleCaseFile,
  VisibleContact,
  VisibleTie,
  VisibleWait,
} from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useContactWords } from './contact-words.ts'
import { useMapActions } from './map-actions.ts'
import { useMapRights } from './use-map-rights.ts'

/** Ends a contact, a tie or a wait as of today (`day`): nothing of it is lost. */
export function useEnding(file: VisibleCaseFile, day: string) {
  const { t } = useTranslation()
  const words = useContactWords()
  const { run } = useMapActions()
  const rights = useMapRights(file)

  const endContact = (contact: VisibleContact): Promise<boolean> => {
    const { id, name, status, until } = contact
    const isOpen = rights.mayEditContact(contact, 'until') && (until === undefined || until > day)
    return run(
      {
        type: 'editContact',
        contact: id,
        set: { status: 'ended', ...(isOpen && { until: day }) },
        was: { status, ...(isOpen && until !== undefined && { until }) },
      },
      t('map-edit.said.contactEnded', { name }),
    )
  }

  /** A tie holds through its last day: from today on it does not. One that began today was none. */
  const endTie = (tie: VisibleTie): Promise<boolean> => {
    const { id, since, until } = tie
    const said = t('map-edit.said.tieEnded', { tie: words.tie(tie, file.contacts) })
    if (since !== undefined && since >= day) return run({ type: 'removeTie', tie: id }, said)
    const was = until === undefined ? {} : { until }
    return run({ type: 'editTie', tie: id, set: { until: addDays(day, -1) }, was }, said)
  }

  const endWait = ({ id, contact }: VisibleWait): Promise<boolean> => {
    const name = file.contacts.find((one) => one.id === contact)?.name ?? ''
    return run(
      { type: 'editWait', wait: id, set: { answeredOn: day }, was: {} },
      t('map-edit.said.waitEnded', { name }),
    )
  }

  return { endContact, endTie, endWait }
}
