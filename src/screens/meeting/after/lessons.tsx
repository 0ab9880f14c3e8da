import { useRef, useState } from 'react'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Command } from '../../../domain/command.ts'
import type { Lesson } from '../../../domain/experience.ts'
import { lessonStates } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { LessonForm, type LessonValues } from './lesson-form.tsx'

const blank: LessonValues = { text: '', offer: '', state: 'collected' }

/** What the case has taught: collected, discussed, shared and used. The coordinator writes it, the citizen reads it. */
export function Lessons() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, me } = useMeeting()
  const command = useCommand(caseId)
  const status = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  /** The lesson written on: its id, or `new`. */
  const [writing, setWriting] = useState<string>()
  const lessons = file.lessons ?? []
  const keeps = me === file.coordinator
  if (!keeps && lessons.length === 0) return null

  const send = async (change: Command, sentence: string) => {
    if (command.isPending) return
    try {
      await command.mutateAsync(change)
    } catch {
      return
    }
    setWriting(undefined)
    setSaid(sentence)
    status.current?.focus()
  }
  const add = ({ text, offer }: LessonValues) =>
    void send(
      { type: 'addLesson', lesson: { id: crypto.randomUUID(), text, ...(offer && { offer }) } },
      t('after.lessons.added'),
    )
  const failure = command.isError ? refusal(command.error) : undefined
  const open = (which: string | undefined) => {
    command.reset()
    setWriting(which)
  }
  return (
    <section className="stack" aria-labelledby="after-lessons">
      <h2 id="after-lessons">{t('after.lessons.heading')}</h2>
      <p className="muted">
        {keeps ? t('after.lessons.intro', { name: file.citizen.displayName }) : t('after.lessons.introOwn')}
      </p>
      <p role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      {failure && writing === undefined ? (
        <Alert kind="error" live>
          {failure}
        </Alert>
      ) : null}
      {lessons.length === 0 ? <p>{t('after.lessons.none')}</p> : null}
      {lessons.map((lesson) =>
        writing === lesson.id ? (
          <EditLesson
            key={lesson.id}
            lesson={lesson}
            pending={command.isPending}
            failure={failure}
            onSend={(change) => void send(change, t('after.lessons.changed'))}
            onCancel={() => open(undefined)}
          />
        ) : (
          <LessonCard
            key={lesson.id}
            lesson={lesson}
            keeps={keeps}
            onSend={(change, sentence) => void send(change, sentence)}
            onEdit={() => open(lesson.id)}
          />
        ),
      )}
      {writing === 'new' ? (
        <LessonForm
          initial={blank}
          isNew
          pending={command.isPending}
          failure={failure}
          onSubmit={add}
          onCancel={() => open(undefined)}
        />
      ) : keeps ? (
        <div className="no-print">
          <Button variant="secondary" onClick={() => open('new')}>
            {t('after.lessons.add')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

interface CardProps {
  lesson: Lesson
  keeps: boolean
  onSend: (command: Command, said: string) => void
  onEdit: () => void
}

function LessonCard({ lesson, keeps, onSend, onEdit }: CardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, text, state, on, offer } = lesson
  const next = lessonStates[lessonStates.indexOf(state) + 1]
  return (
    <Card>
      <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
      <p className="muted">
        {[offer && t('after.lessons.about', { offer }), t('after.lessons.on', { day: format.date(on) })]
          .filter(Boolean)
          .join('. ')}
      </p>
      <p>
        <Tag>{t(`vocabulary.lessonState.${state}`)}</Tag>
      </p>
      {keeps ? (
        <div className="cluster no-print">
          {next && next !== 'collected' ? (
            <Button
              variant="secondary"
              small
              aria-label={`${t(`after.lessons.next.${next}`)}: ${text}`}
              onClick={() =>
                onSend(
                  { type: 'editLesson', lesson: id, set: { state: next }, was: { state } },
                  t('after.lessons.moved', { state: t(`vocabulary.lessonState.${next}`), text }),
                )
              }
            >
              {t(`after.lessons.next.${next}`)}
            </Button>
          ) : null}
          <Button variant="quiet" small aria-label={t('after.lessons.editOf', { text })} onClick={onEdit}>
            {t('after.lessons.edit')}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

interface EditProps {
  lesson: Lesson
  pending: boolean
  failure: string | undefined
  onSend: (command: Command) => void
  onCancel: () => void
}

function EditLesson({ lesson, pending, failure, onSend, onCancel }: EditProps) {
  // What it was when it was opened: another's change meanwhile is told, not overwritten.
  const [{ id, text, state, offer }] = useState(lesson)
  return (
    <LessonForm
      initial={{ text, state, offer: offer ?? '' }}
      isNew={false}
      pending={pending}
      failure={failure}
      onSubmit={(values) =>
        onSend({
          type: 'editLesson',
          lesson: id,
          set: { text: values.text, state: values.state, ...(values.offer && { offer: values.offer }) },
          was: { text, state, ...(offer !== undefined && { offer }) },
        })
      }
      onCancel={onCancel}
    />
  )
}
