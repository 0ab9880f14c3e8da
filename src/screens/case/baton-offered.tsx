import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { batonHolder } from '../../domain/baton-holder.ts'
import { batonRights } from '../../domain/baton-rights.ts'
import type { Recipient } from '../../domain/case-file.ts'
import { dayOf } from '../../domain/days.ts'
import { fullName, nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'

interface Props {
  file: VisibleCaseFile
  caseId: string
  as: Recipient
  /** An instant. */
  now: string
}

/** To the one who is asked to take the baton: from whom, from when, and the two answers. */
export function BatonOffered({ file, caseId, as, now }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const [answer, setAnswer] = useState<'accepted' | 'declined'>()
  const status = useRef<HTMLDivElement>(null)
  // What was pressed is gone: the focus goes to what became of it.
  useEffect(() => {
    if (answer) status.current?.focus()
  }, [answer])
  const { handover } = file.baton
  const isAsked = batonRights(file, as, now).mayAnswer && handover !== undefined
  if (!isAsked)
    return (
      <div ref={status} tabIndex={-1} role="status" hidden={answer === undefined}>
        {answer ? <Alert kind="success">{t(`baton.${answer}`)}</Alert> : null}
      </div>
    )
  const today = dayOf(now)
  const holder = nameOf(file, batonHolder(file.baton, today))
  // Accepted after its day, it goes over today.
  const day = handover.effectiveFrom < today ? today : handover.effectiveFrom
  const reply = (type: 'acceptBaton' | 'declineBaton') =>
    command.mutate({ type }, { onSuccess: () => setAnswer(type === 'acceptBaton' ? 'accepted' : 'declined') })
  return (
    <section aria-labelledby="baton-offered">
      <Alert kind="info">
        <div className="stack">
          <h2 id="baton-offered">{t('baton.offered.title')}</h2>
          <p>
            {t(holder ? 'baton.offered.by' : 'baton.offered.byUnseen', {
              name: holder ? fullName(holder) : '',
              citizen: file.citizen.displayName,
              day: format.date(day),
            })}
          </p>
          <p>{t('baton.offered.meaning', { citizen: file.citizen.displayName })}</p>
          {command.isError ? (
            <Alert kind="error" live>
              {refusal(command.error)}
            </Alert>
          ) : null}
          <div className="cluster">
            <Button onClick={() => reply('acceptBaton')} pending={command.isPending}>
              {t('baton.accept')}
            </Button>
            <Button variant="secondary" onClick={() => reply('declineBaton')} pending={command.isPending}>
              {t('baton.decline')}
            </Button>
          </div>
        </div>
      </Alert>
    </section>
  )
}
