import type { Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { type Withheld, withheld } from '../../../domain/withheld.ts'
import { useTranslation } from '../../../texts/language.ts'
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

/** What a reader's copy lacks of one's own, under the reason for it. */
export function WithheldLines({ file, own, copy, reader, who, isCitizen, now }: Props) {
  const { t } = useTranslation()
  const lines = withheld(file, copy, own.meeting.id, reader, now)
  if (lines.length === 0) return <p>{t('summary.withheld.none', { who })}</p>
  const contactOf = (id: string) => file.contacts.find((contact) => contact.id === id)

  const wordsOf = ({ list, id, because }: Withheld) => {
    if (list === 'scales' || list === 'next') {
      const values = { who, name: file.citizen.displayName }
      const reason = t(`summary.withheld.${isCitizen ? 'becauseOwn' : 'because'}.${because}`, values)
      return [{ id: `${list} ${id}`, text: t(`summary.withheld.${list}`), reason }]
    }
    const line = own[list].find((one) => one.id === id)
    if (!line) return []
    const contact = 'contact' in line ? contactOf(line.contact) : undefined
    const area = 'contact' in line ? contact?.lifeArea : line.lifeArea
    const text =
      'contact' in line
        ? (line.what ?? t('summary.wait.answerFrom', { who: contact?.name ?? '' }))
        : line.text
    const isPartly = copy?.[list].some((one) => one.id === id) ?? false
    const reason = t(`summary.withheld.${isCitizen ? 'becauseOwn' : 'because'}.${because}`, {
      who,
      name: file.citizen.displayName,
      area: area === undefined ? '' : t(`vocabulary.lifeArea.${area}`).toLowerCase(),
    })
    return [{ id, text: isPartly ? `${text} (${t('summary.withheld.partly')})` : text, reason }]
  }
  const all = lines.flatMap(wordsOf)
  const reasons = [...new Set(all.map(({ reason }) => reason))]

  return (
    <Details summary={`${t('summary.withheld.title', { who })} (${lines.length})`} open>
      <div className={styles.list}>
        {reasons.map((reason) => (
          <div key={reason}>
            <h3 className={styles.reason}>{reason}</h3>
            <ul>
              {all
                .filter((one) => one.reason === reason)
                .map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Details>
  )
}
