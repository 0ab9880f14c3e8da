import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../client/session.ts'
import { TabNav } from '../ui/tab-nav.tsx'

const route = getRouteApi('/signed-in/cases/$id')

/** The pages of one case share its menu. Nothing of the case itself is fetched here. */
export function CaseLayout() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const role = useSession().memberships.find((one) => one.case === id)?.role
  // A case one may not know of has no menu.
  if (!role) return <Outlet />
  return (
    <div className="stack" style={{ gap: 'var(--s6)' }}>
      <TabNav label={t('app.case.navigation')}>
        <li>
          <Link to="/cases/$id" params={{ id }} activeOptions={{ exact: true }}>
            {t('app.case.file')}
          </Link>
        </li>
        <li>
          <Link to="/cases/$id/map" params={{ id }}>
            {t('app.case.map')}
          </Link>
        </li>
        {role === 'coordinator' ? (
          <li>
            <Link to="/cases/$id/plan" params={{ id }} activeOptions={{ includeSearch: false }}>
              {t('app.case.plan')}
            </Link>
          </li>
        ) : null}
      </TabNav>
      <Outlet />
    </div>
  )
}
