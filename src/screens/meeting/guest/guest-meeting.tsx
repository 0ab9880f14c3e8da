import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { statusOf } from '../../../client/request.ts'
import { currentInstant, useSession, useSignOut } from '../../../client/session.ts'
import { fullName, nameOf } from '../../../domain/name.ts'
import { nameOnly } from '../../../domain/name-only.ts'
import { presentModes } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useNavigation } from '../../../ui/navigation.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { AgendaList } from '../agenda-list.tsx'
import styles from '../meeting.module.css'
import { MeetingProvider } from '../meeting-context.tsx'
import { OwnInvitation } from '../own-invitation.tsx'
import { PollView } from '../poll/poll-view.tsx'
import { StatusView } from '../status/status-view.tsx'
import { ClosedLink } from './closed-link.tsx'
import { StepHeading } from './step-heading.tsx'

interface Props {
  caseId: string
  meetingId: string
  /** Who the link is to: a contact, the citizen or who is only a name. */
  me: string
}

/**
 * What the guest of a personal link has: when and where, whether they come, and their own status; the citizen also the agenda.
 * Who is only a name writes nothing.
 */
export function GuestMeeting({ caseId, meetingId, me }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const session = useSession()
  const { reopen } = useNavigation()
  const leave = useSignOut(reopen)
  const [now] = useState(() => currentInstant(session))
  const { data: file, error, refetch } = useQuery(caseQueries.file(caseId, 'meeting'))
  const meeting = file?.meetings.find(({ id }) => id === meetingId)
  // As long as something is here that was fetched, it stays, with what is typed in it.
  if (!file || !meeting) {
    const status = statusOf(error)
    if (!error) return <Skeleton />
    if (status === 401 || status === 404) return <ClosedLink state="revoked" />
    return <ErrorState status={status} onRetry={() => void refetch()} />
  }
  const { start, end, place, state } = meeting
  const mode = meeting.participants[0]?.mode
  const isAbsent = mode !== undefined && !presentModes.includes(mode)
  const isName = nameOnly(me) !== undefined
  const facts: [string, string | undefined][] = [
    [t('meeting.facts.when'), start && format.meetingTime(start, end)],
    [t('meeting.facts.where'), place],
    [t('guest.meeting.who'), fullName(nameOf(file, me) ?? {})],
    [t('guest.meeting.how'), mode && t(`vocabulary.attendance.${mode}`)],
  ]
  return (
    <MeetingProvider value={{ caseId, file, meeting, me, runs: false, now }}>
      <div className={styles.page}>
        <div className={styles.head}>
          <StepHeading title={t('guest.meeting.title')}>
            {start ? t('guest.meeting.heading', { when: format.dateTime(start) }) : t('guest.meeting.noTime')}
          </StepHeading>
          <p className="muted">
            {t(`guest.meeting.${isName ? 'onlyName' : me === 'citizen' ? 'onlyCitizen' : 'only'}`)}
          </p>
        </div>
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
        {isAbsent ? <p>{t(isName ? 'guest.meeting.absentName' : 'guest.meeting.absent')}</p> : null}
        {state === 'called' && !isAbsent ? <OwnInvitation /> : null}
        {state === 'polling' ? <PollView caseId={caseId} meetingId={meetingId} start={start} /> : null}
        <AgendaList />
        {isName ? null : <StatusView caseId={caseId} meetingId={meetingId} />}
        <div className="stack no-print">
          <p className="muted">{t('guest.meeting.leaveText')}</p>
          <div>
            <Button variant="secondary" pending={leave.isPending} onClick={() => leave.mutate()}>
              {t('guest.meeting.leave')}
            </Button>
          </div>
        </div>
      </div>
    </MeetingProvider>
  )
}
