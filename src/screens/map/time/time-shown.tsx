import { useEffect, useRef } from 'react'
import { type MapMoment, type MapView, paths } from '../../../client/paths.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { changeInWords } from './change-words.ts'
import styles from './time.module.css'
import type { Time } from './use-time.ts'

interface Props {
  caseId: string
  view: MapView
  /** Today's. */
  file: VisibleCaseFile
  time: Time
}

/** Above the map: that it is the map of another day, or what is different since one; and the way back to today. */
export function TimeShown({ caseId, view, file, time: { moment, past, since } }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = past ?? since
  const asked = moment.at ?? moment.since
  const [isOpened, asksFor] = [useRef(asked), shown && `${asked}`]
  // Asked for further down the page, it is up here that it is shown; one who came by a link is at the top already.
  useEffect(() => {
    if (asksFor === undefined || asksFor === isOpened.current) return
    isOpened.current = asksFor
    heading.current?.focus()
  }, [asksFor, isOpened])
  if (!shown) return null
  const day = format.date(shown.day)
  const other: MapMoment = past ? { since: asked ?? '' } : { at: asked ?? '' }
  return (
    <section className={`stack ${styles.shown}`} aria-labelledby="time-shown">
      <h2 id="time-shown" ref={heading} tabIndex={-1}>
        {t(past ? 'map-time.then.title' : 'map-time.since.title', { day })}
      </h2>
      {past ? (
        <p>{t('map-time.then.text')}</p>
      ) : (
        <>
          <p role="status">
            {t(shown.changes.length === 0 ? 'map-time.same' : 'map-time.different', {
              count: shown.changes.length,
              day,
            })}
          </p>
          {shown.changes.length > 0 ? (
            <ul aria-label={t('map-time.list')}>
              {shown.changes.map((change) => (
                <li key={JSON.stringify(change)}>
                  {changeInWords(change, { before: shown.before, after: file }, t, format.date)}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
      <p className="cluster no-print">
        <LinkButton to={paths.map(caseId, view)} keepScroll>
          {t('map-time.today')}
        </LinkButton>
        <LinkButton variant="quiet" to={paths.map(caseId, view, other)} keepScroll>
          {t(past ? 'map-time.compare' : 'map-time.show')}
        </LinkButton>
      </p>
    </section>
  )
}
