import { type Line, readersOf } from '../../../domain/readers.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useMeeting } from '../meeting-context.tsx'

/** Who will be able to read a line, while it is written: by name for the coordinator, else the rule. */
export function LineReaders(line: Line) {
  const { t } = useTranslation()
  const { file, meeting, me, now, short } = useMeeting()
  const { lifeArea, followUp } = line
  const citizen = file.citizen.displayName
  const sentence = (): string => {
    if (me === file.coordinator) {
      const readers = readersOf(file, meeting.id, line, now)
      return t('meeting.line.readers', { names: [citizen, ...readers.map(short)].join(', ') })
    }
    if (lifeArea === 'meeting') return t('meeting.line.atItem', { citizen })
    const area = t(`vocabulary.lifeArea.${lifeArea}`)
    return t(followUp ? 'meeting.line.ruleFollowUp' : 'meeting.line.rule', { citizen, area })
  }
  return <p className="muted">{sentence()}</p>
}
