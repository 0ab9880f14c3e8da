import type { KeyboardEvent, PointerEventHandler } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { PlanPart } from './plan-part.tsx'
import { isInvited, type PlanValues } from './plan-values.ts'

interface Props {
  index: number
  count: number
  /** `field`: what of the item has the focus. */
  onMove: (to: number, field: string) => void
  onRemove: () => void
  /** What makes the handle drag the item. */
  dragging: { [Name in `onPointer${'Down' | 'Move' | 'Up' | 'Cancel'}`]: PointerEventHandler }
}

/** One item: title, minutes, life area and who speaks. */
export function AgendaItemFields({ index, count, onMove, onRemove, dragging }: Props) {
  const { t } = useTranslation()
  const { errorOf } = usePlanning()
  const { register, control } = useFormContext<PlanValues>()
  const path = `agenda.${index}` as const
  const title = useWatch({ control, name: `${path}.title` })
  const named = (action: string) => `${action}: ${title}`

  const field = (name: string) => `${path}.${name}`
  /** Alt and an arrow move the item, wherever in it one is; in a list of choices they open it. */
  const moveByKey = (event: KeyboardEvent<HTMLLIElement>) => {
    const { target, key, altKey } = event
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return
    const isHandle = target.id === field('handle')
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
    if (by === 0 || !(altKey || isHandle)) return
    event.preventDefault()
    onMove(index + by, target.id.startsWith(`${path}.`) ? target.id.slice(path.length + 1) : 'handle')
  }

  return (
    <li className={styles.item} onKeyDown={moveByKey}>
      <PlanPart>
        <button
          type="button"
          id={field('handle')}
          className={styles.handle}
          aria-label={t('agenda.handle', { title })}
          title={t('agenda.handleHint')}
          {...dragging}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <fieldset className={styles.fields}>
          <legend className={styles.who}>{t('plan.agenda.item', { number: index + 1 })}</legend>
          <div className={styles.itemRow}>
            <TextField
              id={`${path}.title`}
              label={t('plan.agenda.title')}
              error={errorOf(`${path}.title`)}
              autoComplete="off"
              width="wide"
              {...register(`${path}.title`)}
            />
            <TextField
              id={`${path}.minutes`}
              label={t('plan.agenda.minutes')}
              error={errorOf(`${path}.minutes`)}
              inputMode="numeric"
              autoComplete="off"
              width="short"
              {...register(`${path}.minutes`)}
            />
            <SelectField
              id={`${path}.lifeArea`}
              label={t('plan.agenda.lifeArea')}
              choices={[
                { value: '', label: t('plan.agenda.noArea') },
                ...lifeAreas.map((value) => ({ value, label: t(`vocabulary.lifeArea.${value}`) })),
              ]}
              {...register(`${path}.lifeArea`)}
            />
          </div>
          <div className={styles.itemFoot}>
            <Owners index={index} />
            <div className="cluster">
              {index > 0 ? (
                <Button
                  id={`${path}.up`}
                  variant="secondary"
                  small
                  onClick={() => onMove(index - 1, 'up')}
                  aria-label={named(t('plan.agenda.up'))}
                >
                  {t('plan.agenda.up')}
                </Button>
              ) : null}
              {index < count - 1 ? (
                <Button
                  id={`${path}.down`}
                  variant="secondary"
                  small
                  onClick={() => onMove(index + 1, 'down')}
                  aria-label={named(t('plan.agenda.down'))}
                >
                  {t('plan.agenda.down')}
                </Button>
              ) : null}
              <Button variant="quiet" small onClick={onRemove} aria-label={named(t('plan.agenda.remove'))}>
                {t('plan.agenda.remove')}
              </Button>
            </div>
          </div>
        </fieldset>
      </PlanPart>
    </li>
  )
}

/** Who speaks at the item: of those invited, and whoever is already named. */
function Owners({ index }: { index: number }) {
  const { t } = useTranslation()
  const { full, short } = usePlanning()
  const { register, control } = useFormContext<PlanValues>()
  const path = `agenda.${index}.owners` as const
  const owners = useWatch({ control, name: path })
  const people = useWatch({ control, name: 'people' })
  const invited = people.filter((one) => isInvited(one) && one.contact).map(({ contact }) => contact)
  const names = owners.map(short).filter(Boolean).join(', ')
  return (
    <Details late summary={t('plan.agenda.owners', { names: names || t('plan.agenda.nobody') })}>
      <fieldset className={styles.items}>
        <legend>{t('plan.agenda.ownersOf', { number: index + 1 })}</legend>
        {[...new Set([...invited, ...owners])].map((contact) => (
          <Checkbox
            key={contact}
            id={`${path}.${contact}`}
            value={contact}
            label={full(contact)}
            {...register(path)}
          />
        ))}
      </fieldset>
    </Details>
  )
}
