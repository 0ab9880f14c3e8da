import { useFormContext } from 'react-hook-form'
import { hearing } from '../../domain/hearing.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { usePlanning, usePlanValues } from './plan-context.tsx'
import { type ItemValues, type PlanValues, planFrom } from './plan-values.ts'

/** Who would hear of a life area without a basis for it; each may be let go at just that item. */
export function HearingPanel() {
  const { t } = useTranslation()
  const { file, meetingId, now, short } = usePlanning()
  const { getValues, setValue } = useFormContext<PlanValues>()
  const values = usePlanValues(['people', 'agenda', 'date', 'from', 'to'])
  const plan = planFrom(values)
  const found = hearing(file, meetingId, plan, plan.start ?? now)
  const warned = values.agenda
    .map((item, at) => ({ item, number: at + 1, mayNotHear: found[at]?.mayNotHear ?? [] }))
    .filter(({ mayNotHear }) => mayNotHear.length > 0)

  /** The person leaves at the item, and comes to all others they were to come to. */
  const leave = (contact: string, { item }: ItemValues) => {
    const { people, agenda } = getValues()
    const index = people.findIndex((person) => person.contact === contact)
    const person = people[index]
    if (!person) return
    const items = person.part === 'items' ? person.items : agenda.map((one) => one.item)
    const rest = { ...person, part: 'items' as const, items: items.filter((one) => one !== item) }
    setValue(`people.${index}`, rest, { shouldDirty: true })
  }

  if (warned.length === 0) return null
  return (
    <Alert kind="warning" title={t('plan.hearing.heading')}>
      <p>{t('plan.hearing.intro', { citizen: file.citizen.displayName })}</p>
      {warned.map(({ item, number, mayNotHear }) => (
        <div key={item.item}>
          <p>
            {t('plan.hearing.about', {
              number,
              area: item.lifeArea ? t(`vocabulary.lifeArea.${item.lifeArea}`) : '',
            })}
          </p>
          <ul>
            {mayNotHear.map(({ contact, levels }) => {
              const name = short(contact)
              const heard = levels.map((level) => t(`plan.hearing.levels.${level}`)).join(', ')
              return (
                <li key={contact}>
                  {heard === ''
                    ? t('plan.hearing.nothing', { name })
                    : t('plan.hearing.only', { name, levels: heard })}{' '}
                  <Button
                    variant="quiet"
                    small
                    aria-label={`${t('plan.hearing.leave', { name })} ${number}`}
                    onClick={() => leave(contact, item)}
                  >
                    {t('plan.hearing.leave', { name })}
                  </Button>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </Alert>
  )
}
