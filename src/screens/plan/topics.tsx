import { paths } from '../../client/paths.ts'
import { topicsInWords } from '../../client/topic-words.ts'
import type { Chosen } from '../../domain/meeting-reasons.ts'
import { useTranslation } from '../../texts/language.ts'
import { Link } from '../../ui/link.tsx'
import { usePlanning } from './plan-context.tsx'

interface Props {
  caseId: string
  /** Undefined: the choice is not there any more. */
  topics: Chosen | undefined
}

/** What was chosen on the map for this meeting. */
export function Topics({ caseId, topics }: Props) {
  const { t } = useTranslation()
  const { file } = usePlanning()
  return (
    <section className="stack" aria-labelledby="plan-topics">
      <h2 id="plan-topics">{t('plan.topics.heading')}</h2>
      {topics ? (
        <ul aria-labelledby="plan-topics">
          {topicsInWords(topics, file, t).map(({ key, sentence }) => (
            <li key={key}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{t('plan.topics.gone')}</p>
      )}
      <p>
        <Link to={paths.map(caseId)}>{t('plan.topics.map')}</Link>
      </p>
    </section>
  )
}
