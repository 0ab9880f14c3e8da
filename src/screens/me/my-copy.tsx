import { useExport } from '../../client/export.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './me.module.css'

/** Everything that is in the case, as a file of one's own. */
export function MyCopy({ caseId, today }: { caseId: string; today: string }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const whole = useExport(caseId)
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="copy">
      <h2 id="copy">{t('me.copy.title')}</h2>
      <p>{t('me.copy.text')}</p>
      <div className="cluster">
        <Button
          variant="secondary"
          pending={whole.isPending}
          onClick={() =>
            whole.mutate(undefined, {
              onSuccess: (file) =>
                saveFile(
                  JSON.stringify(file, null, 2),
                  `${t('me.copy.file')}-${today}.json`,
                  'application/json',
                ),
            })
          }
        >
          {t('me.copy.download')}
        </Button>
        <span role="status">
          {whole.isPending ? t('ui.loading') : whole.isSuccess ? t('me.copy.done') : ''}
        </span>
      </div>
      {whole.isError ? (
        <Alert kind="error" live>
          {refusal(whole.error)}
        </Alert>
      ) : null}
    </section>
  )
}
