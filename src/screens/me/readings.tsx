import { useQuery } from '@tanstack/react-query'
import { caseQueries, type Reading } from '../../client/cases.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { nameOf } from '../../domain/name.ts'
import { nameOnly } from '../../domain/name-only.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Details } from '../../ui/details.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './me.module.css'
import { ReadingList } from './reading-list.tsx'

const few = 5

/** Who has read the case: the unit, the day and what for. */
export function Readings({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data, error } = useQuery(caseQueries.access(caseId))
  const unitOf = ({ by, name }: Reading) =>
    nameOf(file, by)?.contact ?? nameOnly(by) ?? (name || t('me.readings.byLink'))
  return (
    <section className={styles.section} aria-labelledby="readings">
      <h2 id="readings">{t('me.readings.title')}</h2>
      {error ? <Alert kind="error">{refusal(error)}</Alert> : null}
      {!data && !error ? <Skeleton lines={3} /> : null}
      {data?.length === 0 ? <p>{t('me.readings.nobody')}</p> : null}
      {data && data.length > 0 ? <ReadingList readings={data.slice(0, few)} unitOf={unitOf} /> : null}
      {data && data.length > few ? (
        <Details summary={t('me.readings.more', { count: data.length - few })}>
          <ReadingList readings={data.slice(few)} unitOf={unitOf} />
        </Details>
      ) : null}
    </section>
  )
}
