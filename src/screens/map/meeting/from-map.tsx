import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { isNothing, keepTopics, stillOpen } from '../../../client/meeting-topics.ts'
import { paths } from '../../../client/paths.ts'
import { topicsInWords } from '../../../client/topic-words.ts'
import { dayOf } from '../../../domain/days.ts'
import type { Chosen } from '../../../domain/meeting-reasons.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { everythingStuck, whoMustComeTo } from '../../../domain/who-must-come.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMapRights } from '../use-map-rights.ts'
import styles from './from-map.module.css'
import { InvitedList } from './invited-list.tsx'
import { Topics } from './topics.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  now: string
}

const nothing: Chosen = { goals: [], waits: [], gaps: [] }

/** From map to meeting: what it is to be about, and who it then takes, with the reasons. */
export function FromMap({ caseId, file, now }: Props) {
  const { t } = useTranslation()
  const { mayPlan } = useMapRights(file)
  const queryClient = useQueryClient()
  const [heading, result] = [useId(), useId()]
  const day = dayOf(now)
  const [asked, setChosen] = useState(nothing)
  const chosen = stillOpen(asked, file, day)
  const isChosen = !isNothing(chosen)
  const { invited, uncovered } = whoMustComeTo(file, chosen, now)
  const count = (call: (typeof invited)[number]['call']) => invited.filter((one) => one.call === call).length
  return (
    <section className={isChosen ? 'stack' : 'stack no-print'} aria-labelledby={heading}>
      <h2 id={heading}>{t('map-meeting.title')}</h2>
      <p>{t('map-meeting.intro', { citizen: file.citizen.displayName })}</p>
      <div className="cluster no-print">
        <Button variant="secondary" onClick={() => setChosen(everythingStuck(file, day))}>
          {t('map-meeting.stuck')}
        </Button>
        {isChosen ? (
          <Button variant="quiet" onClick={() => setChosen(nothing)}>
            {t('map-meeting.clear')}
          </Button>
        ) : null}
      </div>
      <Topics file={file} day={day} chosen={chosen} onChange={setChosen} />
      <section className="stack" aria-labelledby={result}>
        <h3 id={result}>{t('map-meeting.who')}</h3>
        <p role="status">
          {isChosen
            ? t('map-meeting.sum', { must: count('must'), should: count('should'), know: count('know') })
            : t('map-meeting.choose')}
        </p>
        {isChosen ? (
          <>
            {isNothing(uncovered) ? null : (
              <Alert kind="warning" title={t('map-meeting.uncovered')}>
                <ul>
                  {topicsInWords(uncovered, file, t).map(({ key, sentence }) => (
                    <li key={key}>{sentence}</li>
                  ))}
                </ul>
              </Alert>
            )}
            <div className={styles.calls}>
              {(['must', 'should', 'know'] as const).map((call) => (
                <InvitedList key={call} call={call} invited={invited} file={file} />
              ))}
            </div>
          </>
        ) : null}
        {mayPlan ? (
          <div className="no-print">
            <LinkButton
              to={isChosen ? paths.planChosen(caseId) : paths.plan(caseId)}
              onClick={() => keepTopics(queryClient, caseId, chosen)}
            >
              {t('map-meeting.plan')}
            </LinkButton>
          </div>
        ) : (
          <p className="muted">{t('map-meeting.notYours')}</p>
        )}
      </section>
    </section>
  )
}
