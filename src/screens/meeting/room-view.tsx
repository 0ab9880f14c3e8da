import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { paths } from '../../client/paths.ts'
import { statusOf } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Link } from '../../ui/link.tsx'
import { useNavigate } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useMeeting } from './meeting-context.tsx'
import styles from './room.module.css'
import { RoomItem } from './room-item.tsx'

/** The screen in the room: one item, large and calm, with what everybody present at it may see, and nothing else. */
export function RoomView({ item: asked }: { item: string | undefined }) {
  const { t } = useTranslation()
  const { caseId, meeting } = useMeeting()
  const at = Math.max(
    0,
    meeting.agenda.findIndex(({ id }) => id === asked),
  )
  const item = meeting.agenda[at]
  const room = useQuery({
    ...caseQueries.room(caseId, meeting.id, item?.id ?? ''),
    enabled: item !== undefined,
  })
  const [previous, next] = [meeting.agenda[at - 1], meeting.agenda[at + 1]]

  // It covers all of the page, so all of the page is out of reach meanwhile.
  const cover = useRef<HTMLDialogElement>(null)
  useEffect(() => cover.current?.showModal(), [])
  const navigate = useNavigate()
  const back = paths.meeting(caseId, meeting.id, { view: 'hold', ...(item && { item: item.id }) })
  return (
    <dialog
      ref={cover}
      className={styles.room}
      aria-label={t('meeting.room.title')}
      onCancel={(event) => {
        event.preventDefault()
        navigate(back)
      }}
    >
      <div className={styles.screen}>
        {item === undefined || room.isError ? (
          <PageHeading title={t('meeting.room.title')}>
            {t(statusOf(room.error) === 404 ? 'meeting.room.notThere' : 'meeting.room.failed')}
          </PageHeading>
        ) : room.data === undefined ? (
          <Skeleton />
        ) : (
          <RoomItem room={room.data} meetingId={meeting.id} itemId={item.id} />
        )}
      </div>
      <nav className={styles.bar} aria-label={t('meeting.agenda')}>
        {previous ? (
          <Link to={paths.meeting(caseId, meeting.id, { view: 'room', item: previous.id })}>
            {t('meeting.hold.previous')}
          </Link>
        ) : null}
        {next ? (
          <Link to={paths.meeting(caseId, meeting.id, { view: 'room', item: next.id })}>
            {t('meeting.hold.next')}
          </Link>
        ) : null}
        <Link to={back}>{t('meeting.room.back')}</Link>
      </nav>
    </dialog>
  )
}
