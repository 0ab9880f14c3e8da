import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarFeedQuery, useEndCalendarFeed, useNewCalendarFeed } from '../../client/calendar-feed.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { NewAddress } from './new-address.tsx'
import { OwnAddress } from './own-address.tsx'
import { OwnBusyTimes } from './own-busy-times.tsx'

/** One's meetings as a calendar to subscribe to, and one's own calendar for finding times. */
export function Screen() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { data } = useSuspenseQuery(calendarFeedQuery)
  const made = useNewCalendarFeed()
  const end = useEndCalendarFeed()
  const [asking, setAsking] = useState<'renew' | 'end'>()
  const has = data.madeAt !== null
  const isPending = made.isPending || end.isPending
  const error = made.error ?? end.error

  const make = () => {
    setAsking(undefined)
    end.reset()
    made.mutate()
  }
  const close = () => {
    setAsking(undefined)
    made.reset()
    end.mutate()
  }
  return (
    <div className="stack">
      <PageHeading title={t('calendar.title')} />
      <p>{t('calendar.intro')}</p>
      <p>{t('calendar.neutral')}</p>
      {made.isSuccess ? <NewAddress key={made.data} address={made.data} /> : null}
      <p role="status">
        {data.madeAt !== null
          ? t('calendar.has', { when: format.dateTime(data.madeAt) })
          : end.isSuccess
            ? t('calendar.ended')
            : ''}
      </p>
      {error ? (
        <Alert kind="error" live>
          {refusal(error)}
        </Alert>
      ) : null}
      <div className="cluster">
        {has ? (
          <>
            <Button variant="secondary" pending={isPending} onClick={() => setAsking('renew')}>
              {t('calendar.renew.action')}
            </Button>
            <Button variant="danger" pending={isPending} onClick={() => setAsking('end')}>
              {t('calendar.end.action')}
            </Button>
          </>
        ) : (
          <Button pending={isPending} onClick={make}>
            {t('calendar.make')}
          </Button>
        )}
      </div>
      <OwnBusyTimes />
      <OwnAddress />
      {asking ? (
        <Dialog title={t(`calendar.${asking}.title`)} onClose={() => setAsking(undefined)}>
          <div className="stack">
            <p>{t(`calendar.${asking}.text`)}</p>
            <div className="cluster">
              <Button
                variant={asking === 'end' ? 'danger' : 'primary'}
                onClick={asking === 'end' ? close : make}
              >
                {t(`calendar.${asking}.action`)}
              </Button>
              <Button variant="secondary" onClick={() => setAsking(undefined)}>
                {t('ui.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </div>
  )
}
