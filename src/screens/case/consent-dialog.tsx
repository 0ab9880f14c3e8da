import { useEffect, useRef, useState } from 'react'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './case.module.css'
import { ConsentList } from './consent-list.tsx'
import { GiveConsentForm } from './give-consent-form.tsx'

interface Props {
  file: VisibleCaseFile
  today: string
  caseId: string
  recipient: string
  isCitizen: boolean
  onClose: () => void
}

/** One recipient's consents: what is in force, taken back here, and a new one. */
export function ConsentDialog({ file, today, caseId, recipient, isCitizen, onClose }: Props) {
  const { t } = useTranslation()
  const [done, setDone] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  // What was pressed may be gone: the focus goes to the sentence that says what happened.
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])
  const name = nameOf(file, recipient)
  const who = name ? shortName(name) : ''
  const isForOneself = !isCitizen && recipient === file.coordinator
  return (
    <Dialog title={t('case.consents.of', { name: name ? fullName(name) : '' })} onClose={onClose} wide>
      <div className={styles.section}>
        <p role="status" ref={status} tabIndex={-1} className={styles.status}>
          {done}
        </p>
        <ConsentList
          consents={file.consents.filter((one) => one.recipient === recipient)}
          today={today}
          caseId={caseId}
          isCitizen={isCitizen}
          who={who}
          onDone={setDone}
        />
        {isForOneself ? (
          <p>{t('refusal.own_consent')}</p>
        ) : (
          <GiveConsentForm
            file={file}
            today={today}
            caseId={caseId}
            recipient={recipient}
            who={who}
            isCitizen={isCitizen}
            onDone={setDone}
          />
        )}
      </div>
    </Dialog>
  )
}
