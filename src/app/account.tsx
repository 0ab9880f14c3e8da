import { paths } from '../client/paths.ts'
import { useSignOut } from '../client/session.ts'
import { useTranslation } from '../texts/language.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { useNavigation } from '../ui/navigation.ts'

/** Who is signed in, their calendar where they may be at meetings, and the way out. */
export function Account({ name, meets }: { name: string; meets: boolean }) {
  const { t } = useTranslation()
  const { history, reopen } = useNavigation()
  const signOut = useSignOut(() => {
    history.push('/sign-in', undefined, { ignoreBlocker: true })
    return reopen()
  })
  return (
    <div className="cluster">
      <span className="small muted">{t('app.signedInAs', { name })}</span>
      {meets ? (
        <Link to={paths.calendar} className="small">
          {t('app.calendar')}
        </Link>
      ) : null}
      <Button variant="secondary" small pending={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('app.signOut')}
      </Button>
      {signOut.isError ? (
        <Alert kind="error" live>
          {t('app.signOutFailed')}
        </Alert>
      ) : null}
    </div>
  )
}
