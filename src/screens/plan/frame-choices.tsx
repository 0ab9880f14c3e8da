import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { fitMinutes } from '../../domain/agenda-fit.ts'
import { agendaMinutes } from '../../domain/plan-notes.ts'
import { useTranslation } from '../../texts/language.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { usePlanning } from './plan-context.tsx'
import { newPerson, type PlanValues } from './plan-values.ts'

const choices = ['quiet', 'breaks', 'leave', 'interpreter'] as const

/** What makes a meeting easier to be at: each is a line of the frame, and what follows from it is done. */
export function FrameChoices() {
  const { t } = useTranslation()
  const { file } = usePlanning()
  const { control, getValues, setValue } = useFormContext<PlanValues>()
  const frame = useWatch({ control, name: 'frame' })
  const [said, setSaid] = useState('')
  const lines = frame.split('\n').map((line) => line.trim())
  const lineOf = (choice: (typeof choices)[number]) => t(`agenda.frame.${choice}`)

  const choose = (chosen: readonly string[]) => {
    const added = choices.find((one) => chosen.includes(one) && !lines.includes(lineOf(one)))
    const others = lines.filter((line) => !choices.some((one) => line === lineOf(one)))
    const kept = choices.filter((one) => chosen.includes(one)).map(lineOf)
    setValue('frame', [...others, ...kept].join('\n').trim(), { shouldDirty: true })
    setSaid(added === 'breaks' ? addBreak() : added === 'interpreter' ? addInterpreter() : '')
  }
  /** In the middle of the agenda, unless there is one. */
  const addBreak = (): string => {
    const { agenda } = getValues()
    if (agenda.length === 0 || agenda.some(({ kind }) => kind === 'break')) return ''
    const title = t('agenda.frame.breakTitle')
    const item = crypto.randomUUID()
    const pause = { item, title, kind: 'break', minutes: '5', owners: [], lifeArea: '' } as const
    const middle = Math.ceil(agenda.length / 2)
    setValue('agenda', agenda.toSpliced(middle, 0, { ...pause, owners: [] }), { shouldDirty: true })
    return t('agenda.frame.breakAdded', { number: middle + 1 })
  }
  /** Everything is said twice: half as much time again. */
  const addInterpreter = (): string => {
    const { agenda, people } = getValues()
    if (people.some(({ role }) => role === 'interpreter')) return ''
    const interpreter = { ...newPerson(''), invited: 'required', role: 'interpreter' } as const
    setValue('people', [...people, { ...interpreter, items: [] }], { shouldDirty: true })
    const minutes = agenda.map((item) => Number(item.minutes) || 0)
    const longer = Math.round(agendaMinutes(minutes.map((one) => ({ minutes: one }))) * 1.5)
    for (const [at, one] of (fitMinutes(minutes, longer) ?? []).entries())
      setValue(`agenda.${at}.minutes`, String(one), { shouldDirty: true })
    return t('agenda.frame.interpreterAdded')
  }

  return (
    <div className="stack">
      <CheckboxGroup
        label={t('agenda.frame.label', { citizen: file.citizen.displayName })}
        hint={t('agenda.frame.hint')}
        choices={choices.map((value) => ({ value, label: lineOf(value) }))}
        value={choices.filter((one) => lines.includes(lineOf(one)))}
        onChange={choose}
      />
      <p role="status">{said}</p>
    </div>
  )
}
