import { useQueryClient } from '@tanstack/react-query'
import { paths } from '../../../client/paths.ts'
import { type OpenedLink, useOpenLink } from '../../../client/personal-links.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { statusOf } from '../../../client/request.ts'
import { sessionQuery } from '../../../client/session.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNavigate } from '../../../ui/navigation.ts'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { ClosedLink } from './closed-link.tsx'
import { CodeForm } from './code-form.tsx'

interface Props {
  token: string
  onEntered: () => void
}

/** Says what a personal link is, and asks before anything is shown or counted as opened. */
export function OpenLink({ token, onEntered }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const opening = useOpenLink()
  const goOn = async (opened: OpenedLink) => {
    if (opened.state === 'member') {
      return navigate(paths.meeting(opened.case, opened.meeting), { replace: true })
    }
    if (opened.state === 'in') {
      await queryClient.invalidateQueries(sessionQuery)
      return onEntered()
    }
  }
  const open = () => opening.mutate(token, { onSuccess: goOn })

  if (opening.isError && statusOf(opening.error) === 404) return <ClosedLink state="unknown" />
  const opened = opening.data
  if (opened?.state === 'code') {
    return <CodeForm token={token} onEntered={onEntered} onClosed={open} />
  }
  if (opened && opened.state !== 'member' && opened.state !== 'in') {
    return <ClosedLink state={opened.state} ring={opened.ring} />
  }
  return (
    <div className="stack">
      <PageHeading title={t('guest.title')} />
      <p>{t('guest.ask.text')}</p>
      <p>{t('guest.ask.code')}</p>
      <p className="muted">{t('guest.ask.seen')}</p>
      {opening.isError ? (
        <Alert kind="error" live>
          {refusal(opening.error)}
        </Alert>
      ) : null}
      <div>
        <Button onClick={open} pending={opening.isPending}>
          {t('guest.ask.open')}
        </Button>
      </div>
    </div>
  )
}
