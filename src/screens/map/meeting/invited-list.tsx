import { useId } from 'react'
import { reasonsInWords } from '../../../client/reason-words.ts'
import type { Coverage } from '../../../domain/chosen-areas.ts'
import { fullName, nameOf } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import type { Invited } from '../../../domain/who-must-come.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Translate } from '../../../texts/translate.ts'
import styles from './from-map.module.css'

interface Props {
  call: Invited['call']
  invited: readonly Invited[]
  file: VisibleCaseFile
}

/** Those who must or should come, or need only to know: each with the reasons, and what consent lets them hear. */
export function InvitedList({ call, invited, file }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const called = invited.filter((one) => one.call === call)
  return (
    <div className={styles.call}>
      <h4 id={heading}>{t(`map-meeting.calls.${call}`)}</h4>
      {called.length === 0 ? (
        <p className="muted">{t('map-meeting.nobody')}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
        <ul role="list" className={styles.people} aria-labelledby={heading}>
          {called.map((one) => (
            <li key={one.contact} className={styles.person}>
              <strong>{fullName(nameOf(file, one.contact) ?? {})}</strong>
              <ul className={styles.reasons}>
                {reasonsInWords(one.reasons, file, t).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
                {consentInWords(one.consents, t).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whether consent covers what the meeting is about, for one who comes; nothing to say for the citizen. */
function consentInWords(consents: readonly Coverage[], t: Translate): string[] {
  if (consents.some(({ shown }) => shown === null)) return [t('map-meeting.consent.unseen')]
  return (['nothing', 'part', 'all'] as const).flatMap((shown) => {
    const areas = consents.filter((one) => one.shown === shown)
    if (areas.length === 0) return []
    const names = areas.map(({ lifeArea }) => t(`vocabulary.lifeArea.${lifeArea}`)).join('; ')
    return t(`map-meeting.consent.${shown}`, { areas: names })
  })
}
