import { type RefObject, useId, useState } from 'react'
import type { FollowUp } from '../../domain/follow-up.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './follow-ups.module.css'
import { useHelpText } from './help-text.ts'

const helpLevels = [0, 1, 2, 3, 4]

interface Props {
  followUp: FollowUp
  mayDrop: boolean
  /** The first thing one can do. */
  main: RefObject<HTMLButtonElement | null>
  finish: (actualHelp: FollowUp['actualHelp']) => void
  reopen: () => void
  drop: () => void
}

/** Done as planned in one tap, done with other help in two; what is done can be undone. */
export function FollowUpActions({ followUp, mayDrop, main, finish, reopen, drop }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const help = useHelpText()
  const levels = useId()
  const [choosing, setChoosing] = useState(false)
  const named = (action: string) => ({ 'aria-label': `${action}: ${followUp.text}`, children: action })
  const { plannedHelp } = followUp

  if (followUp.state !== 'open') {
    const isDone = followUp.state === 'done'
    return (
      <>
        <Tag kind={isDone ? 'success' : 'plain'}>
          {isDone && followUp.doneOn
            ? t('follow-ups.doneOn', { day: format.date(followUp.doneOn) })
            : t('follow-ups.dropped')}
        </Tag>
        <Button ref={main} variant="secondary" onClick={reopen} {...named(t('follow-ups.undo'))} />
      </>
    )
  }

  return (
    <>
      <Button ref={main} onClick={() => finish(plannedHelp)} {...named(t('follow-ups.done'))} />
      <Button
        variant="secondary"
        aria-expanded={choosing}
        aria-controls={choosing ? levels : undefined}
        onClick={() => setChoosing(!choosing)}
        {...named(t(plannedHelp === undefined ? 'follow-ups.withHelp' : 'follow-ups.otherHelp'))}
      />
      {mayDrop ? <Button variant="quiet" onClick={drop} {...named(t('follow-ups.drop'))} /> : null}
      {choosing ? (
        <fieldset id={levels} className={styles.levels} style={{ flexBasis: '100%' }}>
          <legend>{t('follow-ups.howMuchHelp')}</legend>
          {helpLevels.map((level) => (
            <Button key={level} variant="secondary" onClick={() => finish(level)}>
              {help(level)}
              {level === plannedHelp ? ` (${t('follow-ups.asPlanned')})` : null}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
