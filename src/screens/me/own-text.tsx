import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import styles from './me.module.css'
import { OwnTextForm } from './own-text-form.tsx'

export type OwnField = 'ownWords' | 'ownGoal' | 'goodToKnow'

interface Props {
  caseId: string
  field: OwnField
  text: string
  quoted?: boolean
}

/** One of the citizen's texts, and the way to change it. */
export function OwnText({ caseId, field, text, quoted = false }: Props) {
  const { t } = useTranslation()
  const edit = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState(false)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) edit.current?.focus()
    wasOpen.current = open
  }, [open])
  const Text = quoted ? 'blockquote' : 'p'

  return (
    <div className={styles.part}>
      {open ? (
        <OwnTextForm
          caseId={caseId}
          field={field}
          text={text}
          onClose={(isSaved) => {
            setSaved(isSaved)
            setOpen(false)
          }}
        />
      ) : (
        <>
          <h3>{t(`me.own.${field}`)}</h3>
          {text ? (
            <Text className={styles.text}>{text}</Text>
          ) : (
            <p className="muted">{t('me.own.nothingYet')}</p>
          )}
          <div className="cluster no-print">
            <Button
              ref={edit}
              variant="secondary"
              aria-label={`${t(text ? 'me.own.edit' : 'me.own.write')}: ${t(`me.own.${field}`)}`}
              onClick={() => {
                setSaved(false)
                setOpen(true)
              }}
            >
              {t(text ? 'me.own.edit' : 'me.own.write')}
            </Button>
            <span role="status" className="muted small">
              {saved ? t('ui.saved') : ''}
            </span>
          </div>
        </>
      )}
    </div>
  )
}
