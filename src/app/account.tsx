import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { paths } from '../client/paths.ts'
import { useSignOut } from '../client/session.ts'
import type { Outbox } from '../client/writing/outbox.ts'
import { useTranslation } from '../texts/language.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { useNavigation } from '../ui/navigation.ts'

/** Who is signed in, their calendar where they may be at meetings, and the way out. */
export function Account({ name, meets }: { name: string; meets: boolean }) {
  const { t } = useTranslation()
  const { history, reopen } = useNavigation()
  const queryClient = useQueryClient()
  const outbox = useRef<Outbox>(undefined)
  const signOut = useSignOut(async () => {
    await outbox.current?.discard()
    history.push('/sign-in', undefined, { ignoreBlocker: true })
    return reopen()
  })
  /** What is not sent goes with who signs out, so they are asked first. */
  const leaving = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { outboxOf } = await import('../client/writing/outbox.ts')
      outbox.current = await outboxOf(queryClient)
      if ((await outbox.current.left()) === 0 || window.confirm(t('writing.leave')))
        await signOut.mutateAsync()
    },
  })
  return (
    <div className="cluster">
      <span className="small muted">{t('app.signedInAs', { name })}</span>
      {meets ? (
        <Link to={paths.calendar} className="small">
          {t('app.calendar')}
        </Link>
      ) : null}
      <Button variant="secondary" small pending={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('app.signOut')}
      </Button>
      {leaving.isError ? (
        <Alert kind="error" live>
          {t('app.signOutFailed')}
        </Alert>
      ) : null}
    </div>
  )
}
