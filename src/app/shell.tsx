import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { followChanges } from '../client/live.ts'
import { sessionQuery } from '../client/session.ts'
import { useIsNetworkAway } from '../client/writing/state.ts'
import { useTranslation } from '../texts/language.ts'
import { Link } from '../ui/link.tsx'
import { NetworkAway } from '../ui/network-away.ts'
import { SkipLink } from '../ui/skip-link.tsx'
import { Account } from './account.tsx'
import { LanguageChoice, ThemeChoice } from './choices.tsx'
import { isFor } from './home.ts'
import { Mark } from './mark.tsx'
import styles from './shell.module.css'
import { WritingNotice } from './writing-notice.tsx'

/** What surrounds every page: the way past the header, the menu of one's role, the footer. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const person = session?.person?.id
  const isAway = useIsNetworkAway()
  useEffect(() => (person ? followChanges(queryClient) : undefined), [person, queryClient])

  return (
    <div className={styles.page}>
      <SkipLink target="content">{t('app.skip')}</SkipLink>
      {session?.demo ? (
        <aside className={`${styles.demo} no-print`} aria-label="Demo">
          <div className={styles.inner}>
            <span>{t('app.demo')}</span>
            {person ? <Link to="/sign-in">{t('app.demoSwitch')}</Link> : null}
          </div>
        </aside>
      ) : null}
      <header className={`${styles.header} no-print`}>
        <div className={`${styles.inner} ${styles.bar}`}>
          <Link to="/" className={styles.brand}>
            <Mark />
            {t('app.name')}
          </Link>
          {session?.person ? <Menu session={session} /> : null}
          <div className={styles.who}>
            {session?.person ? (
              <Account name={session.person.name} meets={session.memberships.length > 0} />
            ) : null}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={`${styles.inner} ${styles.main}`}>
        <WritingNotice />
        <NetworkAway value={isAway}>{children}</NetworkAway>
      </main>
      <footer className={`${styles.footer} no-print`}>
        <div className={styles.inner}>
          <span>{t('app.footer')}</span>
          <Link to="/was">{t('app.accessibility')}</Link>
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </footer>
    </div>
  )
}

function Menu({ session }: { session: Parameters<typeof isFor>[0] }) {
  const { t } = useTranslation()
  const shown = isFor(session)
  return (
    <nav className={styles.nav} aria-label={t('app.navigation')}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list">
        {shown.cases ? (
          <li>
            <Link to="/cases" section>
              {t('app.nav.cases')}
            </Link>
          </li>
        ) : null}
        {shown.followUps ? (
          <li>
            <Link to="/follow-ups" section>
              {t('app.nav.followUps')}
            </Link>
          </li>
        ) : null}
        {shown.me ? (
          <li>
            <Link to="/me" section>
              {t('app.nav.me')}
            </Link>
          </li>
        ) : null}
        {shown.people ? (
          <li>
            <Link to="/people" section>
              {t('app.nav.people')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
