import { fullName, type Name, shortName } from '../../../domain/name.ts'
import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'

/** What those in a summary are called for its reader: in full for a list, short within a line. */
export function useNameWords(names: Summary['names'], reader: string) {
  const { t } = useTranslation()
  const words = (who: string, write: (name: Name) => string): string => {
    const name = write(names[who] ?? {})
    if (name === '') return t('summary.unseen')
    return who === reader ? t('summary.you', { name }) : name
  }
  return {
    isNamed: (who: string) => shortName(names[who] ?? {}) !== '',
    full: (who: string) => words(who, fullName),
    short: (who: string) => words(who, shortName),
  }
}
