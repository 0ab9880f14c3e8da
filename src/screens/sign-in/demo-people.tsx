import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { statusOf } from '../../client/request.ts'
import { type DemoCase, type DemoChoice, demoPeopleQuery, useDemoSignIn } from '../../client/session.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useErrorText } from '../../ui/error-state.tsx'
import styles from './sign-in.module.css'

type Choose = (choice: DemoChoice) => void

/** The demo's way in: choose a case and who to be in it. */
export function DemoPeople({ onEntered }: { onEntered: () => void }) {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(demoPeopleQuery)
  const signIn = useDemoSignIn()
  const problem = useErrorText(statusOf(signIn.error))
  const choose: Choose = (choice) => {
    if (!signIn.isPending) signIn.mutate(choice, { onSuccess: onEntered })
  }
  return (
    <div className="stack" style={{ gap: 'var(--s6)' }}>
      <Alert kind="warning">{t('sign-in.demo.intro')}</Alert>
      {signIn.isError ? (
        <Alert kind="error" live>
          {problem}
        </Alert>
      ) : null}
      {data.map((one) => (
        <People key={one.case} demo={one} choose={choose} />
      ))}
      <Card>
        <h2>{t('sign-in.demo.administrator')}</h2>
        <p className="muted">{t('sign-in.demo.administratorNote')}</p>
        <div>
          <Button variant="secondary" onClick={() => choose({ as: 'administrator' })}>
            {t('sign-in.demo.be', { name: t('app.role.administrator').toLowerCase() })}
          </Button>
        </div>
      </Card>
    </div>
  )
}

/** Those one most likely wants to be come first. */
const order = ['citizen', 'coordinator', 'mentor', 'participant'] as const

function People({ demo, choose }: { demo: DemoCase; choose: Choose }) {
  const { t } = useTranslation()
  const heading = useId()
  const people = demo.people.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return (
    <Card as="section" aria-labelledby={heading}>
      <h2 id={heading}>{t('sign-in.demo.case', { name: demo.citizen })}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.people}>
        {people.map(({ as, name, person, role }) => (
          <li key={as}>
            <button type="button" className={styles.person} onClick={() => choose({ case: demo.case, as })}>
              <span className={styles.name}>{person ?? name}</span>
              <span className="muted small">
                {t(`app.role.${role}`)}
                {person ? ` · ${name}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
