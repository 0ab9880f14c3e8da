import { paths } from '../../client/paths.ts'
import { wasHeld } from '../../domain/experiences.ts'
import { compareInstants } from '../../domain/instants.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { AgendaList } from './agenda-list.tsx'
import { CallAgain } from './call-again.tsx'
import { ComingBack } from './coming-back.tsx'
import { Deliveries } from './deliveries.tsx'
import styles from './meeting.module.css'
import { useMeeting } from './meeting-context.tsx'
import { OwnInvitation } from './own-invitation.tsx'
import { ParticipantList } from './participant-list.tsx'
import { PersonalLinks } from './personal-links.tsx'
import { PollAsked } from './poll/poll-asked.tsx'
import { StatusesIn } from './statuses-in.tsx'
import type { View } from './views.ts'

/** The meeting as its reader may know it: when, where, who and what about. */
export function Overview({ views }: { views: readonly View[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { caseId, file, meeting, me, runs, now, full } = useMeeting()
  const { start, end, place, frame, chair, minuteTaker, ifCitizenAbsent, state } = meeting
  const citizen = file.citizen.displayName
  const hasMessages = state === 'polling' || state === 'called' || state === 'cancelled'
  const isOpen = state === 'polling' || state === 'called' || state === 'held'
  const facts: [string, string | undefined][] = [
    [t('meeting.facts.when'), start && format.meetingTime(start, end)],
    [t('meeting.facts.where'), place],
    [t('meeting.facts.frame'), frame],
    [t('meeting.facts.chair'), chair && full(chair)],
    [t('meeting.facts.minuteTaker'), minuteTaker && full(minuteTaker)],
    [
      t('meeting.facts.absent', { citizen }),
      ifCitizenAbsent && t(`meeting.absent.${ifCitizenAbsent}`, { citizen }),
    ],
  ]

  return (
    <div className={styles.sections}>
      {state === 'cancelled' ? <p>{t('meeting.cancelled')}</p> : null}
      {me === 'citizen' && isOpen ? <p>{t('meeting.yourRights')}</p> : null}
      {views.includes('poll') ? <PollAsked /> : null}
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div className="cluster no-print">
        {views.includes('hold') && state === 'called' ? (
          <LinkButton to={paths.meeting(caseId, meeting.id, { view: 'hold' })}>
            {t('meeting.actions.hold')}
          </LinkButton>
        ) : null}
        {views.includes('status') && isOpen ? (
          <LinkButton
            to={paths.meeting(caseId, meeting.id, { view: 'status' })}
            variant={runs ? 'secondary' : 'primary'}
          >
            {t('meeting.actions.status')}
          </LinkButton>
        ) : null}
        {me === file.coordinator && state !== 'published' && state !== 'cancelled' ? (
          <LinkButton variant="secondary" to={paths.plan(caseId, meeting.id)}>
            {t('meeting.actions.edit')}
          </LinkButton>
        ) : null}
        {me === file.coordinator && state === 'cancelled' && end && compareInstants(end, now) > 0 ? (
          <CallAgain />
        ) : null}
      </div>
      {me !== file.coordinator && (state === 'called' || state === 'cancelled') ? <OwnInvitation /> : null}
      <ParticipantList />
      {me === file.coordinator && hasMessages ? <Deliveries /> : null}
      {me === file.coordinator && isOpen ? <PersonalLinks /> : null}
      <AgendaList />
      {me === file.coordinator && !wasHeld(meeting) ? <ComingBack /> : null}
      {runs && isOpen ? <StatusesIn /> : null}
    </div>
  )
}
