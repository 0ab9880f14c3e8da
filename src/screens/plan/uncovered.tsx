import { topicsInWords } from '../../client/topic-words.ts'
import type { Chosen } from '../../domain/meeting-reasons.ts'
import { whoMustComeTo } from '../../domain/who-must-come.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { usePlanning, usePlanValues } from './plan-context.tsx'
import { isInvited } from './plan-values.ts'

/** What was chosen and nobody who is invited comes for. */
export function Uncovered({ topics }: { topics: Chosen }) {
  const { t } = useTranslation()
  const { file, now } = usePlanning()
  const { people } = usePlanValues(['people'])
  const coming = people.filter(isInvited).map(({ contact }) => contact)
  const { uncovered } = whoMustComeTo(file, topics, now, coming)
  const sentences = topicsInWords(uncovered, file, t)
  return (
    <div role="status">
      {sentences.length > 0 ? (
        <Alert kind="warning" title={t('map-meeting.uncovered')}>
          <ul>
            {sentences.map(({ key, sentence }) => (
              <li key={key}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </div>
  )
}
