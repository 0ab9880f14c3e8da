import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '../client/session.ts'
import { Button } from '../ui/button.tsx'

/** Who is signed in, and the way out. */
export function Account({ name }: { name: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <div className="cluster">
      <span className="small muted">{t('app.signedInAs', { name })}</span>
      <Button
        variant="secondary"
        small
        pending={signOut.isPending}
        onClick={() =>
          signOut.mutate(undefined, {
            onSettled: () => navigate({ to: '/sign-in', reloadDocument: !__DEMO__ }),
          })
        }
      >
        {t('app.signOut')}
      </Button>
    </div>
  )
}
