import type { Reading } from '../../client/cases.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'

interface Props {
  readings: readonly Reading[]
  unitOf: (reading: Reading) => string
}

export function ReadingList({ readings, unitOf }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const purposes = t.group('vocabulary.purpose')
  return (
    <ul>
      {readings.map((reading) => (
        <li key={`${reading.by} ${reading.name} ${reading.day} ${reading.purpose}`}>
          {unitOf(reading)}, {format.date(reading.day)}:{' '}
          {purposes[reading.purpose] ?? t('vocabulary.purpose.case')}
          {reading.times > 1 ? ` (${t('me.readings.times', { count: reading.times })})` : null}
        </li>
      ))}
    </ul>
  )
}
