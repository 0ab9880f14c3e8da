import { useId } from 'react'
import { useTranslation } from '../texts/language.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import styles from './conflict-panel.module.css'

interface Props {
  /** The name of the text both wrote, when there are several on the page. */
  label?: string
  yours: string
  theirs: string
  onKeepTheirs: () => void
  onUseYours: () => void
}

/** Two wrote the same text: both are shown, nothing is overwritten before somebody chooses. */
export function ConflictPanel({ label, yours, theirs, onKeepTheirs, onUseYours }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const title = t('ui.conflict.title')
  return (
    <Card as="section" marked aria-labelledby={heading}>
      <div role="alert">
        <h3 id={heading}>{label ? `${label}: ${title}` : title}</h3>
      </div>
      <p>{t('ui.conflict.intro')}</p>
      <div className={styles.texts}>
        <div className="stack">
          <h4>{t('ui.conflict.theirs')}</h4>
          <p>{theirs || t('ui.conflict.empty')}</p>
          <div>
            <Button variant="secondary" onClick={onKeepTheirs}>
              {t('ui.conflict.keepTheirs')}
            </Button>
          </div>
        </div>
        <div className="stack">
          <h4>{t('ui.conflict.yours')}</h4>
          <p>{yours || t('ui.conflict.empty')}</p>
          <div>
            <Button onClick={onUseYours}>{t('ui.conflict.useYours')}</Button>
          </div>
        </div>
      </div>
    </Card>
  )
}
