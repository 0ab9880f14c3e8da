import { lazy, Suspense, useState } from 'react'
import type { Role } from '../../domain/role.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import styles from './case.module.css'
import { ConsentMatrix } from './consent-matrix.tsx'

const ConsentDialog = lazy(() =>
  import('./consent-dialog.tsx').then((module) => ({ default: module.ConsentDialog })),
)

interface Props {
  file: VisibleCaseFile
  today: string
  caseId: string
  reader: { as: string; role: Role }
}

/** Who may see what. The citizen and the coordinator give and withdraw; everybody else sees their own row. */
export function Consents({ file, today, caseId, reader }: Props) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState<string>()
  const mayKeep = reader.role === 'citizen' || reader.role === 'coordinator'
  const recipients = file.contacts.filter(({ id }) => mayKeep || id === reader.as)
  if (recipients.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="consents">
      <h2 id="consents">{t('case.consents.title')}</h2>
      <p>{t(mayKeep ? 'case.consents.intro' : 'case.consents.introOwn')}</p>
      <ConsentMatrix
        file={file}
        recipients={recipients}
        today={today}
        {...(mayKeep && { onChange: setChanging })}
      />
      {changing === undefined ? null : (
        <Suspense>
          <ConsentDialog
            file={file}
            today={today}
            caseId={caseId}
            recipient={changing}
            isCitizen={reader.role === 'citizen'}
            onClose={() => setChanging(undefined)}
          />
        </Suspense>
      )}
    </section>
  )
}
