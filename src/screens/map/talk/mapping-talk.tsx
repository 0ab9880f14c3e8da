import { useState } from 'react'
import { useSession } from '../../../client/session.ts'
import { isMappingTalk, mappingCoverage } from '../../../domain/mapping-coverage.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useMapActions } from '../map-actions.ts'
import { CoverageList } from './coverage-list.tsx'
import { StartTalk } from './start-talk.tsx'
import { TalkNow } from './talk-now.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  /** An instant. */
  now: string
}

/** Mapping with the citizen: what has been asked and what not yet, and the talk in which it is asked. */
export function MappingTalk({ caseId, file, now }: Props) {
  const { t } = useTranslation()
  const { run } = useMapActions()
  const as = useSession().memberships.find((one) => one.case === caseId)?.as
  const [starting, setStarting] = useState(false)
  const coverage = mappingCoverage(file)
  const coordinates = as === file.coordinator
  const talks = coordinates ? file.meetings.filter(isMappingTalk) : []
  const held = talks.findLast(({ state }) => state === 'held')
  const ready = talks.findLast(({ state }) => state === 'draft' || state === 'called')

  const begin = async (meeting: string, isCalled: boolean): Promise<boolean> => {
    const said = t('talk.start.said')
    if (!isCalled && !(await run({ type: 'callMeeting', meeting }, said))) return false
    return run({ type: 'holdMeeting', meeting }, said)
  }

  return (
    <section className="stack" aria-labelledby="mapping-talk">
      <h2 id="mapping-talk">{t('talk.title')}</h2>
      <p>
        {t('talk.asked', { count: coverage.areas.filter(({ asked }) => asked).length, of: lifeAreas.length })}{' '}
        {coverage.help
          ? t('talk.helpAsked', {
              count: coverage.help.filter(({ last }) => last).length,
              of: coverage.help.length,
            })
          : t('talk.seen')}
      </p>
      {held ? <TalkNow file={file} talk={held} coverage={coverage} now={now} /> : null}
      {coordinates && !held && ready && !starting ? (
        <div className="cluster no-print">
          <p>{t('talk.waiting')}</p>
          <Button variant="secondary" onClick={() => void begin(ready.id, ready.state === 'called')}>
            {t('talk.start.begin')}
          </Button>
        </div>
      ) : null}
      {coordinates && !held && !starting ? (
        <div className="no-print">
          <Button onClick={() => setStarting(true)}>{t('talk.start.title')}</Button>
        </div>
      ) : null}
      {coordinates && !held && starting ? (
        <StartTalk
          file={file}
          now={now}
          onClose={() => setStarting(false)}
          onStart={async (meeting, plan) => {
            const isPlanned = await run({ type: 'planMeeting', meeting, plan }, t('talk.start.said'))
            const isBegun = isPlanned && (await begin(meeting, false))
            // What is planned and not begun waits above.
            if (isPlanned) setStarting(false)
            return isBegun
          }}
        />
      ) : null}
      <h3>{t('talk.areas')}</h3>
      <CoverageList file={file} coverage={coverage} />
    </section>
  )
}
