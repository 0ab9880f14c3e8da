import type { SummaryReview } from '../../../client/summary-review.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Details } from '../../../ui/details.tsx'
import { useFormat } from '../../../ui/format.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { LineChanges } from './line-changes.tsx'
import styles from './summary.module.css'

interface Props {
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  review: SummaryReview
  /** The version that is read; undefined: the one that is for its reader now. */
  version: number | undefined
  onVersion: (version: number | undefined) => void
}

/** Which version of a published summary is read, by when it is to be answered, and what was corrected. */
export function Versions({ file, meeting, me, review, version, onVersion }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { versions, read } = review
  const last = versions.at(-1)
  if (!last) return null
  const isCorrected = meeting.state === 'in_review'
  const isCoordinator = me === file.coordinator
  // Those who run the meeting and the citizen read what is being written.
  const readsDraft = me === 'citizen' || isCoordinator || me === meeting.chair || me === meeting.minuteTaker
  const shown = versions.find(({ number }) => number === version)
  const words = ({ number, publishedAt }: typeof last) => ({ number, day: format.date(publishedAt) })
  const isOlder = shown !== undefined && shown !== last
  const choices = [
    ...(isCorrected && readsDraft ? [{ value: '', label: t('review.draft') }] : []),
    ...versions.toReversed().map((one) => ({
      value: one === last && !(isCorrected && readsDraft) ? '' : String(one.number),
      label: t(one === last ? 'review.inForce' : 'review.older', words(one)),
    })),
  ]
  const before = shown ?? (isCorrected && readsDraft ? undefined : last)

  return (
    <>
      <p className={styles.paper}>
        {before ? t('review.version', words(before)) : t('review.correcting', words(last))}
      </p>
      <div className={`${styles.section} no-print`}>
        {isOlder ? (
          <Alert kind="warning">{t('review.replaced', words(shown))}</Alert>
        ) : (
          <p>
            {isCorrected
              ? t(me === 'citizen' ? 'review.correctingFirst' : 'review.correcting', words(last))
              : t('review.version', words(last))}{' '}
            {!isCorrected && !isCoordinator && last.reviewBy ? (
              <strong>{t('review.reviewBy', { day: format.date(last.reviewBy) })}</strong>
            ) : null}
          </p>
        )}
        {choices.length > 1 ? (
          <SelectField
            label={t('review.choose')}
            value={version === undefined ? '' : String(version)}
            choices={choices}
            onChange={({ target }) => onVersion(target.value === '' ? undefined : Number(target.value))}
          />
        ) : null}
        {read && read.lines.length > 0 && !isOlder && !isCoordinator ? (
          <Alert kind="info" title={t('review.changed.sinceRead')}>
            <p>{t('review.changed.sinceReadText', { number: read.version, day: format.date(read.at) })}</p>
            <LineChanges lines={read.lines} names={read.names} reader={me} />
          </Alert>
        ) : before && before.changed.lines.length > 0 ? (
          <Details summary={t('review.changed.since', { number: before.number - 1 })} open={isCoordinator}>
            <LineChanges {...before.changed} reader={me} />
          </Details>
        ) : null}
      </div>
    </>
  )
}
