import { batonHolder } from '../../domain/baton-holder.ts'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'

/** Who holds the baton, from when, and who takes over. */
export function Baton({ file, today }: { file: VisibleCaseFile; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { baton } = file
  const holder = batonHolder(baton, today)
  const since = holder === baton.holder ? baton.since : baton.handover?.effectiveFrom
  const name = nameOf(file, holder)
  return (
    <Card as="section" aria-labelledby="baton">
      <h2 id="baton">{t('case.baton.title')}</h2>
      <p>
        {name ? t('case.baton.with', { name: fullName(name) }) : t('case.baton.withUnseen')}{' '}
        {since ? t('case.baton.since', { day: format.date(since) }) : null}
      </p>
      <Handover file={file} holder={holder} />
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
