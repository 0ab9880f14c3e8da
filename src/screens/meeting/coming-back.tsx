import { useEffect, useRef, useState } from 'react'
import { whyItComesBack } from '../../client/coming-back-words.ts'
import { useCommand } from '../../client/commands.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { comingBack, meetingToCome, withComingBack } from '../../domain/coming-back.ts'
import type { Command } from '../../domain/command.ts'
import { wasHeld } from '../../domain/experiences.ts'
import type { AgendaItem } from '../../domain/meeting.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { useMeeting } from './meeting-context.tsx'

/**
 * What is still to be taken up, for those who run the meeting: for the next agenda by itself, onto one that is there
 * already with one button. What was discussed all the same is said with another.
 */
export function ComingBack() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { caseId, file, meeting, me, now, short } = useMeeting()
  const command = useCommand(caseId)
  const status = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  // The sentence is drawn with what is said: then it takes the focus.
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])
  const isCoordinator = me === file.coordinator
  const isOver = wasHeld(meeting)
  const next = meetingToCome(file, now)
  const coming = comingBack(file, now)
  const open = file.followUps.filter(({ state }) => state === 'open').length
  if (coming.length === 0 && !isOver && said === '') return null

  const send = async (change: Command, sentence: string) => {
    if (command.isPending) return
    try {
      await command.mutateAsync(change)
    } catch {
      return
    }
    setSaid(sentence)
  }
  const add = (agenda: readonly AgendaItem[], to: string) =>
    void send(
      {
        type: 'editMeeting',
        meeting: to,
        set: { agenda: withComingBack(agenda, coming) },
        was: { agenda: [...agenda] },
      },
      t('after.back.added'),
    )
  const discussed = ({ id: agendaItem, title }: AgendaItem) =>
    void send(
      {
        type: 'addDecision',
        meeting: meeting.id,
        decision: {
          id: crypto.randomUUID(),
          text: t('after.back.discussedText', { title }),
          agendaItem,
          lifeArea: 'meeting',
          level: 'all',
        },
      },
      t('after.back.discussedSaid', { title }),
    )
  const mayStillBeSettled = meeting.state === 'held' || meeting.state === 'in_review'
  const ownItem = (id: string) =>
    mayStillBeSettled
      ? meeting.agenda.find((item) => item.id === id || id === `from/${meeting.id}/${item.id}`)
      : undefined
  const notOn =
    next?.id === meeting.id
      ? t('after.back.notOnThis')
      : next?.start === undefined
        ? t('after.back.notOnNextNoDay')
        : t('after.back.notOnNext', { day: format.date(next.start) })
  const minutes = coming.reduce((sum, { item }) => sum + item.minutes, 0)

  return (
    <section className="stack no-print" aria-labelledby="coming-back">
      <h2 id="coming-back">{t('after.back.again')}</h2>
      <p role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      {coming.length === 0 ? (
        <p>{t('after.back.none')}</p>
      ) : (
        <Card>
          <p id="coming-back-list">{t('after.back.intro')}</p>
          <ul aria-labelledby="coming-back-list">
            {coming.map((one) => {
              const own = ownItem(one.item.id)
              const { title } = one.item
              return (
                <li key={one.item.id}>
                  {t('after.back.what', { title, because: whyItComesBack(one, t, format.date) })}{' '}
                  {own ? (
                    <Button
                      variant="quiet"
                      small
                      aria-label={t('after.back.discussedOf', { title })}
                      onClick={() => discussed(own)}
                    >
                      {t('after.back.discussed')}
                    </Button>
                  ) : null}
                </li>
              )
            })}
          </ul>
          {!isCoordinator ? (
            <p>{t('after.back.byCoordinator', { name: short(file.coordinator) })}</p>
          ) : next ? (
            <>
              <p>
                {notOn} {minutes > 0 ? t('after.back.longer', { count: minutes }) : ''}
              </p>
              <div>
                <Button
                  variant="secondary"
                  pending={command.isPending}
                  onClick={() => add(next.agenda, next.id)}
                >
                  {t('after.back.add')}
                </Button>
              </div>
            </>
          ) : (
            <p>
              {t('after.back.byThemselves')} <Link to={paths.plan(caseId)}>{t('after.back.plan')}</Link>
            </p>
          )}
        </Card>
      )}
      {isOver && open > 0 ? <p>{t('after.back.followUps', { count: open })}</p> : null}
      {command.isError ? (
        <Alert kind="error" live>
          {refusal(command.error)}
        </Alert>
      ) : null}
    </section>
  )
}
