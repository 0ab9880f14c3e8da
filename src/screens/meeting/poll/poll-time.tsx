import type { PollTime } from '../../../domain/poll.ts'
import { type PollAnswer, pollAnswers } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './poll.module.css'

interface Props {
  time: PollTime
  answer: PollAnswer | null
  /** Who noted it, when the reader told it and has not answered since. */
  notedBy: string | null
  onAnswer: (answer: PollAnswer) => void
}

/** One proposed time and the three answers to it. */
export function PollTimeFields({ time, answer, notedBy, onAnswer }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <fieldset className={styles.time}>
      <legend>
        {format.longDate(time.start)}{' '}
        <span className={styles.clock}>{format.timeSpan(time.start, time.end)}</span>
      </legend>
      <div className={styles.answers}>
        {pollAnswers.map((one) => (
          <label key={one} className={styles.answer}>
            <input
              type="radio"
              name={`poll-${time.id}`}
              checked={answer === one}
              onChange={() => onAnswer(one)}
            />
            {t(`poll.answer.answers.${one}`)}
          </label>
        ))}
      </div>
      {notedBy === null ? null : <p className="small">{t('poll.told.yours', { name: notedBy })}</p>}
    </fieldset>
  )
}
