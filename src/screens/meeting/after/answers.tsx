import { questionsTo, type Told, toldAfter } from '../../../domain/experiences.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useMeeting } from '../meeting-context.tsx'

/** What those who were there have answered, together and each. What needs a word with the citizen is said plainly. */
export function Answers() {
  const { t } = useTranslation()
  const { file, meeting, me } = useMeeting()
  const told = toldAfter(file, meeting.id)
  const people = ['citizen', ...meeting.participants.flatMap(({ contact }) => contact ?? [])]
  const asked = [...new Set(people)].filter((one) => questionsTo(file, meeting, one).length > 0)
  const answered = new Set(told.flatMap(({ answers }) => answers.map(({ by }) => by)))
  return (
    <section className="stack" aria-labelledby="after-answers">
      <h2 id="after-answers">{t('after.answers.heading')}</h2>
      {me === 'citizen' ? null : <NeedsAWord told={told} />}
      <p className="muted">
        {answered.size > 0
          ? t('after.answers.of', { count: answered.size, asked: Math.max(asked.length, answered.size) })
          : t('after.answers.none')}
      </p>
      {told.map((one) => (
        <QuestionTold key={one.question} told={one} />
      ))}
    </section>
  )
}

function QuestionTold({ told: { question, answers, counts } }: { told: Told }) {
  const { t } = useTranslation()
  const { short } = useMeeting()
  return (
    <div>
      <h3 id={`told-${question}`}>{t(`vocabulary.experience.${question}`)}</h3>
      <ul aria-labelledby={`told-${question}`}>
        {counts.map(({ answer, count }) => {
          const those = answers.filter((one) => one.answer === answer)
          return (
            <li key={answer}>
              {t('after.answers.line', { answer: t(`vocabulary.experienceAnswer.${answer}`), count })}{' '}
              {t('after.answers.who', { names: those.map(({ by }) => short(by)).join(', ') })}
              {those.map(({ id, by, comment }) =>
                comment ? <p key={id}>{t('after.answers.said', { name: short(by), comment })}</p> : null,
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The citizen who does not know what happens next, or did not choose who came. */
function NeedsAWord({ told }: { told: readonly Told[] }) {
  const { t } = useTranslation()
  const { file } = useMeeting()
  const name = file.citizen.displayName
  const saidNo = (['knows_next', 'chose_participants'] as const).filter((question) =>
    told.some(
      (one) =>
        one.question === question &&
        one.answers.some(
          ({ by, answer }) =>
            by === 'citizen' && (answer === 'no' || (question === 'knows_next' && answer === 'dont_know')),
        ),
    ),
  )
  return saidNo.map((question) => (
    <Alert key={question} kind="warning" title={t(`after.answers.low.${question}`, { name })}>
      {t(`after.answers.tell.${question}`, { name })}
    </Alert>
  ))
}
