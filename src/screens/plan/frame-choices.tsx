import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { fitMinutes } from '../../domain/agenda-fit.ts'
import { agendaMinutes } from '../../domain/plan-notes.ts'
import { useTranslation } from '../../texts/language.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { usePlanning } from './plan-context.tsx'
import { newPerson, type PersonValues, type PlanValues } from './plan-values.ts'

const choices = ['quiet', 'breaks', 'leave', 'interpreter'] as const

type Minutes = readonly string[]

const interprets = ({ role, invited }: PersonValues): boolean =>
  role === 'interpreter' && (invited === 'required' || invited === 'wished')

/**
 * What makes a meeting easier to be at: each is a line of the frame, and what follows from it is done. Without an
 * interpreter after all, it is undone; chosen again, it is as it was.
 */
export function FrameChoices() {
  const { t } = useTranslation()
  const { file } = usePlanning()
  const { control, getValues, setValue } = useFormContext<PlanValues>()
  const frame = useWatch({ control, name: 'frame' })
  const [said, setSaid] = useState('')
  const [lengthened, setLengthened] = useState<{ before: Minutes; after: Minutes }>()
  const [takenOff, setTakenOff] = useState<readonly PersonValues[]>([])
  const lines = frame.split('\n').map((line) => line.trim())
  const lineOf = (choice: (typeof choices)[number]) => t(`agenda.frame.${choice}`)

  const choose = (chosen: readonly string[]) => {
    const added = choices.find((one) => chosen.includes(one) && !lines.includes(lineOf(one)))
    const others = lines.filter((line) => !choices.some((one) => line === lineOf(one)))
    const kept = choices.filter((one) => chosen.includes(one)).map(lineOf)
    setValue('frame', [...others, ...kept].join('\n').trim(), { shouldDirty: true })
    const isWithout = lines.includes(lineOf('interpreter')) && !chosen.includes('interpreter')
    if (isWithout) setSaid(removeInterpreter())
    else setSaid(added === 'breaks' ? addBreak() : added === 'interpreter' ? addInterpreter() : '')
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
    if (people.some(interprets)) return ''
    const isAgain = takenOff.length > 0
    const interpreter = { ...newPerson(''), invited: 'required', role: 'interpreter', items: [] } as const
    const back = isAgain ? takenOff : [{ ...interpreter, items: [] }]
    const contacts = back.map(({ contact }) => contact).filter((contact) => contact !== '')
    const others = people.filter(({ contact }) => !contacts.includes(contact))
    setValue('people', [...others, ...back], { shouldDirty: true })
    setTakenOff([])
    const before = agenda.map((item) => item.minutes)
    const minutes = before.map((one) => Number(one) || 0)
    const longer = Math.round(agendaMinutes(minutes.map((one) => ({ minutes: one }))) * 1.5)
    const after = (fitMinutes(minutes, longer) ?? minutes).map(String)
    setMinutes(after)
    setLengthened({ before, after })
    return t(isAgain ? 'agenda.frame.interpreterBack' : 'agenda.frame.interpreterAdded')
  }
  /** Nobody is left on the list who is not to come; the items are as long as before, unless somebody has changed them. */
  const removeInterpreter = (): string => {
    const { agenda, people } = getValues()
    const isAsSet =
      lengthened !== undefined && lengthened.after.join() === agenda.map((item) => item.minutes).join()
    if (isAsSet) setMinutes(lengthened.before)
    setLengthened(undefined)
    const gone = people.filter(interprets)
    setTakenOff(gone)
    if (gone.length > 0) {
      const stay = people.flatMap((person) => {
        if (!interprets(person)) return [person]
        return person.contact === '' ? [] : [{ ...person, role: '' as const, invited: 'no' as const }]
      })
      setValue('people', stay, { shouldDirty: true })
    }
    const who = gone.length > 0 ? t('agenda.frame.interpreterGone') : ''
    return `${who} ${isAsSet ? t('agenda.frame.shorter') : ''}`.trim()
  }
  const setMinutes = (minutes: Minutes) => {
    for (const [at, one] of minutes.entries()) setValue(`agenda.${at}.minutes`, one, { shouldDirty: true })
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
