import { useRef, useState } from 'react'
import { useCommand } from '../../client/commands.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { batonHolder } from '../../domain/baton-holder.ts'
import { batonRights } from '../../domain/baton-rights.ts'
import type { Recipient } from '../../domain/case-file.ts'
import { dayOf } from '../../domain/days.ts'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { useNavigate, useSearch } from '../../ui/navigation.ts'
import { OfferBaton } from './offer-baton.tsx'

interface Props {
  file: VisibleCaseFile
  caseId: string
  as: Recipient
  /** An instant. */
  now: string
}

/** Who holds the baton, from when, who takes over, and the way to offer it. */
export function Baton({ file, caseId, as, now }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const navigate = useNavigate()
  const { mayOffer, mayWithdraw } = batonRights(file, as, now)
  const isAskedFor = useSearch().form === 'baton'
  const [isOffering, setOffering] = useState(isAskedFor && mayOffer)
  const heading = useRef<HTMLHeadingElement>(null)
  const today = dayOf(now)
  const { baton } = file
  const holder = batonHolder(baton, today)
  const since = holder === baton.holder ? baton.since : baton.handover?.effectiveFrom
  const name = nameOf(file, holder)
  const close = () => {
    setOffering(false)
    if (isAskedFor) navigate(paths.case(caseId), { replace: true })
  }
  /** The button is gone then: the focus stays with the baton. */
  const withdraw = () =>
    command.mutate({ type: 'withdrawBatonOffer' }, { onSuccess: () => heading.current?.focus() })
  return (
    <Card as="section" aria-labelledby="baton">
      <h2 id="baton" ref={heading} tabIndex={-1}>
        {t('case.baton.title')}
      </h2>
      <p>
        {name ? t('case.baton.with', { name: fullName(name) }) : t('case.baton.withUnseen')}{' '}
        {since ? t('case.baton.since', { day: format.date(since) }) : null}
      </p>
      <Handover file={file} holder={holder} />
      {command.isError ? (
        <Alert kind="error" live>
          {refusal(command.error)}
        </Alert>
      ) : null}
      <div className="cluster">
        {mayOffer ? (
          <Button variant="secondary" onClick={() => setOffering(true)}>
            {t('baton.offer')}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button variant="quiet" onClick={withdraw} pending={command.isPending}>
            {t(baton.handover?.declinedOn ? 'baton.clear' : 'baton.withdraw')}
          </Button>
        ) : null}
      </div>
      {/* The offer is shown before it is heard: until then what was typed stays. */}
      {isOffering ? (
        <OfferBaton file={file} caseId={caseId} today={today} holder={holder} onClose={close} />
      ) : null}
    </Card>
  )
}

function Handover({ file, holder }: { file: VisibleCaseFile; holder: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { handover } = file.baton
  if (!handover || handover.to === holder) return null
  const receiver = nameOf(file, handover.to)
  const name = receiver ? shortName(receiver) : t('case.baton.another')
  const day = format.date(handover.effectiveFrom)
  if (handover.declinedOn) return <p>{t('case.baton.declined', { name })}</p>
  return <p>{t(handover.acceptedOn ? 'case.baton.accepted' : 'case.baton.offered', { name, day })}</p>
}
