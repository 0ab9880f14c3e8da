import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './people.module.css'

/** A code to pass on, and to whom. */
export interface Handed {
  name: string
  code: string
}

/** A one-time code, shown this once. */
export function OneTimeCode({ handed, onClose }: { handed: Handed; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Card as="section" marked aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.focused}>
        {t('people.code.title', { name: handed.name })}
      </h2>
      <p className={styles.code}>{handed.code}</p>
      <p>{t('people.code.text')}</p>
      <p>{t('people.code.how')}</p>
      <div className="cluster">
        <Button
          variant="secondary"
          onClick={() => void navigator.clipboard.writeText(handed.code).then(() => setCopied(true))}
        >
          {t('people.code.copy')}
        </Button>
        <Button onClick={onClose}>{t('people.code.close')}</Button>
        <span role="status">{copied ? t('people.code.copied') : ''}</span>
      </div>
    </Card>
  )
}
