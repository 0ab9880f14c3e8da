import type { ReactNode } from 'react'
import { paths } from '../client/paths.ts'
import { useSession } from '../client/session.ts'
import { useTranslation } from '../texts/language.ts'
import { Link } from '../ui/link.tsx'
import { useParam } from '../ui/navigation.ts'
import { TabNav } from '../ui/tab-nav.tsx'

/** The pages of one case share its menu. Nothing of the case itself is fetched here. */
export function CaseLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const id = useParam('id')
  const role = useSession().memberships.find((one) => one.case === id)?.role
  // A case one may not know of has no menu.
  if (!role) return children
  return (
    <div className="stack" style={{ gap: 'var(--s6)' }}>
      <TabNav label={t('app.case.navigation')}>
        <li>
          <Link to={paths.case(id)}>{t('app.case.file')}</Link>
        </li>
        <li>
          <Link to={paths.map(id)}>{t('app.case.map')}</Link>
        </li>
        {role === 'coordinator' ? (
          <li>
            <Link to={paths.plan(id)}>{t('app.case.plan')}</Link>
          </li>
        ) : null}
      </TabNav>
      {children}
    </div>
  )
}
