import { useState } from 'react'
import type { ReviewAnswer } from '../../../client/summary-review.ts'
import type { Review } from '../../../domain/meeting.ts'
import { fullName, nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import { AnswerForm } from './answer-form.tsx'
import styles from './summary.module.css'

interface Props {
  file: VisibleCaseFile
  /** All of each author's, in their order. */
  reviews: readonly Review[]
  answers: readonly ReviewAnswer[]
  /** The coordinator answers them. */
  answering?: { caseId: string; meetingId: string; onSaid: (sentence: string) => void }
}

/** What those who read it have said, the latest first, and what they were answered. */
export function ReviewList({ file, reviews, answers, answering }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [writing, setWriting] = useState<string>()
  if (reviews.length === 0) return <p className="muted">{t('summary.reviews.none')}</p>
  const numbered = reviews.map((one, at) => ({
    ...one,
    nth: reviews.slice(0, at).filter(({ by }) => by === one.by).length,
  }))
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {numbered.toReversed().map(({ by, verdict, text, at, nth }) => {
        const key = `${by}/${nth}`
        const name = nameOf(file, by) ?? {}
        return (
          <li key={key} className={styles.change}>
            <p>
              <strong>{fullName(name) || t('summary.unseen')}</strong>, {format.dateTime(at)}
            </p>
            {text ? <p className={styles.text}>{text}</p> : null}
            <p>
              <Tag kind={verdict === 'approved' ? 'success' : verdict === 'correction' ? 'warning' : 'plain'}>
                {t(`summary.reviews.${verdict}`)}
              </Tag>
            </p>
            {answers
              .filter(({ author, review }) => author === by && review === nth)
              .map((answer) => (
                <div key={answer.id} className={styles.answer}>
                  <p className="muted small">
                    {t('review.answer.from', { day: format.dateTime(answer.at) })}
                  </p>
                  <p className={styles.text}>{answer.text}</p>
                </div>
              ))}
            {answering && writing === key ? (
              <AnswerForm
                caseId={answering.caseId}
                meetingId={answering.meetingId}
                author={by}
                review={nth}
                name={shortName(name)}
                onClose={() => setWriting(undefined)}
                onSent={() => {
                  setWriting(undefined)
                  answering.onSaid(t('review.answer.sent'))
                }}
              />
            ) : answering && verdict !== 'approved' ? (
              <div>
                <Button variant="secondary" small onClick={() => setWriting(key)}>
                  {t('review.answer.write', { name: shortName(name) })}
                </Button>
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
