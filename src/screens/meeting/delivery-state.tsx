import type { ComponentProps } from 'react'
import type { Delivery } from '../../domain/delivery.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { Tag } from '../../ui/tag.tsx'

type Reached = Delivery['state'] | NonNullable<Delivery['answer']>

const kinds: { [reached in Reached]?: ComponentProps<typeof Tag>['kind'] } = {
  retrying: 'warning',
  failed: 'error',
  file: 'warning',
  no_address: 'warning',
  withdrawn: 'warning',
  answered: 'success',
  yes: 'success',
  no: 'error',
  tentative: 'warning',
}

const dated = ['retrying', 'failed', 'sent', 'opened', 'answered'] as const

/** How far a message has come, in a word or two and then with what it was and when. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, answer, kind, at, retryAt } = delivery
  const reached: Reached = state === 'answered' ? (answer ?? state) : state
  const when = at ? t('invitation.when', { day: format.dayMonth(at), time: format.time(at) }) : ''
  const told = dated.find((one) => one === state)
  return (
    <>
      <Tag kind={kinds[reached] ?? 'plain'}>{t(`invitation.reached.${reached}`)}</Tag>
      <div className="small muted">
        {kind ? `${t(`invitation.kind.${kind}`)}. ` : ''}
        {told ? t(`invitation.since.${told}`, { when, retry: retryAt ? format.time(retryAt) : '' }) : ''}
      </div>
    </>
  )
}
