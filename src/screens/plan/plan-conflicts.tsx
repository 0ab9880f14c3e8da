import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { MeetingPlan } from '../../domain/command.ts'
import { useTranslation } from '../../texts/language.ts'
import { ConflictPanel } from '../../ui/conflict-panel.tsx'
import { useFormat } from '../../ui/format.ts'
import { usePlanning } from './plan-context.tsx'
import { type PlanValues, planFrom, valuesOf } from './plan-values.ts'
import type { PlanField, usePlanSaving } from './use-plan-saving.ts'

/** The fields of the form that hold a field of the plan. */
const formFields: Record<PlanField, (keyof PlanValues)[]> = {
  purpose: ['purpose'],
  templates: ['template'],
  start: ['date', 'from'],
  end: ['date', 'to'],
  place: ['place'],
  frame: ['frame'],
  chair: ['chair'],
  minuteTaker: ['minuteTaker'],
  ifCitizenAbsent: ['ifCitizenAbsent'],
  notWanted: ['people'],
  participants: ['people'],
  agenda: ['agenda'],
}

/** What somebody else changed meanwhile: both are shown, and one is chosen for each field. */
export function PlanConflicts({ saving }: { saving: ReturnType<typeof usePlanSaving> }) {
  const { t } = useTranslation()
  const { getValues, reset } = useFormContext<PlanValues>()
  const words = useFieldWords()
  const { conflicts, settle, theirs, base } = saving
  const panels = useRef<HTMLDivElement>(null)
  const count = conflicts.length
  useEffect(() => {
    if (count > 0) panels.current?.focus()
  }, [count])
  if (!theirs || count === 0) return null
  const mine = planFrom(getValues(), base)

  const keepTheirs = (field: PlanField) => {
    const values = getValues()
    const stored = valuesOf(
      theirs,
      values.people.flatMap(({ contact }) => (contact ? [contact] : [])),
    )
    const taken = Object.entries(stored).filter(([name]) => formFields[field].some((one) => one === name))
    reset({ ...values, ...Object.fromEntries(taken) }, { keepDefaultValues: true })
    settle(field)
  }
  const panelOf = (field: PlanField) => (
    <ConflictPanel
      key={field}
      label={t(`plan.fields.${field}`)}
      yours={words(field, mine)}
      theirs={words(field, theirs)}
      onKeepTheirs={() => keepTheirs(field)}
      onUseYours={() => settle(field)}
    />
  )
  return (
    <div ref={panels} tabIndex={-1} className="stack">
      {conflicts.map(panelOf)}
    </div>
  )
}

/** A field of a plan as text. */
function useFieldWords(): (field: PlanField, plan: MeetingPlan) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const { full, short } = usePlanning()
  return (field, plan) => {
    switch (field) {
      case 'start':
      case 'end': {
        const instant = plan[field]
        return instant ? format.dateTime(instant) : ''
      }
      case 'chair':
      case 'minuteTaker':
        return full(plan[field] ?? '')
      case 'templates':
        return plan.templates.map((one) => t(`vocabulary.meetingTemplate.${one}`)).join(', ')
      case 'ifCitizenAbsent':
        return t(`vocabulary.ifCitizenAbsent.${plan.ifCitizenAbsent}`)
      case 'notWanted':
        return plan.notWanted.map(({ contact, name }) => (contact ? full(contact) : name)).join('\n')
      case 'participants':
        return plan.participants
          .map(({ contact, name, mode }) => {
            const who = contact ? short(contact) : name
            return `${who} (${t(`vocabulary.attendance.${mode}`)})`
          })
          .join('\n')
      case 'agenda':
        return plan.agenda.map(({ title, minutes }, at) => `${at + 1}. ${title} (${minutes})`).join('\n')
      default:
        return plan[field] ?? ''
    }
  }
}
