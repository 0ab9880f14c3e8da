import type { ComingBack } from '../domain/coming-back.ts'
import type { Translate } from '../texts/translate.ts'

/** Why an item comes back. `day`: says an instant's date in the reader's language. */
export const whyItComesBack = (
  { because, start }: ComingBack,
  t: Translate,
  day: (instant: string) => string,
): string =>
  start === undefined ? t(`after.back.${because}NoDay`) : t(`after.back.${because}`, { day: day(start) })
