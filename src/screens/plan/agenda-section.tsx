import { useRef, useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { AgendaItemFields } from './agenda-item-fields.tsx'
import { AgendaLength } from './agenda-length.tsx'
import { HearingPanel } from './hearing-panel.tsx'
import styles from './plan.module.css'
import type { ItemValues, PlanValues } from './plan-values.ts'

interface Props {
  /** The agenda of the chosen template, filled anew; items that stay keep their ids. */
  refill: (before: readonly ItemValues[]) => ItemValues[]
  /** The template was changed and the edited agenda kept. */
  isOtherTemplate: boolean
  onFilled: (agenda: ItemValues[]) => void
}

/** The agenda: edited, timed and ordered by buttons. */
export function AgendaSection({ refill, isOtherTemplate, onFilled }: Props) {
  const { t } = useTranslation()
  const { control, getValues, setFocus } = useFormContext<PlanValues>()
  const { fields, append, move, remove, replace, insert } = useFieldArray({
    control,
    name: 'agenda',
    keyName: 'key',
  })
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<{ text: string; back: () => void }>()
  const heading = useRef<HTMLHeadingElement>(null)

  const focusAfterwards = (id: string) =>
    requestAnimationFrame(() => (document.getElementById(id) ?? heading.current)?.focus())

  const moveItem = (from: number, to: number, button: 'up' | 'down') => {
    const title = getValues(`agenda.${from}.title`)
    move(from, to)
    setSaid(t('plan.agenda.moved', { title, place: to + 1, count: fields.length }))
    // At the end of the list the button that was used is gone: the other one takes over.
    const isAtEnd = button === 'up' ? to === 0 : to === fields.length - 1
    const next = isAtEnd ? (button === 'up' ? 'down' : 'up') : button
    focusAfterwards(`agenda.${to}.${next}`)
  }
  const addItem = () => {
    const item = crypto.randomUUID()
    append({ item, title: '', kind: 'free', minutes: '5', owners: [], lifeArea: '' }, { shouldFocus: false })
    requestAnimationFrame(() => setFocus(`agenda.${fields.length}.title`))
  }
  const removeItem = (index: number) => {
    const item = getValues(`agenda.${index}`)
    remove(index)
    setUndo({ text: t('plan.agenda.removed', { title: item.title }), back: () => insert(index, item) })
    focusAfterwards('agenda-undo')
  }
  const fill = () => {
    const before = getValues('agenda')
    const filled = refill(before)
    replace(filled)
    onFilled(filled)
    setUndo({ text: t('plan.agenda.filled'), back: () => replace(before) })
    focusAfterwards('agenda-undo')
  }

  return (
    <section className="stack" aria-labelledby="plan-agenda">
      <h2 id="plan-agenda" ref={heading} tabIndex={-1}>
        {t('plan.agenda.heading')}
      </h2>
      <p>{t('plan.agenda.intro')}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol className={styles.agenda}>
        {fields.map((field, index) => (
          <AgendaItemFields
            key={field.key}
            index={index}
            count={fields.length}
            onMove={(to, button) => moveItem(index, to, button)}
            onRemove={() => removeItem(index)}
          />
        ))}
      </ol>
      {undo ? (
        <Alert kind="info" live>
          <p>{undo.text}</p>
          <div>
            <Button
              id="agenda-undo"
              variant="secondary"
              small
              onClick={() => {
                undo.back()
                setUndo(undefined)
                heading.current?.focus()
              }}
            >
              {t('plan.agenda.undo')}
            </Button>
          </div>
        </Alert>
      ) : null}
      <AgendaLength />
      {isOtherTemplate ? <p>{t('plan.agenda.otherTemplate')}</p> : null}
      <div className="cluster">
        <Button variant="secondary" onClick={addItem}>
          {t('plan.agenda.add')}
        </Button>
        <Button variant="secondary" onClick={fill}>
          {t('plan.agenda.fill')}
        </Button>
      </div>
      <HearingPanel />
    </section>
  )
}
