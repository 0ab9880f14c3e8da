import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A secret address, shown this once. */
export function NewAddress({ address }: { address: string }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState<'copied' | 'notCopied'>()
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied('copied')
    } catch {
      setCopied('notCopied')
    }
  }
  return (
    <Card as="section" marked aria-labelledby="new-address">
      <div className="stack">
        <h2 id="new-address" ref={heading} tabIndex={-1}>
          {t('calendar.new.title')}
        </h2>
        <p>{t('calendar.new.text')}</p>
        <TextField
          label={t('calendar.new.address')}
          width="wide"
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <div className="cluster">
          <Button onClick={() => void copy()}>{t('calendar.new.copy')}</Button>
          <span role="status">{copied ? t(`calendar.new.${copied}`) : ''}</span>
        </div>
        <p>{t('calendar.new.how')}</p>
      </div>
    </Card>
  )
}
