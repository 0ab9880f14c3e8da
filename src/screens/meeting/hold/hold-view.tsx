import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../../client/commands.ts'
import { paths } from '../../../client/paths.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { dayOf } from '../../../domain/days.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useNavigate } from '../../../ui/navigation.ts'
import { useMeeting } from '../meeting-context.tsx'
import { NextMeeting } from '../next-meeting.tsx'
import { useWall } from '../room/wall.ts'
import { WallPanel } from '../room/wall-panel.tsx'
import { AgendaSteps } from './agenda-steps.tsx'
import { Attendance } from './attendance.tsx'
import { CurrentItem } from './current-item.tsx'
import { DraftsProvider } from './drafts.tsx'
import { FollowUps } from './follow-ups.tsx'
import styles from './hold.module.css'
import { ItemDecisions } from './item-decisions.tsx'
import { ItemStatuses } from './item-statuses.tsx'
import { MeetingStep } from './meeting-step.tsx'
import { PresentNow } from './present-now.tsx'
import { ScaleRound } from './scale-round.tsx'
import { Turns } from './turns.tsx'

/** Holding the meeting: one item at a time, and its minutes written in place. */
export function HoldView({ item: asked }: { item: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { date } = useFormat()
  const { caseId, meeting, runs, now } = useMeeting()
  const { agenda, state, start } = meeting
  const step = useCommand(caseId)
  const refusal = useRefusalText()
  const [said, setSaid] = useState({ sentence: '', times: 0 })
  const say = (sentence: string) => setSaid(({ times }) => ({ sentence, times: times + 1 }))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)

  const at = Math.max(
    0,
    agenda.findIndex(({ id }) => id === asked),
  )
  const item: AgendaItem | undefined = agenda[at]
  const [follows, setFollows] = useState(true)
  const live = useWall('chair', {
    caseId,
    meeting: meeting.id,
    start: { item: item?.id ?? '', since: Date.now(), isBlank: true, pendingArrivals: 0 },
    onTold: (wall) => {
      if (follows && wall.item !== item?.id) {
        navigate(paths.meeting(caseId, meeting.id, { view: 'hold', item: wall.item }), { keepScroll: true })
      }
    },
  })
  const { wall, show } = live
  // The screen in the room is where this one is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the item has become another
  useEffect(() => {
    if (follows && item && wall.item !== item.id) show({ item: item.id, since: Date.now() })
  }, [item?.id])
  // Another item was asked for on this page: its heading takes the focus and is read aloud.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the item has become another
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = true
  }, [item?.id])

  if (!runs) return <EmptyState title={t('meeting.hold.notYours')} />
  const readSummary = () => navigate(paths.meeting(caseId, meeting.id, { view: 'summary' }))

  return (
    <DraftsProvider>
      <div className={styles.hold}>
        <AgendaSteps at={at} />
        <div className={styles.main}>
          {state === 'called' ? (
            <MeetingStep
              command={step}
              type="holdMeeting"
              label={t('meeting.hold.start')}
              text={t('meeting.hold.startText')}
              ask={
                start !== undefined && dayOf(start) !== dayOf(now)
                  ? t('meeting.hold.startAsk', { day: date(dayOf(start)) })
                  : undefined
              }
              onDone={() => {
                say(t('meeting.hold.started'))
                heading.current?.focus()
              }}
            />
          ) : null}
          {step.isError ? (
            <Alert kind="error" live title={t('meeting.notSaved')}>
              {refusal(step.error)}
            </Alert>
          ) : null}
          {state === 'in_review' ? <Alert kind="info">{t('meeting.hold.inReview')}</Alert> : null}
          <p role="status" className="visually-hidden" key={said.times}>
            {said.sentence}
          </p>
          <PresentNow />
          {item ? (
            <>
              <CurrentItem
                item={item}
                at={at}
                heading={heading}
                since={wall.item === item.id ? wall.since : undefined}
              />
              <Attendance item={item} live={live} onSaid={say} />
              <WallPanel item={item} live={live} follows={follows} onFollow={setFollows} />
              <Turns key={`turns ${item.id}`} item={item} />
              <ItemStatuses item={item} onSaid={say} />
              <ItemDecisions key={item.id} item={item} onSaid={say} />
              <ScaleRound onSaid={say} />
              <FollowUps key={`follow-ups ${item.id}`} item={item} onSaid={say} />
            </>
          ) : (
            <EmptyState title={t('meeting.hold.noAgenda')} />
          )}
          {state === 'held' || state === 'called' ? <NextMeeting /> : null}
          {state === 'held' ? (
            <MeetingStep
              command={step}
              type="compileSummary"
              label={t('meeting.hold.compile')}
              text={t('meeting.hold.compileText')}
              onDone={readSummary}
            />
          ) : null}
        </div>
      </div>
    </DraftsProvider>
  )
}
