import { useId, useState } from 'react'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Drafts } from '../../../client/writing/drafts.ts'
import type { Status } from '../../../domain/meeting.ts'
import { isLonger, longestStatus } from '../../../domain/text-limits.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ConflictPanel } from '../../../ui/conflict-panel.tsx'
import { SaveState } from '../../../ui/save-state.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { Draft } from './draft.ts'
import { RemoveDraft } from './remove-draft.tsx'
import { StatusReaders } from './status-readers.tsx'
import { StatusTopic } from './status-topic.tsx'
import { type StatusDraft, useStatusDraft } from './use-status-draft.ts'
import { WrittenStatus } from './written-status.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  now: string
  id: string
  stored: Status | undefined
  proposed: Draft
  drafts: Drafts<StatusDraft>
  /** Counted from 1 when there are several. */
  number: number | undefined
  isOpen: boolean
  onSaid: (sentence: string) => void
  onRemoved: () => void
}

/** One status of one's own: typed, saved by itself, shared when it is ready. */
export function StatusEditor(props: Props) {
  const { caseId, file, meeting, me, now, id, stored, proposed, drafts, number, isOpen, onSaid, onRemoved } =
    props
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const heading = useId()
  const field = useId()
  const [isMissing, setMissing] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const writing = useStatusDraft({ caseId, meetingId: meeting.id, id, stored, proposed, drafts })
  const { draft, error } = writing
  const title = number === undefined ? t('status.one') : t('status.numbered', { number })
  const isShared = stored?.state === 'shared'

  if (!writing.isUnsaved && (!isOpen || stored?.state === 'confirmed')) {
    return stored ? (
      <Card as="li" aria-labelledby={heading}>
        <h3 id={heading}>{title}</h3>
        <WrittenStatus status={stored} />
      </Card>
    ) : null
  }

  const fault = (): string | undefined => {
    if (isLonger(draft.text, longestStatus)) return t('status.tooLong')
    if (draft.text.trim() === '' && (isMissing || isShared)) return t('refusal.text_missing')
    return error === undefined ? undefined : refusal(error)
  }
  const share = () => {
    const isEmpty = draft.text.trim() === ''
    setMissing(isEmpty)
    if (isEmpty || isLonger(draft.text, longestStatus)) document.getElementById(field)?.focus()
    else writing.share(() => onSaid(t('status.sharedNow')))
  }

  return (
    <Card as="li" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className="muted">{t(isShared ? 'status.shared' : 'status.draft')}</p>
      {writing.isAgain ? <p role="status">{t('writing.draft')}</p> : null}
      <TextArea
        id={field}
        label={number === undefined ? t('status.text') : t('status.textNumbered', { number })}
        hint={t('status.hint')}
        error={fault()}
        limit={longestStatus}
        value={draft.text}
        onChange={(event) => writing.change({ text: event.target.value })}
      />
      {writing.theirs === undefined ? null : (
        <ConflictPanel
          yours={draft.text}
          theirs={writing.theirs}
          onKeepTheirs={writing.keepTheirs}
          onUseYours={() => writing.takeMine(writing.theirs ?? '')}
        />
      )}
      <StatusTopic
        id={id}
        draft={draft}
        isCitizen={me === 'citizen'}
        items={meeting.agenda.filter(({ kind }) => kind !== 'break')}
        onChange={writing.change}
      />
      <StatusReaders
        file={file}
        meetingId={meeting.id}
        me={me}
        now={now}
        lifeArea={draft.lifeArea}
        level={draft.level}
      />
      <div className="cluster">
        {isShared ? null : <Button onClick={share}>{t('status.share')}</Button>}
        {stored?.state === 'draft' ? (
          <Button variant="quiet" onClick={() => setRemoving(true)}>
            {t('status.remove')}
          </Button>
        ) : null}
        {error === undefined ? null : (
          <Button variant="secondary" onClick={writing.retry}>
            {t('ui.errors.retry')}
          </Button>
        )}
        <SaveState state={writing.saving} />
      </div>
      {isRemoving ? (
        <RemoveDraft
          caseId={caseId}
          meetingId={meeting.id}
          status={id}
          onClose={() => setRemoving(false)}
          onRemoved={() => {
            writing.forget()
            onRemoved()
          }}
        />
      ) : null}
    </Card>
  )
}
