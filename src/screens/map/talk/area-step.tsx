import { useEffect, useId, useRef, useState } from 'react'
import type { AreaAsked } from '../../../domain/mapping-coverage.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { isLonger, longestStatus } from '../../../domain/text-limits.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import type { LifeArea } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useMapActions } from '../map-actions.ts'
import { AreaNeeds } from './area-needs.tsx'
import { OwnWordsList } from './own-words-list.tsx'
import styles from './talk.module.css'

/** What is typed, and the note it was based on. */
export interface WordsDraft {
  text: string
  was?: string
}

interface Props {
  file: VisibleCaseFile
  talk: VisibleMeeting
  item: AgendaItem & { lifeArea: LifeArea }
  /** When one has come here from another area. */
  takesFocus: boolean
  words: AreaAsked['words']
  draft: WordsDraft | undefined
  onDraft: (draft: WordsDraft | undefined) => void
  onBack: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** One life area: the citizen's own words, and the needs at its contacts. */
export function AreaStep({ file, talk, item, takesFocus, words, draft, onDraft, onBack, onNext }: Props) {
  const { t } = useTranslation()
  const { run } = useMapActions()
  const field = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [fault, setFault] = useState<string>()
  const [pending, setPending] = useState(false)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  const area = t(`vocabulary.lifeArea.${item.lifeArea}`)
  const note = talk.statuses.find(
    ({ by, agendaItem, recordedBy }) =>
      by === 'citizen' && agendaItem === item.id && recordedBy === file.coordinator,
  )
  const text = draft?.text ?? note?.text ?? ''
  const type = (typed: string) => {
    setFault(undefined)
    onDraft({ ...(draft ?? (note ? { was: note.text } : {})), text: typed })
  }
  const isChanged = draft !== undefined && draft.text !== (note?.text ?? '')

  const goOn = async () => {
    if (pending) return
    if (!isChanged || (text.trim() === '' && !note)) return onNext?.()
    if (text.trim() === '') return setFault(t('talk.now.missing'))
    if (isLonger(text, longestStatus)) return setFault(t('talk.now.tooLong'))
    setPending(true)
    const isSaved = await run(
      {
        type: 'noteOwnWords',
        meeting: talk.id,
        agendaItem: item.id,
        status: note?.id ?? crypto.randomUUID(),
        text,
        ...(note && { was: draft?.was ?? note.text }),
      },
      t('talk.now.saidWords', { area }),
    )
    setPending(false)
    if (!isSaved) return setFault(t('talk.now.notSaved'))
    onDraft(undefined)
    onNext?.()
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      <h4 ref={heading} tabIndex={-1} className={styles.heading}>
        {area}
      </h4>
      <p>{t('talk.now.question')}</p>
      <OwnWordsList file={file} words={words.filter(({ status }) => status.id !== note?.id)} />
      <TextArea
        id={field}
        label={t('talk.now.label', { area })}
        hint={t('talk.now.hint')}
        error={fault}
        limit={longestStatus}
        rows={3}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      {text === '' ? (
        <div className="cluster">
          <span className="muted">{t('talk.now.suggest')}</span>
          {(['noNeed', 'notToday'] as const).map((answer) => (
            <Button key={answer} variant="quiet" small onClick={() => type(t(`talk.now.${answer}`))}>
              {t(`talk.now.${answer}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <AreaNeeds file={file} lifeArea={item.lifeArea} />
      <div className="cluster">
        {isChanged || onNext ? (
          <Button type="submit" pending={pending}>
            {t(isChanged ? (onNext ? 'talk.now.save' : 'talk.now.saveLast') : 'talk.now.next')}
          </Button>
        ) : null}
        {onBack ? (
          <Button variant="secondary" onClick={onBack}>
            {t('talk.now.back')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
