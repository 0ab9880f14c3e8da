import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useParam, useSearch } from '../../../ui/navigation.ts'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { OnScreen } from './on-screen.tsx'
import styles from './room.module.css'
import { useWall } from './wall.ts'

/** The keys of the wall, and those of a remote control for presentations. */
const steps = new Map([
  ['ArrowRight', 1],
  ['PageDown', 1],
  ['ArrowLeft', -1],
  ['PageUp', -1],
])

/** It covers all of the page, so all of the page is out of reach: for as long as it is there, whatever is on it. */
const cover = (dialog: HTMLDialogElement | null) => {
  if (dialog && !dialog.open) dialog.showModal()
}

/**
 * The screen in the room, in a window of its own: one item, large and calm, with what everybody present at it may see and
 * nothing else. It begins with nothing on it, and is where the chair's window is.
 */
export function Screen() {
  const { t } = useTranslation()
  const caseId = useParam('id')
  const meetingId = useParam('meeting')
  const asked = useSearch().item
  const { data: file } = useSuspenseQuery(caseQueries.file(caseId, 'meeting'))
  const agenda = file.meetings.find(({ id }) => id === meetingId)?.agenda ?? []
  const first = agenda.find(({ id }) => id === asked) ?? agenda[0]
  const { wall, show } = useWall('wall', {
    caseId,
    meeting: meetingId,
    start: { item: first?.id ?? '', since: Date.now(), isBlank: true, pendingArrivals: 0 },
  })
  const at = agenda.findIndex(({ id }) => id === wall.item)
  const item = agenda[at]
  const go = (step: number) => {
    const next = agenda[at + step]
    if (next) show({ item: next.id, since: Date.now() })
  }
  const blank = () => show({ isBlank: !wall.isBlank })
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps.get(event.key)
    if (step !== undefined) go(step)
    else if (event.key === 'b' || event.key === 'B' || event.key === '.') blank()
    else return
    event.preventDefault()
  }

  // Wherever the focus is: what had it may be gone with the item before.
  const keys = useRef(press)
  useEffect(() => {
    keys.current = press
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => keys.current(event)
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])

  return (
    <dialog
      ref={cover}
      className={styles.room}
      aria-label={t('room.title')}
      // What lies behind it is not for the room either.
      onCancel={(event) => {
        event.preventDefault()
        show({ isBlank: true })
      }}
      onClose={({ currentTarget }) => cover(currentTarget)}
    >
      <div className={styles.screen}>
        {wall.isBlank ? (
          <>
            <PageHeading title={t('room.title')}>{t('room.ready')}</PageHeading>
            <p>{t('room.readyText')}</p>
            <p className="muted">{t('room.keys')}</p>
          </>
        ) : item ? (
          <OnScreen
            key={wall.item}
            caseId={caseId}
            file={file}
            meetingId={meetingId}
            itemId={wall.item}
            since={wall.since}
          />
        ) : (
          <>
            <PageHeading title={t('room.title')} />
            <EmptyState title={t('meeting.unknown.title')} text={t('meeting.unknown.text')} />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one purpose, not fields of a form */}
      <div className={styles.bar} role="group" aria-label={t('room.controls')}>
        <Button variant="quiet" small onClick={() => go(-1)} aria-keyshortcuts="ArrowLeft">
          {t('room.previous')}
        </Button>
        <Button variant="quiet" small onClick={blank} aria-keyshortcuts="B">
          {t(wall.isBlank ? 'room.show' : 'room.hide')}
        </Button>
        <Button variant="quiet" small onClick={() => go(1)} aria-keyshortcuts="ArrowRight">
          {t('room.next')}
        </Button>
      </div>
    </dialog>
  )
}
