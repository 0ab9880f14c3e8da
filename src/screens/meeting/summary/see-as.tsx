import { useQuery } from '@tanstack/react-query'
import { caseQueries } from '../../../client/cases.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { dayOf } from '../../../domain/days.ts'
import { fullName, nameOf, shortName } from '../../../domain/name.ts'
import { maySummaryBeRead, type Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CitizensCopies } from './citizens-copy.tsx'
import styles from './summary.module.css'
import { SummaryDocument } from './summary-document.tsx'
import { WithheldLines } from './withheld-lines.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  own: Summary
  reader: string
  /** Of the published versions; undefined: the one that is for its reader now. */
  version: number | undefined
  isCitizen: boolean
  now: string
}

/** Another reader's copy, and what it lacks. Printed, it is theirs. */
export function SeeAs({ caseId, file, own, reader, version, isCitizen, now }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const copy = useQuery(caseQueries.summary(caseId, own.meeting.id, reader, version))
  const name = nameOf(file, reader) ?? {}
  const who = shortName(name)
  if (copy.isError) {
    return (
      <Alert kind="error" live>
        {refusal(copy.error)}
      </Alert>
    )
  }
  if (copy.data === undefined) return <Skeleton />
  return (
    <div className={styles.document}>
      <div className={`${styles.section} no-print`}>
        <Alert kind="info" live title={t('summary.seeAs.shown', { who: fullName(name) })}>
          {copy.data === null ? <p>{t('summary.seeAs.nothing', { who })}</p> : null}
          {maySummaryBeRead(file, own.meeting, reader) ? null : (
            <p>{t(reader === 'citizen' ? 'summary.seeAs.notYetCitizen' : 'summary.seeAs.notYet', { who })}</p>
          )}
          {isCitizen ? null : <p>{t('summary.seeAs.common')}</p>}
        </Alert>
        <WithheldLines
          file={file}
          own={own}
          copy={copy.data}
          reader={reader}
          who={who}
          isCitizen={isCitizen}
          now={now}
        />
      </div>
      {copy.data && reader === 'citizen' ? (
        <CitizensCopies
          caseId={caseId}
          me={file.coordinator}
          summary={copy.data}
          file={file}
          reference={file.citizen.caseReference ?? file.citizen.id}
          day={dayOf(now)}
        />
      ) : null}
      {copy.data && reader !== 'citizen' ? (
        <SummaryDocument
          summary={{ ...copy.data, names: { ...copy.data.names, [reader]: name } }}
          reader={reader}
          reference={file.citizen.id}
        />
      ) : null}
    </div>
  )
}
