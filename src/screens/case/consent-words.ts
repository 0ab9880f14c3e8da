import type { Consent } from '../../domain/consent.ts'
import type { ConsentArea, ConsentState } from '../../domain/consent-matrix.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'

/** Consents in words, in the reader's language. */
export function useConsentWords() {
  const { t } = useTranslation()
  const format = useFormat()

  const area = (area: ConsentArea): string => t(`vocabulary.lifeArea.${area}`)

  const shows = (levels: Consent['shows']): string => {
    if (levels.includes('all')) return t('case.consents.shows.all')
    const [one, other] = levels
    if (!one) return t('case.consents.shows.nothing')
    return t(`case.consents.shows.${other ? 'both' : one}`)
  }

  const state = (state: ConsentState): string => {
    switch (state.kind) {
      case 'none':
        return t('case.consents.state.none')
      case 'shows':
        return state.meetingOnly
          ? t('case.consents.state.meetingOnly', { what: shows(state.levels) })
          : shows(state.levels)
      case 'nothing':
        return shows([])
      case 'later':
        return t('case.consents.state.later', { day: format.shortDate(state.from) })
      case 'expired':
        return t('case.consents.state.expired')
      case 'withdrawn':
        return t('case.consents.state.withdrawn')
    }
  }

  /** "tider om bolig": what a consent shows, for the middle of a sentence. */
  const what = (consent: Pick<Consent, 'lifeArea' | 'shows'>): string =>
    t('case.consents.what', {
      shows: shows(consent.shows),
      area: area(consent.lifeArea).replace(/^./, (letter) => letter.toLowerCase()),
    })

  return { area, shows, state, what }
}
