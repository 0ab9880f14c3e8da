import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../../client/session.ts'
import { Details } from '../../ui/details.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AcceptForm } from './accept-form.tsx'
import { DemoPeople } from './demo-people.tsx'
import { PasswordForm } from './password-form.tsx'

const route = getRouteApi('/sign-in')

export function Screen() {
  const { t } = useTranslation()
  const { to } = route.useSearch()
  const { history } = useRouter()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const enter = () => history.push(to ?? '/')
  return (
    <div className="stack" style={{ gap: 'var(--s8)' }}>
      <PageHeading title={session.demo ? t('sign-in.demo.title') : t('sign-in.title')} />
      {session.demo ? <DemoPeople onEntered={enter} /> : <PasswordForm onEntered={enter} />}
      <div>
        {session.demo ? (
          <Details summary={t('sign-in.demo.other')}>
            <PasswordForm onEntered={enter} />
          </Details>
        ) : null}
        <Details summary={t('sign-in.first.question')}>
          <AcceptForm onEntered={enter} />
        </Details>
      </div>
    </div>
  )
}
