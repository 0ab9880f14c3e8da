import { useTranslation } from 'react-i18next'
import { ApiError } from './request.ts'

/** Why something was not done, as a sentence in the reader's language: by the refusal's code, else by its kind. */
export function useRefusalText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    const { status, body } =
      error instanceof ApiError ? error : { status: 500, body: { reason: 'unexpected' } }
    if (status === 0) return t('ui.errors.offline.text')
    if (status === 401) return t('ui.errors.signedOut.text')
    if (status === 429) return t('ui.errors.tooMany.text')
    if (status >= 500) return t('ui.errors.unexpected.text')
    const sentences: Record<string, string> = t('refusal', { returnObjects: true })
    const code = 'code' in body ? body.code : undefined
    return sentences[code ?? body.reason] ?? sentences[body.reason] ?? t('refusal.invalid')
  }
}
