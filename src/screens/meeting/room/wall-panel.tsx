import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { paths } from '../../../client/paths.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { notShown } from '../../../domain/not-shown.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Link } from '../../../ui/link.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useMeeting } from '../meeting-context.tsx'
import styles from './room.module.css'
import { RoomItem, roomItemOf } from './room-item.tsx'
import type { useWall } from './wall.ts'

interface Props {
  item: AgendaItem
  live: Pick<ReturnType<typeof useWall>, 'wall' | 'isOther' | 'show'>
  follows: boolean
  onFollow: (follows: boolean) => void
}

/** The chair's hand on the screen in the room: what would be on it, and whether it is. */
export function WallPanel({ item, live: { wall, isOther, show }, follows, onFollow }: Props) {
  const { t } = useTranslation()
  const { caseId, meeting } = useMeeting()
  const [isPreviewed, setPreviewed] = useState(false)
  const shown = meeting.agenda.find(({ id }) => id === wall.item)
  const isHere = !wall.isBlank && wall.item === item.id
  const state = !isOther
    ? t('room.panel.none')
    : wall.isBlank
      ? t('room.panel.isBlank')
      : t('room.panel.isOn', { title: shown?.title ?? '' })
  return (
    <Card as="section" aria-labelledby="wall">
      <h3 id="wall">{t('room.panel.heading')}</h3>
      <p role="status">{state}</p>
      {isOther ? (
        <>
          <div className="cluster">
            <Button
              variant="secondary"
              onClick={() =>
                show(
                  isHere
                    ? { isBlank: true }
                    : {
                        isBlank: false,
                        item: item.id,
                        since: wall.item === item.id ? wall.since : Date.now(),
                      },
                )
              }
            >
              {t(isHere ? 'room.panel.hide' : 'room.panel.show')}
            </Button>
          </div>
          <Checkbox
            label={t('room.panel.follow')}
            checked={follows}
            onChange={({ target }) => onFollow(target.checked)}
          />
        </>
      ) : (
        <p>
          <Link to={paths.room(caseId, meeting.id, item.id)} target="_blank">
            {t('room.panel.open')}
          </Link>
          <br />
          <span className="muted">{t('room.panel.howTo')}</span>
        </p>
      )}
      <details onToggle={({ currentTarget }) => setPreviewed(currentTarget.open)}>
        <summary>{t('room.panel.preview')}</summary>
        {isPreviewed ? <Preview item={item} /> : null}
      </details>
    </Card>
  )
}

/** What the screen would show at an item, before anybody else sees it. */
function Preview({ item }: { item: AgendaItem }) {
  const { t } = useTranslation()
  const { caseId, file, meeting } = useMeeting()
  const room = useQuery(caseQueries.room(caseId, meeting.id, item.id))
  if (room.isError) return <p>{t('room.failed')}</p>
  if (room.data === undefined) return <Skeleton />
  const title = roomItemOf(room.data, meeting.id, item.id)?.title
  const hidden = notShown(file, room.data, meeting.id, item.id)
  return (
    <div className={styles.preview}>
      <p>
        <strong>{title ?? t('room.nothing')}</strong>
      </p>
      <RoomItem room={room.data} file={file} meetingId={meeting.id} itemId={item.id} />
      {hidden > 0 ? <p className="muted">{t('room.notShown', { count: hidden })}</p> : null}
    </div>
  )
}
