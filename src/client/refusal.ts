import { isProblemCode, problemSentence } from '../domain/problem-sentences.ts'
import { useTranslation } from '../texts/language.ts'
import { ApiError } from './request.ts'

const general = { 0: 'offline', 401: 'signedOut', 429: 'tooMany', 500: 'unexpected' } as const

/** Why something was not done, as a sentence in the reader's language: by the refusal's code, else by its kind. */
export function useRefusalText(): (error: unknown) => string {
  const { t, language } = useTranslation()
  return (error) => {
    if (!(error instanceof ApiError)) return t('ui.errors.unexpected.text')
    const { status, body } = error
    const kind = Object.entries(general).find(([known]) => Number(known) === Math.min(status, 500))?.[1]
    if (kind) return t(`ui.errors.${kind}.text`)
    const code = body.code ?? body.reason
    if (isProblemCode(code)) return problemSentence(code, language === 'en' ? 'en' : 'da')
    const sentences = t.group('refusal')
    return sentences[code] ?? sentences[body.reason] ?? t('refusal.invalid')
  }
}
