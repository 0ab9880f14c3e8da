import { useEffect, useId, useRef, useState } from 'react'
import { useCommand } from '../../client/commands.ts'
import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Command } from '../../domain/command.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { useIsAway } from '../../ui/network-away.ts'
import { FollowUpActions } from './follow-up-actions.tsx'
import { FollowUpFacts } from './follow-up-facts.tsx'
import styles from './follow-ups.module.css'

interface Props {
  one: MyFollowUpInCase
  today: string
  showCitizen: boolean
  /** Something was done with it; `said` is for those who do not see it. */
  onDone: (said: string) => void
}

/** The follow-up as it will be when the command under way has been heard. */
function foreseen(followUp: FollowUp, command: Command | undefined, today: string): FollowUp {
  const { actualHelp, doneOn, ...open } = followUp
  switch (command?.type) {
    case 'finishFollowUp':
      return {
        ...followUp,
        state: 'done',
        doneOn: today,
        ...(command.actualHelp !== undefined && { actualHelp: command.actualHelp }),
      }
    case 'reopenFollowUp':
      return { ...open, state: 'open' }
    case 'dropFollowUp':
      return { ...followUp, state: 'dropped' }
    default:
      return followUp
  }
}

export function FollowUpCard({ one, today, showCitizen, onDone }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const heading = useId()
  const command = useCommand(one.case)
  const isAway = useIsAway()
  const underWay = command.isPending ? command.variables.command : undefined
  const followUp = foreseen(one.followUp, underWay, today)
  const { state } = followUp
  const [failed, setFailed] = useState<Command>()

  // The button that was used is gone after it: its successor takes the focus.
  const acted = useRef(false)
  const main = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the state has become another
  useEffect(() => {
    if (acted.current) main.current?.focus()
    acted.current = false
  }, [state])

  const send = (next: Command, said: string) => {
    acted.current = true
    setFailed(undefined)
    onDone(said)
    command.mutate(next, { onSuccess: () => onDone(t('ui.saved')), onError: () => setFailed(next) })
  }
  const { id, text } = followUp
  const actions = {
    finish: (actualHelp: FollowUp['actualHelp']) =>
      send(
        {
          type: 'finishFollowUp',
          followUp: id,
          ...(actualHelp !== undefined && { actualHelp }),
          ...(followUp.repeats && { next: crypto.randomUUID() }),
        },
        t('follow-ups.said.done', { text }),
      ),
    reopen: () => send({ type: 'reopenFollowUp', followUp: id }, t('follow-ups.said.reopened', { text })),
    drop: () => send({ type: 'dropFollowUp', followUp: id }, t('follow-ups.said.dropped', { text })),
  }

  return (
    <Card as="li" aria-labelledby={heading}>
      <h3 id={heading}>{text}</h3>
      {showCitizen ? (
        <p>
          <Link to={paths.case(one.case)}>{one.citizen}</Link>
        </p>
      ) : null}
      <FollowUpFacts one={{ ...one, followUp }} today={today} />
      <div className={`${styles.actions} no-print`}>
        <FollowUpActions followUp={followUp} mayDrop={one.mayDrop} main={main} {...actions} />
        {command.isPending && !isAway ? <span className="muted small">{t('ui.saving')}</span> : null}
        {command.isSuccess ? <span className="muted small">{t('ui.saved')}</span> : null}
      </div>
      {command.isPending && isAway ? <p role="status">{t('ui.waiting')}</p> : null}
      {failed && command.isError ? (
        <Alert kind="error" live title={t('follow-ups.notSaved')}>
          <p>{refusal(command.error)}</p>
          <div>
            <Button
              variant="secondary"
              aria-label={`${t('ui.errors.retry')}: ${text}`}
              onClick={() => send(failed, '')}
            >
              {t('ui.errors.retry')}
            </Button>
          </div>
        </Alert>
      ) : null}
    </Card>
  )
}
