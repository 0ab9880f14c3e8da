import { useTranslation } from 'react-i18next'
import { isProblemCode, problemSentence } from '../domain/problem-sentences.ts'
import { ApiError } from './request.ts'

const general = { 0: 'offline', 401: 'signedOut', 429: 'tooMany', 500: 'unexpected' } as const

/** Why something was not done, as a sentence in the reader's language: by the refusal's code, else by its kind. */
export function useRefusalText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  return (error) => {
    if (!(error instanceof ApiError)) return t('ui.errors.unexpected.text')
    const { status, body } = error
    const kind = Object.entries(general).find(([known]) => Number(known) === Math.min(status, 500))?.[1]
    if (kind) return t(`ui.errors.${kind}.text`)
    const code = body.code ?? body.reason
    if (isProblemCode(code)) return problemSentence(code, i18n.language === 'en' ? 'en' : 'da')
    const sentences: Record<string, string> = t('refusal', { returnObjects: true })
    return sentences[code] ?? sentences[body.reason] ?? t('refusal.invalid')
  }
}
