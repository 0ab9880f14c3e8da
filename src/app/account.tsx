import { useSignOut } from '../client/session.ts'
import { useTranslation } from '../texts/language.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { useNavigation } from '../ui/navigation.ts'

/** Who is signed in, and the way out. */
export function Account({ name }: { name: string }) {
  const { t } = useTranslation()
  const { history, reopen } = useNavigation()
  const signOut = useSignOut(() => {
    history.push('/sign-in', undefined, { ignoreBlocker: true })
    return reopen()
  })
  return (
    <div className="cluster">
      <span className="small muted">{t('app.signedInAs', { name })}</span>
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
