import { useState } from 'react'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'

/** What somebody was writing is in the form again; they may begin anew. */
export function DraftAgain({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(true)
  if (!isShown) return null
  return (
    <div className="cluster">
      <p role="status">{t('writing.draft')}</p>
      <Button
        variant="quiet"
        small
        onClick={() => {
          setShown(false)
          onClear()
        }}
      >
        {t('writing.clear')}
      </Button>
    </div>
  )
}
