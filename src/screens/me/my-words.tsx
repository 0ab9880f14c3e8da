import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './me.module.css'
import { OwnText } from './own-text.tsx'

/** What the citizen has said, in the citizen's own words. */
export function MyWords({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ownWords = '', goodToKnow = '', toldOnce } = file.citizen
  return (
    <section className={styles.section} aria-labelledby="words">
      <h2 id="words">{t('me.words.title')}</h2>
      <p className="muted">{t('me.words.yours')}</p>
      <OwnText caseId={caseId} field="ownWords" text={ownWords} quoted />
      <OwnText caseId={caseId} field="goodToKnow" text={goodToKnow} />
      {toldOnce ? (
        <Details summary={t('me.words.toldOnce')}>
          <div className={styles.part}>
            <p className={styles.text}>{toldOnce.text}</p>
            <p className="muted">{t('me.words.approvedOn', { day: format.date(toldOnce.approvedOn) })}</p>
          </div>
        </Details>
      ) : null}
    </section>
  )
}
