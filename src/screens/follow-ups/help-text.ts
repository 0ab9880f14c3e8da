import { useTranslation } from 'react-i18next'

/** A help level (0..4) in words. */
export function useHelpText(): (level: number) => string {
  const { t } = useTranslation()
  const words: Record<string, string> = t('vocabulary.helpLevel', { returnObjects: true })
  return (level) => words[level] ?? ''
}
