import type { VisibleContact, VisibleTie } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useContactWords } from '../contact-words.ts'
import { useMapActions } from '../map-actions.ts'

interface Props {
  one: VisibleContact
  other: VisibleContact
  ties: readonly VisibleTie[]
  onClose: () => void
}

/** More than one tie between two: which of them is it about? */
export function SeveralTies({ one, other, ties, onClose }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const { open } = useMapActions()
  const edit = (id: string) => {
    onClose()
    open({ form: 'tie', id })
  }
  return (
    <Dialog title={t('map-matrix.choice.title', { one: one.name, other: other.name })} onClose={onClose}>
      <div className="stack">
        <p>{t('map-matrix.several')}</p>
        {ties.map((tie) => (
          <div key={tie.id}>
            <Button variant="secondary" onClick={() => edit(tie.id)}>
              {words.tie(tie, [one, other])}
            </Button>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
