import { useEffect, useRef, useState } from 'react'
import { useNewLink } from '../../client/personal-links.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './meeting.module.css'
import { useMeeting } from './meeting-context.tsx'

interface Props {
  recipient: string
  /** They have a link that is open; a new one closes it. */
  hasOne: boolean
  onClose: () => void
}

/** Makes a personal link, and shows it and its code this once. */
export function NewLink({ recipient, hasOne, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { caseId, meeting, full, short } = useMeeting()
  const making = useNewLink(caseId, meeting.id)
  const [copied, setCopied] = useState<'copied' | 'notCopied'>()
  const shown = useRef<HTMLParagraphElement>(null)
  const link = making.data
  useEffect(() => {
    if (link) shown.current?.focus()
  }, [link])
  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied('copied')
    } catch {
      setCopied('notCopied')
    }
  }
  const name = short(recipient)
  return (
    <Dialog title={t('guest.links.makeFor', { name: full(recipient) })} onClose={onClose}>
      <div className="stack">
        <p>{t('guest.links.makeText', { name })}</p>
        <p className="muted">{t('guest.links.ring')}</p>
        {link ? (
          <>
            <p ref={shown} tabIndex={-1}>
              {t('guest.links.once', { day: format.date(link.expiresAt) })}
            </p>
            <TextField
              label={t('guest.links.address')}
              width="wide"
              value={link.address}
              readOnly
              onFocus={(event) => event.target.select()}
            />
            <div className="cluster">
              <Button onClick={() => void copy(link.address)}>{t('guest.links.copy')}</Button>
              <span role="status">{copied ? t(`guest.links.${copied}`) : ''}</span>
            </div>
            <dl>
              <dt>{t('guest.links.code')}</dt>
              <dd className={styles.code}>{link.code}</dd>
            </dl>
            <p>{t('guest.links.codeText')}</p>
          </>
        ) : (
          <>
            {hasOne ? <p>{t('guest.links.makeAgain', { name })}</p> : null}
            <FormActions
              action={t('guest.links.makeNow')}
              onAction={() => making.mutate(recipient)}
              pending={making.isPending}
              failure={making.error && refusal(making.error)}
              onCancel={onClose}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
