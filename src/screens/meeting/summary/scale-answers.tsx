import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** What each answered on a scale from 0 to 10, question by question. */
export function ScaleAnswers({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const { short } = useNameWords(summary.names, reader)
  const { scales } = summary
  return [...new Set(scales.map(({ question }) => question))].map((question) => (
    <div key={question}>
      <h4 className={styles.text}>{question}</h4>
      <ul>
        {scales
          .filter((one) => one.question === question)
          .map(({ by, value }) => (
            <li key={by}>{t('copy.scale', { who: short(by), value })}</li>
          ))}
      </ul>
    </div>
  ))
}
