import { useQuery } from '@tanstack/react-query'
import { busyTimesQueries, useOwnBusyTimes } from '../../client/busy-times.ts'
import { useCalendarFile } from '../../client/read-calendar.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { mostBusyTimes } from '../../domain/finding-time/busy-time.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'

/** When one is busy, from one's calendar's file, so that a time for a meeting can be found. */
export function OwnBusyTimes() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { data: kept } = useQuery(busyTimesQueries.own())
  const file = useCalendarFile()
  const keep = useOwnBusyTimes()
  const busy = file.data && 'busy' in file.data ? file.data.busy : undefined
  const problem = file.data && 'problem' in file.data ? file.data.problem : undefined
  const [from] = busy?.at(0) ?? []
  const [, to] = busy?.at(-1) ?? []
  const isTooMuch = busy !== undefined && busy.length > mostBusyTimes

  const told = () => {
    if (file.isPending) return t('busy-times.reading')
    if (busy) {
      return from !== undefined && to !== undefined
        ? t('busy-times.found', { count: busy.length, from: format.date(from), to: format.date(to) })
        : t('busy-times.nothing')
    }
    if (keep.isSuccess) return t(kept ? 'busy-times.saved' : 'busy-times.removed')
    return ''
  }
  return (
    <section className="stack" style={{ marginBlockStart: 'var(--s8)' }} aria-labelledby="busy-times">
      <h2 id="busy-times">{t('busy-times.heading')}</h2>
      <p>{t('busy-times.intro')}</p>
      <p>{t('busy-times.private')}</p>
      {kept ? (
        <p>
          {t('busy-times.kept', {
            count: kept.count,
            until: format.date(kept.until),
            when: format.dateTime(kept.uploadedAt),
          })}
        </p>
      ) : null}
      <p role="status">{isTooMuch ? '' : told()}</p>
      {problem || isTooMuch || keep.isError || file.isError ? (
        <Alert kind="error" live>
          {problem
            ? t(`busy-times.problems.${problem}`)
            : isTooMuch
              ? t('busy-times.tooMany')
              : refusal(keep.error ?? file.error)}
        </Alert>
      ) : null}
      <div className="cluster">
        {busy && !isTooMuch ? (
          <>
            <Button
              pending={keep.isPending}
              onClick={() => keep.mutate(busy, { onSuccess: () => file.reset() })}
            >
              {t('busy-times.send')}
            </Button>
            <Button variant="secondary" onClick={() => file.reset()}>
              {t('busy-times.cancel')}
            </Button>
          </>
        ) : (
          <FileButton
            label={t(kept ? 'busy-times.chooseAnother' : 'busy-times.choose')}
            accept=".ics,text/calendar"
            variant="secondary"
            onFile={(chosen) => {
              if (!chosen) return
              keep.reset()
              file.mutate(chosen)
            }}
          />
        )}
        {kept && !busy ? (
          <Button variant="danger" pending={keep.isPending} onClick={() => keep.mutate(undefined)}>
            {t('busy-times.remove')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
