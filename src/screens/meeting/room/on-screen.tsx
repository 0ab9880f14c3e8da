import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { isOffline, statusOf } from '../../../client/request.ts'
import { notShown } from '../../../domain/not-shown.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { RoomItem, roomItemOf } from './room-item.tsx'
import { Timer } from './timer.tsx'

interface Props {
  caseId: string
  /** What the one who runs the screen sees: the whole agenda, and how much of an item is not on the screen. */
  file: VisibleCaseFile
  meetingId: string
  itemId: string
  since: number
}

/** Consents end by the clock too, with nobody writing anything. */
const onceAMinute = 60_000

/** One item as the room may see it. Without a network what was shown stays; another item is then not there. */
export function OnScreen({ caseId, file, meetingId, itemId, since }: Props) {
  const { t } = useTranslation()
  const room = useQuery({ ...caseQueries.room(caseId, meetingId, itemId), refetchInterval: onceAMinute })
  useNextItem({ caseId, file, meetingId, itemId, fetchedAt: room.dataUpdatedAt })
  const isRefused = room.isError && !(isOffline(room.error) && room.data !== undefined)
  if (isRefused) {
    return (
      <PageHeading title={t('room.title')}>
        {t(statusOf(room.error) === 404 ? 'room.notThere' : 'room.failed')}
      </PageHeading>
    )
  }
  if (room.data === undefined) return <Skeleton />
  const item = roomItemOf(room.data, meetingId, itemId)
  const hidden = notShown(file, room.data, meetingId, itemId)
  return (
    <>
      <PageHeading title={t('room.title')}>{item ? item.title : t('room.nothing')}</PageHeading>
      {item ? <Timer minutes={item.minutes} since={since} /> : null}
      <RoomItem room={room.data} file={file} meetingId={meetingId} itemId={itemId} />
      {hidden > 0 ? <p className="muted">{t('room.notShown', { count: hidden })}</p> : null}
    </>
  )
}

/** The item after this one is there when it is called up, also without a network, and is as new as this one. */
function useNextItem({
  caseId,
  file,
  meetingId,
  itemId,
  fetchedAt,
}: Omit<Props, 'since'> & { fetchedAt: number }) {
  const queryClient = useQueryClient()
  const agenda = file.meetings.find(({ id }) => id === meetingId)?.agenda ?? []
  const next = agenda[agenda.findIndex(({ id }) => id === itemId) + 1]?.id
  useEffect(() => {
    if (fetchedAt > 0 && next) void queryClient.prefetchQuery(caseQueries.room(caseId, meetingId, next))
  }, [queryClient, caseId, meetingId, next, fetchedAt])
}
