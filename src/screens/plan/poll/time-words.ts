import type { RankedTime } from '../../../domain/poll.ts'
import type { Translate } from '../../../texts/translate.ts'

/** How well a time suits, as one line: "Alle, der skal med, kan; skolen mangler". */
export function timeWords(time: RankedTime, nameOf: (recipient: string) => string, t: Translate): string {
  const { impossibleFor, waitingFor, missing, silent, ifNeedBe } = time
  const about = (reason: 'impossible' | 'waiting' | 'missing' | 'silent' | 'ifNeedBe', who: string[]) =>
    who.length > 0 ? [t(`poll.reason.${reason}`, { names: who.map(nameOf).join(', ') })] : []
  const line = [
    ...(impossibleFor.length + waitingFor.length === 0 ? [t('poll.reason.all')] : []),
    ...about('impossible', impossibleFor),
    ...about('waiting', waitingFor),
    ...about('missing', missing),
    ...about('ifNeedBe', ifNeedBe),
    ...about('silent', silent),
  ].join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
