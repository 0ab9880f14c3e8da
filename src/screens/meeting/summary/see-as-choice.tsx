import { fullName, nameOf } from '../../../domain/name.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { SelectField } from '../../../ui/select-field.tsx'

interface Props {
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  /** A contact, the citizen, or the empty text for oneself. */
  chosen: string
  onChoose: (reader: string) => void
}

/** Whose copy to look at: the citizen and those invited first, then everybody else on the map. */
export function SeeAsChoice({ file, meeting, me, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const invited = meeting.participants.flatMap(({ contact }) => contact ?? [])
  const all = [...new Set(['citizen', ...invited, ...file.contacts.map(({ id }) => id)])]
  const choices = all
    .filter((id) => id !== me && (id === 'citizen' || file.contacts.some((contact) => contact.id === id)))
    .map((id) => ({ value: id, label: fullName(nameOf(file, id) ?? {}) }))
  return (
    <div className="no-print">
      <SelectField
        label={t('summary.seeAs.label')}
        value={chosen}
        choices={[{ value: '', label: t('summary.seeAs.own') }, ...choices]}
        onChange={(event) => onChoose(event.target.value)}
      />
    </div>
  )
}
