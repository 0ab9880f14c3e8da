import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { currentInstant, useSession } from '../../../client/session.ts'
import { useKeptDrafts } from '../../../client/writing/drafts.ts'
import type { VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Guidance } from './guidance.tsx'
import { OwnWaits } from './own-waits.tsx'
import styles from './status.module.css'
import { StatusEditor } from './status-editor.tsx'
import type { StatusDraft } from './use-status-draft.ts'

const isInvited = ({ participants, chair, minuteTaker }: VisibleMeeting, me: string): boolean =>
  me === chair || me === minuteTaker || participants.some(({ contact }) => contact === me)

/** Everybody invited writes how things are with them, also those who cannot come. */
export function StatusView({ caseId, meetingId }: { caseId: string; meetingId: string }) {
  const { t } = useTranslation()
  const session = useSession()
  const me = session.memberships.find((one) => one.case === caseId)?.as ?? ''
  const { data: file } = useSuspenseQuery(caseQueries.file(caseId, 'meeting'))
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  const own = meeting?.statuses.filter(({ by }) => by === me) ?? []
  // One that is not stored yet has its id already, so that it stays the same on the screen when it is.
  const drafts = useKeptDrafts<StatusDraft>(`status/${caseId}/${meetingId}`)
  const [begun, setBegun] = useState<readonly string[]>(() => {
    const kept = drafts.forms().filter((id) => own.every((one) => one.id !== id))
    return own.length + kept.length === 0 ? [crypto.randomUUID()] : kept
  })
  const [now] = useState(() => currentInstant(session))
  const [said, setSaid] = useState<{ sentence: string }>()
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])

  if (!meeting) return <p>{t('ui.errors.notFound.text')}</p>
  const { state } = meeting
  const isOpen =
    (state === 'polling' || state === 'called' || state === 'held') &&
    (me === file.coordinator || isInvited(meeting, me))
  const closed = state === 'in_review' || state === 'published' || state === 'cancelled' || state === 'draft'
  const contact = file.contacts.find(({ id }) => id === me)
  const variant = me === 'citizen' ? 'citizen' : contact?.sector === 'private' ? 'private' : 'professional'
  const lifeArea = me === 'citizen' ? 'case' : (contact?.lifeArea ?? 'daily_life')
  const ids = [...new Set([...own.map(({ id }) => id), ...begun])]

  return (
    <section className={styles.view} aria-labelledby="my-status">
      <h2 id="my-status">{t('status.title')}</h2>
      {isOpen ? <Guidance variant={variant} /> : null}
      {isOpen ? null : <p>{t(closed ? `status.closed.${state}` : 'status.closed.notInvited')}</p>}
      {!isOpen && closed && state !== 'draft' && own.length === 0 ? <p>{t('status.closed.none')}</p> : null}
      <p role="status" ref={status} tabIndex={-1} className={styles.status}>
        {said?.sentence}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {ids.map((id, index) => (
          <StatusEditor
            key={id}
            caseId={caseId}
            file={file}
            meeting={meeting}
            me={me}
            now={now}
            id={id}
            stored={own.find((one) => one.id === id)}
            drafts={drafts}
            proposed={{ text: '', lifeArea, level: 'all' }}
            number={ids.length > 1 ? index + 1 : undefined}
            isOpen={isOpen}
            onSaid={(sentence) => setSaid({ sentence })}
            onRemoved={() => {
              setBegun(begun.filter((one) => one !== id))
              setSaid({ sentence: t('status.removed') })
            }}
          />
        ))}
      </ul>
      {isOpen && own.length > 0 ? (
        <div>
          <Button variant="secondary" onClick={() => setBegun([...begun, crypto.randomUUID()])}>
            {t('status.more')}
          </Button>
        </div>
      ) : null}
      {isOpen && variant === 'professional' && contact ? (
        <OwnWaits caseId={caseId} file={file} me={me} onSaid={(sentence) => setSaid({ sentence })} />
      ) : null}
    </section>
  )
}
