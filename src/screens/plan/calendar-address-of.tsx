import { useQuery } from '@tanstack/react-query'
import { busyTimesQueries, useBusyTimesOf } from '../../client/busy-times.ts'
import { calendarAddressQueries, useAddressOf, useTimesWhenRead } from '../../client/busy-times-address.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { fieldOf } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
import { SentField } from '../../ui/sent-field.tsx'
import { usePlanning } from './plan-context.tsx'

interface Props {
  contact: string
  name: string
  /** They have brought their calendar in themselves. */
  isOwn: boolean
}

/** How it goes with reading somebody's calendar from an address, and where one that they sent is given. */
export function CalendarAddressOf({ contact, name, isOwn }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const caseId = usePlanning().file.citizen.id
  const { data: known } = useQuery(calendarAddressQueries.known(caseId))
  const subscription = known?.find(({ as, own }) => as === contact && (own || !isOwn))
  const give = useAddressOf(caseId, contact)
  const forget = useBusyTimesOf(caseId, contact)
  useTimesWhenRead(subscription?.readAt, busyTimesQueries.known(caseId).queryKey)
  if (!known) return null
  const { triedAt = null, readAt = null, problem = null } = subscription ?? {}
  const isTheirs = isOwn || subscription?.own === true
  const failure = give.error && fieldOf(give.error) !== 'address' ? give.error : forget.error
  return (
    <>
      <span role="status">
        {subscription === undefined
          ? ''
          : triedAt === null
            ? t('calendar-address.waiting')
            : readAt === null
              ? ''
              : t('calendar-address.readOf', { when: format.dateTime(readAt) })}
      </span>
      {triedAt !== null && problem !== null ? (
        <Alert kind="error" live>
          {t('calendar-address.failed', { when: format.dateTime(triedAt) })}{' '}
          {/* What to do about it is told to whoever gave the address. */}
          {isTheirs ? null : t(`calendar-address.problems.${problem}`)}{' '}
          {readAt !== null ? t('calendar-address.stillKnown') : isTheirs ? null : t('calendar-address.again')}
        </Alert>
      ) : null}
      {failure ? (
        <Alert kind="error" live>
          {refusal(failure)}
        </Alert>
      ) : null}
      {isTheirs || readAt !== null ? null : (
        <Details summary={t('calendar-address.subscribeTo', { name })} open={subscription !== undefined}>
          <div className="stack">
            <p className="muted">{t('calendar-address.privateOf')}</p>
            <SentField
              label={t('calendar-address.fieldOf', { name })}
              hint={t('calendar-address.hint')}
              error={fieldOf(give.error) === 'address' ? t('calendar-address.notAnAddress') : undefined}
              action={t('calendar-address.subscribe')}
              of={name}
              pending={give.isPending || (subscription !== undefined && triedAt === null)}
              onSend={(address) => {
                forget.reset()
                give.mutate(address)
              }}
            />
          </div>
        </Details>
      )}
      {subscription && !isTheirs ? (
        <Button
          variant="quiet"
          small
          pending={forget.isPending}
          aria-label={t('calendar-address.forgetOf', { name })}
          onClick={() => forget.mutate(undefined)}
        >
          {t('calendar-address.forgetShort')}
        </Button>
      ) : null}
    </>
  )
}
