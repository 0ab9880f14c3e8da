import { useTranslation } from '../../texts/language.ts'

/** A help level (0..4) in words. */
export function useHelpText(): (level: number) => string {
  const { t } = useTranslation()
  const words = t.group('vocabulary.helpLevel')
  return (level) => words[level] ?? ''
}
