import { useTranslation } from '../texts/language.ts'
import { PageHeading } from '../ui/page-heading.tsx'

/** The place of the accessibility statement (webtilgængelighedsloven): linked from every footer. */
export function AccessibilityPage() {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PageHeading title={t('app.was.title')} />
      <p>{t('app.was.intro')}</p>
      <p>{t('app.was.placeholder')}</p>
      <p>{t('app.was.aim')}</p>
      <p>{t('app.was.contact')}</p>
    </div>
  )
}
