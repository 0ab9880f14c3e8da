import { useState } from 'react'
import type { OwnTemplate } from '../../client/agenda-templates.ts'
import { fitMinutes } from '../../domain/agenda-fit.ts'
import type { ComingBack } from '../../domain/coming-back.ts'
import type { Stuck } from '../../domain/stuck.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { AgendaItemFields } from './agenda-item-fields.tsx'
import { AgendaLength } from './agenda-length.tsx'
import { ComingBackPanel } from './coming-back-panel.tsx'
import { HearingPanel } from './hearing-panel.tsx'
import styles from './plan.module.css'
import { type ItemValues, itemValues } from './plan-values.ts'
import { SaveTemplate } from './save-template.tsx'
import { StuckPanel } from './stuck-panel.tsx'
import { useAgenda } from './use-agenda.ts'
import { useItemDragging } from './use-item-dragging.ts'

interface Props {
  /** What stands still in the case. */
  stuck: readonly Stuck[]
  /** What earlier agendas left open. */
  coming: readonly ComingBack[]
  /** The agenda of the chosen template, filled anew; items that stay keep their ids. */
  refill: (before: readonly ItemValues[]) => ItemValues[]
  /** The municipality's own templates. */
  templates: readonly OwnTemplate[]
  /** The template was changed and the edited agenda kept. */
  isOtherTemplate: boolean
  onFilled: (agenda: ItemValues[]) => void
}

/** The agenda: edited, timed and ordered, by pointer or by keys. */
export function AgendaSection({ stuck, coming, refill, templates, isOtherTemplate, onFilled }: Props) {
  const { t } = useTranslation()
  const agenda = useAgenda()
  const [isSaving, setSaving] = useState(false)
  const [saved, setSaved] = useState('')
  const { list, handle } = useItemDragging((from, to) => agenda.moveItem(from, to, 'handle'))
  const fill = () => {
    const filled = refill(agenda.items())
    agenda.replaceItems(filled, t('plan.agenda.filled'))
    onFilled(filled)
  }

  return (
    <section className="stack" aria-labelledby="plan-agenda">
      <h2 id="plan-agenda" ref={agenda.heading} tabIndex={-1}>
        {t('plan.agenda.heading')}
      </h2>
      <p>
        {t('plan.agenda.intro')} {t('agenda.handleHint')}
      </p>
      <StuckPanel
        stuck={stuck}
        onAdd={(title, kind, lifeArea, at) => agenda.putIn({ ...agenda.newItem(kind, lifeArea), title }, at)}
      />
      <ComingBackPanel coming={coming} onAdd={(item, at) => agenda.putIn(itemValues(item), at)} />
      <p role="status" className="visually-hidden">
        {agenda.said}
      </p>
      <ol ref={list} className={styles.agenda}>
        {agenda.fields.map((field, index) => (
          <AgendaItemFields
            key={field.key}
            index={index}
            count={agenda.fields.length}
            onMove={(to, from) => agenda.moveItem(index, to, from)}
            onRemove={() => agenda.removeItem(index)}
            dragging={handle(index)}
          />
        ))}
      </ol>
      {agenda.undo ? (
        <Alert kind="info" live>
          <p>{agenda.undo.text}</p>
          <div>
            <Button id="agenda-undo" variant="secondary" small onClick={agenda.undo.back}>
              {t('plan.agenda.undo')}
            </Button>
          </div>
        </Alert>
      ) : null}
      <AgendaLength
        onFit={(minutes, length) => {
          const fitted = fitMinutes(minutes, length)
          if (fitted) agenda.setMinutes(fitted)
        }}
      />
      {isOtherTemplate ? <p>{t('plan.agenda.otherTemplate')}</p> : null}
      <div className="cluster">
        <Button variant="secondary" onClick={agenda.addItem}>
          {t('plan.agenda.add')}
        </Button>
        <Button variant="secondary" onClick={fill}>
          {t('plan.agenda.fill')}
        </Button>
        {agenda.fields.length > 0 ? (
          <Button variant="secondary" onClick={() => setSaving(true)}>
            {t('agenda.templates.open')}
          </Button>
        ) : null}
      </div>
      <p role="status">{saved ? t('agenda.templates.saved', { name: saved }) : ''}</p>
      {isSaving ? (
        <SaveTemplate
          own={templates}
          onClose={() => setSaving(false)}
          onSaved={(name) => {
            setSaving(false)
            setSaved(name)
          }}
        />
      ) : null}
      <HearingPanel />
    </section>
  )
}
