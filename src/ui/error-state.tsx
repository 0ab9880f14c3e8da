import { useTranslation } from '../texts/language.ts'
import { Button, buttonClass } from './button.tsx'
import { PageHeading } from './page-heading.tsx'

const kinds = { 0: 'offline', 401: 'signedOut', 403: 'forbidden', 404: 'notFound', 429: 'tooMany' } as const

const kindOf = (status: number) => {
  const known = Object.entries(kinds).find(([code]) => Number(code) === status)
  return known ? known[1] : 'unexpected'
}

/** The sentence for an answer that went wrong, by its status; 0 is no answer at all. */
export const useErrorText = (status: number): string => {
  const { t } = useTranslation()
  return t(`ui.errors.${kindOf(status)}.text`)
}

/** A whole page that could not be shown, and the way on. */
export function ErrorState({ status, onRetry }: { status: number; onRetry?: () => void }) {
  const { t } = useTranslation()
  const kind = kindOf(status)
  const retry = kind === 'offline' || kind === 'tooMany' || kind === 'unexpected' ? onRetry : undefined
  return (
    <div className="stack">
      <PageHeading title={t(`ui.errors.${kind}.title`)} />
      <p>{t(`ui.errors.${kind}.text`)}</p>
      <div className="cluster">
        {retry ? <Button onClick={retry}>{t('ui.errors.retry')}</Button> : null}
        <a className={buttonClass('secondary')} href="/">
          {t('ui.errors.home')}
        </a>
      </div>
    </div>
  )
}
