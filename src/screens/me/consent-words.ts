import type { Consent } from '../../domain/consent.ts'
import { useTranslation } from '../../texts/language.ts'

type Shown = Pick<Consent, 'lifeArea' | 'shows'>

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What a consent shows, in words for the middle of a sentence. */
export function useConsentWords(): (shown: Shown) => string {
  const { t } = useTranslation()
  return ({ lifeArea, shows }) => {
    if (lifeArea === 'case' || lifeArea === 'plan') return t(`me.consents.what.${lifeArea}`)
    const area = lowerFirst(t(`vocabulary.lifeArea.${lifeArea}`))
    if (shows.length === 0) return t('me.consents.what.nothing', { area })
    if (shows.includes('all')) return t('me.consents.what.all', { area })
    if (shows.length === 2) return t('me.consents.what.both', { area })
    return t(shows.includes('times') ? 'me.consents.what.times' : 'me.consents.what.considerations', { area })
  }
}
