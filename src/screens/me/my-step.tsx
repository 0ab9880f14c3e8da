import { useEffect, useRef } from 'react'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { MyFollowUp } from '../../domain/my-follow-ups.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { SaveState } from '../../ui/save-state.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './me.module.css'

interface Props {
  caseId: string
  step: MyFollowUp
  today: string
  onDone: () => void
}

/** One thing to do, with a button for when it is done. */
export function MyStep({ caseId, step, today, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const { id, text, state, dueOn, repeats } = step.followUp
  const isOpen = state === 'open'
  const names = [step.owner, ...step.helpers].flatMap((one) => (one.id === 'citizen' ? [] : (one.name ?? [])))

  // The button that was used is gone after it: its successor takes the focus.
  const acted = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the state has become another
  useEffect(() => {
    if (acted.current) button.current?.focus()
    acted.current = false
  }, [state])

  const finish = () => {
    acted.current = true
    onDone()
    command.mutate({ type: 'finishFollowUp', followUp: id, ...(repeats && { next: crypto.randomUUID() }) })
  }
  const reopen = () => {
    acted.current = true
    command.mutate({ type: 'reopenFollowUp', followUp: id })
  }

  return (
    <li className={styles.row}>
      <div className={styles.part} style={{ gap: 'var(--s1)' }}>
        <p>
          <strong>{text}</strong>
        </p>
        <p>{t('me.steps.by', { day: format.longDate(dueOn) })}</p>
        {isOpen && dueOn < today ? <p>{t('me.steps.late')}</p> : null}
        {names.length > 0 ? <p className="muted">{t('me.steps.with', { names: names.join(', ') })}</p> : null}
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
      </div>
      <div className="cluster no-print">
        {isOpen ? (
          <Button
            key="done"
            ref={button}
            variant="secondary"
            aria-label={`${t('me.steps.done')}: ${text}`}
            onClick={finish}
          >
            {t('me.steps.done')}
          </Button>
        ) : (
          <>
            <Tag kind="success">{t('me.steps.isDone')}</Tag>
            <Button
              key="undo"
              ref={button}
              variant="quiet"
              aria-label={`${t('me.steps.undo')}: ${text}`}
              onClick={reopen}
            >
              {t('me.steps.undo')}
            </Button>
          </>
        )}
        <SaveState state={command.isPending ? 'saving' : command.isSuccess ? 'saved' : 'idle'} />
      </div>
    </li>
  )
}
