import { useQueryClient } from '@tanstack/react-query'
import { paths } from '../client/paths.ts'
import { useSignOut } from '../client/session.ts'
import { loadOutbox } from '../client/writing/load.ts'
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
  const queryClient = useQueryClient()
  /** What is not sent goes with who signs out, so they are asked first. */
  const leave = async () => {
    const outbox = await loadOutbox(queryClient).catch(() => undefined)
    const left = (await outbox?.left()) ?? 0
    if (left === 0 || window.confirm(t('writing.leave'))) signOut.mutate()
  }
  return (
    <div className="cluster">
      <span className="small muted">{t('app.signedInAs', { name })}</span>
      {meets ? (
        <Link to={paths.calendar} className="small">
          {t('app.calendar')}
        </Link>
      ) : null}
      <Button variant="secondary" small pending={signOut.isPending} onClick={() => void leave()}>
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
