import { useTranslation } from 'react-i18next'
import { isProblemCode, problemSentence } from '../domain/problem-sentences.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import { ApiError } from './request.ts'

const general = { 0: 'offline', 401: 'signedOut', 403: 'forbidden', 404: 'notFound', 429: 'tooMany' } as const

const generalFor = (status: number) =>
  Object.entries(general).find(([known]) => Number(known) === status)?.[1] ?? 'unexpected'

/** Why a command was not done, as a sentence in the language of the page. */
export function useRefusalText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  const isRefusal = (code: string): code is RefusalCode => i18n.exists(`refusal.${code}`)
  return (error) => {
    if (!(error instanceof ApiError)) return t('ui.errors.unexpected.text')
    const { code } = error.body
    if (code !== undefined && isRefusal(code)) return t(`refusal.${code}`)
    if (code !== undefined && isProblemCode(code)) {
      return problemSentence(code, i18n.language === 'en' ? 'en' : 'da')
    }
    return t(`ui.errors.${generalFor(error.status)}.text`)
  }
}
