import { useTranslation } from 'react-i18next'
import type { Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { withheld } from '../../../domain/withheld.ts'
import { Details } from '../../../ui/details.tsx'
import styles from './summary.module.css'

interface Props {
  file: VisibleCaseFile
  /** What the one who looks sees. */
  own: Summary
  copy: Summary | null
  reader: string
  /** The reader's name. */
  who: string
  isCitizen: boolean
  now: string
}

/** What a reader's copy lacks of one's own, and why. */
export function WithheldLines({ file, own, copy, reader, who, isCitizen, now }: Props) {
  const { t } = useTranslation()
  const lines = withheld(file, copy, own.meeting.id, reader, now)
  if (lines.length === 0) return <p>{t('summary.withheld.none', { who })}</p>
  const areaOf = (contact: string) => file.contacts.find(({ id }) => id === contact)?.lifeArea

  const wordsOf = ({ list, id, because }: (typeof lines)[number]) => {
    const line = own[list].find((one) => one.id === id)
    if (!line) return undefined
    const isWait = 'contact' in line
    const area = isWait ? areaOf(line.contact) : line.lifeArea
    const from = isWait ? (file.contacts.find((one) => one.id === line.contact)?.name ?? '') : ''
    return {
      text: isWait ? (line.what ?? t('summary.wait.answerFrom', { who: from })) : line.text,
      partly: copy?.[list].some((one) => one.id === id) ?? false,
      reason: t(`summary.withheld.${isCitizen ? 'becauseOwn' : 'because'}.${because}`, {
        who,
        name: file.citizen.displayName,
        area: area === undefined ? '' : t(`vocabulary.lifeArea.${area}`).toLowerCase(),
      }),
    }
  }

  return (
    <Details summary={`${t('summary.withheld.title', { who })} (${lines.length})`} open>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {lines.map((line) => {
          const words = wordsOf(line)
          return words ? (
            <li key={`${line.list}/${line.id}`}>
              <p>{words.text}</p>
              <p className="muted">
                {words.partly ? `${t('summary.withheld.partly')} ` : ''}
                {words.reason}
              </p>
            </li>
          ) : null
        })}
      </ul>
    </Details>
  )
}
