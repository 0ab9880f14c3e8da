import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { paths } from '../../client/paths.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useParam, useSearch } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PlanForm } from './plan-form.tsx'

export function Screen() {
  const { t } = useTranslation()
  const id = useParam('id')
  const { meeting: asked, topics } = useSearch()
  const session = useSession()
  const { data: file } = useSuspenseQuery(caseQueries.file(id, 'plan'))
  const isCoordinator = session.memberships.some((one) => one.case === id && one.as === file.coordinator)

  // A new meeting has its id from the start; when it is stored under it, the next new one gets another.
  const [fresh, setFresh] = useState(() => crypto.randomUUID())
  useEffect(() => {
    if (asked === fresh) setFresh(crypto.randomUUID())
  }, [asked, fresh])
  const meetingId = asked ?? fresh
  const meeting = file.meetings.find((one) => one.id === asked)

  const title = t(asked === undefined ? 'plan.title' : 'plan.editTitle')
  // What it was when the page was opened: a form in use is not taken away.
  const [opened, setOpened] = useState(() => ({ asked, isOver: isOverIn(meeting) }))
  if (opened.asked !== asked) setOpened({ asked, isOver: isOverIn(meeting) })
  const isUnknown = asked !== undefined && meeting === undefined
  return (
    <div className="stack" style={{ gap: 'var(--s8)' }}>
      <PageHeading title={title} />
      {!isCoordinator ? (
        <EmptyState title={t('plan.notYours.title')} text={t('plan.notYours.text')} />
      ) : isUnknown ? (
        <EmptyState title={t('plan.unknown.title')} text={t('plan.unknown.text')} />
      ) : opened.isOver ? (
        <EmptyState title={t('plan.over.title')} text={t('plan.over.text')}>
          <LinkButton to={paths.meeting(id, meetingId)}>{t('plan.actions.open')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          {asked === undefined ? <Planned caseId={id} file={file} but={meetingId} /> : null}
          <PlanForm
            key={meetingId}
            caseId={id}
            meetingId={meetingId}
            file={file}
            now={currentInstant(session)}
            isChosen={topics === 'chosen'}
          />
        </>
      )}
    </div>
  )
}

const isOverIn = (meeting: VisibleMeeting | undefined): boolean =>
  meeting?.state === 'published' || meeting?.state === 'cancelled'

/** Meetings that are planned already, so that nobody plans the same one twice. */
function Planned({ caseId, file, but }: { caseId: string; file: VisibleCaseFile; but: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const open = file.meetings.filter(
    ({ id, state }) => id !== but && (state === 'draft' || state === 'polling' || state === 'called'),
  )
  if (open.length === 0) return null
  return (
    <section className="stack" aria-labelledby="planned">
      <h2 id="planned">{t('plan.planned.heading')}</h2>
      <ul>
        {open.map(({ id, purpose, start, state }) => (
          <li key={id}>
            <Link to={paths.plan(caseId, id)}>{purpose ?? t('plan.planned.noPurpose')}</Link> (
            {state ? t(`vocabulary.meetingState.${state}`) : ''}
            {start ? `, ${format.dateTime(start)}` : ''})
          </li>
        ))}
      </ul>
    </section>
  )
}
