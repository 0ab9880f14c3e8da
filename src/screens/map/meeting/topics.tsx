import { gapInWords } from '../../../client/gap-words.ts'
import { goalInWords, waitInWords } from '../../../client/topic-words.ts'
import { type Gap, gapKey } from '../../../domain/gap.ts'
import { gaps } from '../../../domain/gaps.ts'
import { isOpen } from '../../../domain/insights.ts'
import type { Chosen } from '../../../domain/meeting-reasons.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import styles from './from-map.module.css'

interface Props {
  file: VisibleCaseFile
  day: string
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** What a meeting could be about: the goals, waits and gaps that are open. */
export function Topics({ file, day, chosen, onChange }: Props) {
  const { t } = useTranslation()
  const goals = file.goals.filter(({ status }) => status !== 'reached' && status !== 'dropped')
  const waits = file.waits.filter((wait) => isOpen(wait, day))
  const isGap = (gap: Gap) => chosen.gaps.some((one) => gapKey(one) === gapKey(gap))
  const without = (gap: Gap) => chosen.gaps.filter((one) => gapKey(one) !== gapKey(gap))
  return (
    <div className={styles.topics}>
      <Group
        label={t('map-meeting.goals')}
        topics={goals.map((goal) => ({
          key: goal.id,
          label: goalInWords(goal.id, file, t),
          checked: chosen.goals.includes(goal.id),
          onToggle: () => onChange({ ...chosen, goals: toggled(chosen.goals, goal.id) }),
        }))}
      />
      <Group
        label={t('map-meeting.waits')}
        topics={waits.map((wait) => ({
          key: wait.id,
          label: waitInWords(wait.id, file, t),
          checked: chosen.waits.includes(wait.id),
          onToggle: () => onChange({ ...chosen, waits: toggled(chosen.waits, wait.id) }),
        }))}
      />
      <Group
        label={t('map-meeting.gaps')}
        topics={gaps(file, day).map((gap) => ({
          key: gapKey(gap),
          label: gapInWords(gap, file, t),
          checked: isGap(gap),
          onToggle: () => onChange({ ...chosen, gaps: isGap(gap) ? without(gap) : [...chosen.gaps, gap] }),
        }))}
      />
    </div>
  )
}

interface Topic {
  key: string
  label: string
  checked: boolean
  onToggle: () => void
}

function Group({ label, topics }: { label: string; topics: readonly Topic[] }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {topics.length === 0 ? <p className="muted">{t('map-meeting.nothing')}</p> : null}
      {topics.map(({ key, label, checked, onToggle }) => (
        <Checkbox key={key} label={label} checked={checked} onChange={onToggle} />
      ))}
    </fieldset>
  )
}

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
