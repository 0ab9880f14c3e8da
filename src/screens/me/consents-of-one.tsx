import type { Consent } from '../../domain/consent.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { useConsentWords } from './consent-words.ts'
import styles from './me.module.css'

interface Props {
  consents: readonly Consent[]
  who: string
  today: string
  onTakeBack: (consent: Consent) => void
}

/** What one recipient may see, a sentence each. What the law gives is not the citizen's to take back. */
export function ConsentsOfOne({ consents, who, today, onTakeBack }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useConsentWords()
  const sentence = (consent: Consent) => {
    const until = format.date(consent.until)
    if (consent.shows.length === 0) return t('me.consents.mayNot', { what: words(consent), until })
    const may = t('me.consents.may', { what: words(consent), until })
    const from = consent.from > today ? ` ${t('me.consents.from', { day: format.date(consent.from) })}` : ''
    const meeting = consent.meeting ? ` ${t('me.consents.onlyAtMeeting')}` : ''
    return `${may}${from}${meeting}`
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {consents.map((consent) => (
        <li key={consent.id} className={styles.row}>
          <p>
            {sentence(consent)}
            {consent.basis === 'law' ? ` ${t('me.consents.byLaw', { law: consent.legalBasis ?? '' })}` : null}
          </p>
          {consent.basis === 'law' ? null : (
            <span className="no-print">
              <Button
                variant="secondary"
                aria-label={`${t('me.consents.takeBack')}: ${who}, ${words(consent)}`}
                onClick={() => onTakeBack(consent)}
              >
                {t('me.consents.takeBack')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
