import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Consent } from '../../domain/consent.ts'
import { nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { ConsentsOfOne } from './consents-of-one.tsx'
import styles from './me.module.css'
import { TakeBack } from './take-back.tsx'

const GiveConsent = lazy(() =>
  import('./give-consent.tsx').then((module) => ({ default: module.GiveConsent })),
)

interface Props {
  caseId: string
  file: VisibleCaseFile
  today: string
}

/** Who may see what, as sentences; given here, and taken back. */
export function Consents({ caseId, file, today }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Consent>()
  const [giving, setGiving] = useState(false)
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  // What was taken back is gone from the list: the focus goes to the sentence that says so.
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])

  const given = file.consents.filter(
    ({ until, withdrawnOn }) => until >= today && (withdrawnOn === undefined || withdrawnOn > today),
  )
  const recipients = [...new Set(given.map(({ recipient }) => recipient))]
  const who = (recipient: string) => shortName(nameOf(file, recipient) ?? {})

  return (
    <section className={styles.section} aria-labelledby="consents">
      <h2 id="consents">{t('me.consents.title')}</h2>
      <p>{t('me.consents.intro')}</p>
      <p role="status" ref={status} tabIndex={-1} className={styles.status}>
        {said}
      </p>
      {recipients.length === 0 ? <p>{t('me.consents.none')}</p> : null}
      <div>
        {recipients.map((recipient) => (
          <Details key={recipient} summary={<Recipient file={file} recipient={recipient} />}>
            <ConsentsOfOne
              consents={given.filter((consent) => consent.recipient === recipient)}
              who={who(recipient)}
              today={today}
              onTakeBack={(consent) => {
                setSaid('')
                setAsking(consent)
              }}
            />
          </Details>
        ))}
      </div>
      <div className="no-print">
        <Button
          variant="secondary"
          onClick={() => {
            setSaid('')
            setGiving(true)
          }}
        >
          {t('me.consents.give')}
        </Button>
      </div>
      {asking ? (
        <TakeBack
          caseId={caseId}
          consent={asking}
          who={who(asking.recipient)}
          isCoordinator={asking.recipient === file.coordinator}
          onClose={() => setAsking(undefined)}
          onDone={(sentence) => {
            setAsking(undefined)
            setSaid(sentence)
          }}
        />
      ) : null}
      {giving ? (
        <Suspense>
          <GiveConsent
            caseId={caseId}
            file={file}
            today={today}
            onClose={() => setGiving(false)}
            onDone={(sentence) => {
              setGiving(false)
              setSaid(sentence)
            }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}

function Recipient({ file, recipient }: { file: VisibleCaseFile; recipient: string }) {
  const { person, contact } = nameOf(file, recipient) ?? {}
  return [contact, person].filter((part) => part !== undefined).join(', ')
}
