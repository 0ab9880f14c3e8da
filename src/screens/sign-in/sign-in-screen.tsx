import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../../client/session.ts'
import { loadMoreTexts, useTranslation } from '../../texts/language.ts'
import { Details } from '../../ui/details.tsx'
import { useNavigate, useSearch } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AcceptForm } from './accept-form.tsx'
import { DemoPeople } from './demo-people.tsx'
import { PasswordForm } from './password-form.tsx'

const LeftWriting = lazy(async () => {
  const [{ LeftWriting }] = await Promise.all([import('./left-writing.tsx'), loadMoreTexts()])
  return { default: LeftWriting }
})

/** Where somebody was going: a path of this site alone. */
const isOfThisSite = (path: string) => /^\/(?![/\\])/.test(path)

export function Screen() {
  const { t } = useTranslation()
  const wanted = useSearch().to
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const enter = () => navigate(wanted !== undefined && isOfThisSite(wanted) ? wanted : '/')
  return (
    <div className="stack" style={{ gap: 'var(--s8)' }}>
      <PageHeading title={session.demo ? t('sign-in.demo.title') : t('sign-in.title')} />
      <Suspense>
        <LeftWriting />
      </Suspense>
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
