import { useQuery } from '@tanstack/react-query'
import { busyTimesQueries, useOwnBusyTimes } from '../../client/busy-times.ts'
import { calendarAddressQueries, useOwnAddress, useTimesWhenRead } from '../../client/busy-times-address.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { fieldOf } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { SentField } from '../../ui/sent-field.tsx'

/** One's calendar read from its address, again and again, instead of from a file once. */
export function OwnAddress() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { data: subscription } = useQuery(calendarAddressQueries.own())
  const give = useOwnAddress()
  const forget = useOwnBusyTimes()
  useTimesWhenRead(subscription?.readAt, busyTimesQueries.own().queryKey)
  if (subscription === undefined) return null
  const { triedAt = null, readAt = null, problem = null } = subscription ?? {}
  const failure = give.error && fieldOf(give.error) !== 'address' ? give.error : forget.error

  const told = () => {
    if (subscription === null) return forget.isSuccess ? t('calendar-address.forgotten') : ''
    if (triedAt === null) return t('calendar-address.waiting')
    return readAt === null ? '' : t('calendar-address.read', { when: format.dateTime(readAt) })
  }
  return (
    <section className="stack" style={{ marginBlockStart: 'var(--s6)' }} aria-labelledby="calendar-address">
      <h3 id="calendar-address">{t('calendar-address.heading')}</h3>
      <p>{t('calendar-address.intro')}</p>
      <p>{t('calendar-address.private')}</p>
      <p role="status">{told()}</p>
      {triedAt !== null && problem !== null ? (
        <Alert kind="error" live>
          {t('calendar-address.failed', { when: format.dateTime(triedAt) })}{' '}
          {t(`calendar-address.problems.${problem}`)}{' '}
          {t(readAt === null ? 'calendar-address.again' : 'calendar-address.stillKnown')}
        </Alert>
      ) : null}
      {failure ? (
        <Alert kind="error" live>
          {refusal(failure)}
        </Alert>
      ) : null}
      {readAt === null ? (
        <SentField
          label={t('calendar-address.field')}
          hint={t('calendar-address.hint')}
          error={fieldOf(give.error) === 'address' ? t('calendar-address.notAnAddress') : undefined}
          action={t('calendar-address.subscribe')}
          pending={give.isPending || (subscription !== null && triedAt === null)}
          onSend={(address) => {
            forget.reset()
            give.mutate(address)
          }}
        />
      ) : null}
      {subscription === null ? null : (
        <div className="cluster">
          <Button variant="danger" pending={forget.isPending} onClick={() => forget.mutate(undefined)}>
            {t('calendar-address.forget')}
          </Button>
        </div>
      )}
    </section>
  )
}
