import { useRef, useState } from 'react'
import { conflictsOf, useCommand } from '../../client/commands.ts'
import type { MeetingPlan } from '../../domain/command.ts'
import { planOf } from '../../domain/meeting-plan.ts'
import type { VisibleMeeting } from '../../domain/visible-case-file.ts'
import { editFrom } from './plan-values.ts'

export type PlanField = keyof MeetingPlan

/**
 * Saves a plan against what it was based on, so that what somebody else changed meanwhile comes back as a conflict in
 * those fields. `existing` is the meeting as it is stored now; undefined for a new one.
 */
export function usePlanSaving(caseId: string, meetingId: string, existing: VisibleMeeting | undefined) {
  const command = useCommand(caseId)
  const [base, setBase] = useState<Partial<MeetingPlan> | undefined>(() => existing && planOf(existing))
  const [conflicts, setConflicts] = useState<PlanField[]>([])
  const stored = useRef(existing)
  stored.current = existing

  /** `saved` also when there was nothing to save. */
  const save = async (plan: MeetingPlan): Promise<'saved' | 'conflict' | 'failed'> => {
    // A plan whose answer got lost is stored all the same: then this is an edit of it.
    const from = base ?? (stored.current && planOf(stored.current))
    const next = from
      ? editFrom(meetingId, from, plan)
      : ({ type: 'planMeeting', meeting: meetingId, plan } as const)
    if (next === undefined) return 'saved'
    try {
      await command.mutateAsync(next)
      setBase(plan)
      setConflicts([])
      return 'saved'
    } catch (error) {
      const isField = (field: string): field is PlanField => next.type === 'editMeeting' && field in allFields
      const fields = conflictsOf(error).flatMap(({ field }) => (isField(field) ? [field] : []))
      setConflicts(fields)
      return fields.length > 0 ? 'conflict' : 'failed'
    }
  }

  /** One conflict is settled: what is stored now is what the next edit of that field is based on. */
  const settle = (field: PlanField) => {
    const now = stored.current && planOf(stored.current)
    if (base && now) setBase(withField(base, now, field))
    setConflicts((open) => open.filter((one) => one !== field))
  }

  /** The meeting was given this time, or none, in another way than by an edit of the plan. */
  const followTime = (time: Pick<Partial<MeetingPlan>, 'start' | 'end'>) =>
    setBase((before) => {
      if (!before) return before
      const { start: _, end: __, ...rest } = before
      return { ...rest, ...time }
    })

  const theirs = existing && planOf(existing)
  return { base, save, settle, followTime, conflicts, theirs, command }
}

const allFields: Record<PlanField, true> = {
  purpose: true,
  templates: true,
  start: true,
  end: true,
  place: true,
  frame: true,
  chair: true,
  minuteTaker: true,
  ifCitizenAbsent: true,
  notWanted: true,
  participants: true,
  agenda: true,
}

/** A plan with one field as another plan has it, or has it not. */
const withField = (
  plan: Partial<MeetingPlan>,
  other: MeetingPlan,
  field: PlanField,
): Partial<MeetingPlan> => ({
  ...Object.fromEntries(Object.entries(plan).filter(([name]) => name !== field)),
  ...Object.fromEntries(Object.entries(other).filter(([name]) => name === field)),
})
