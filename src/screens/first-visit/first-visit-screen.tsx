import { statusOf } from '../../client/request.ts'
import { useStartDemo } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useErrorText } from '../../ui/error-state.tsx'
import { useNavigate } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { FirstAdministratorForm } from './first-administrator-form.tsx'
import styles from './first-visit.module.css'

export function Screen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const demo = useStartDemo()
  const problem = useErrorText(statusOf(demo.error))
  return (
    <div className="stack" style={{ gap: 'var(--s6)' }}>
      <PageHeading title={t('first-visit.title')} />
      <p>{t('first-visit.intro')}</p>
      <div className={styles.ways}>
        <Card>
          <h2>{t('first-visit.demo.title')}</h2>
          <p>{t('first-visit.demo.text')}</p>
          {demo.isError ? (
            <Alert kind="error" live>
              {problem}
            </Alert>
          ) : null}
          <div>
            <Button
              pending={demo.isPending}
              onClick={() => demo.mutate(undefined, { onSuccess: () => navigate('/sign-in') })}
            >
              {t('first-visit.demo.submit')}
            </Button>
          </div>
        </Card>
        <Card>
          <h2>{t('first-visit.empty.title')}</h2>
          <p>{t('first-visit.empty.text')}</p>
          <FirstAdministratorForm onEntered={() => navigate('/people')} />
        </Card>
      </div>
    </div>
  )
}
