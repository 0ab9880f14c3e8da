import type { Answer } from '../../../domain/experience.ts'
import { answersTo } from '../../../domain/experiences.ts'
import { isLonger, longestText } from '../../../domain/text-limits.ts'
import type { AfterQuestion } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { TextArea } from '../../../ui/text-area.tsx'

/** An answer as it is typed; nothing chosen yet is ''. */
export interface Typed {
  answer: Answer | ''
  comment: string
}

interface Props {
  question: AfterQuestion
  label: string
  typed: Typed
  error: string | undefined
  onChange: (typed: Typed) => void
}

/** One question, with room for more than the answers it has. */
export function Question({ question, label, typed, error, onChange }: Props) {
  const { t } = useTranslation()
  const isTooLong = isLonger(typed.comment, longestText)
  return (
    <div className="stack">
      <RadioGroup
        id={`after-${question}`}
        name={`after-${question}`}
        label={label}
        value={typed.answer}
        error={error}
        choices={answersTo(question).map((answer) => ({
          value: answer,
          label: t(`vocabulary.experienceAnswer.${answer}`),
        }))}
        onChange={({ target }) => {
          const answer = answersTo(question).find((one) => one === target.value)
          if (answer) onChange({ ...typed, answer })
        }}
      />
      <Details summary={t('after.questions.comment')} open={typed.comment !== ''}>
        <TextArea
          id={`after-${question}-comment`}
          label={t('after.questions.commentLabel')}
          optional
          limit={longestText}
          error={isTooLong ? t('after.questions.commentTooLong') : undefined}
          value={typed.comment}
          onChange={(event) => onChange({ ...typed, comment: event.target.value })}
        />
      </Details>
    </div>
  )
}
