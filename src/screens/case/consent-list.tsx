import { useState } from 'react'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Consent } from '../../domain/consent.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './case.module.css'
import { useConsentWords } from './consent-words.ts'

interface Props {
  consents: readonly Consent[]
  today: string
  caseId: string
  isCitizen: boolean
  who: string
  onDone: (said: string) => void
}

/** The consents that are not over, each with its end and its basis, and the way to take it back. */
export function ConsentList({ consents, today, caseId, isCitizen, who, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useConsentWords()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const [asking, setAsking] = useState<string>()
  const current = consents.filter(
    ({ until, withdrawnOn }) => until >= today && (withdrawnOn === undefined || withdrawnOn > today),
  )
  const withdraw = (consent: Consent) =>
    command.mutate(
      { type: 'withdrawConsent', consent: consent.id },
      {
        onSuccess: () => {
          setAsking(undefined)
          onDone(t('case.consents.withdrawn', { who, what: words.what(consent) }))
        },
      },
    )
  if (current.length === 0) return <p className="muted">{t('case.consents.noneInForce')}</p>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {current.map((consent) => {
        // Without an express "nothing" more is shown: that one is the citizen's alone to take back.
        const mayWithdraw = isCitizen || consent.shows.length > 0
        const isAsking = asking === consent.id
        return (
          <li key={consent.id} className={styles.consent}>
            <div>
              <strong>{words.area(consent.lifeArea)}</strong>: {words.shows(consent.shows)}
              <p className="muted small">
                {[
                  t('case.consents.fromTo', {
                    from: format.date(consent.from),
                    until: format.date(consent.until),
                  }),
                  consent.legalBasis
                    ? `${t(`vocabulary.basis.${consent.basis}`)}: ${consent.legalBasis}`
                    : t(`vocabulary.basis.${consent.basis}`),
                  t(`vocabulary.consentMethod.${consent.method}`),
                  consent.meeting ? t('case.consents.onlyAtMeeting') : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {mayWithdraw && !isAsking ? (
              <Button
                aria-label={`${t('case.consents.withdraw')}: ${words.what(consent)}`}
                variant="secondary"
                small
                onClick={() => setAsking(consent.id)}
              >
                {t('case.consents.withdraw')}
              </Button>
            ) : null}
            {isAsking ? (
              <div className={styles.ask}>
                <p>{t('case.consents.keeps')}</p>
                <div className="cluster">
                  <Button small autoFocus pending={command.isPending} onClick={() => withdraw(consent)}>
                    {t('case.consents.withdrawYes')}
                  </Button>
                  <Button variant="secondary" small onClick={() => setAsking(undefined)}>
                    {t('ui.cancel')}
                  </Button>
                </div>
                {command.isError ? (
                  <Alert kind="error" live>
                    {refusal(command.error)}
                  </Alert>
                ) : null}
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
