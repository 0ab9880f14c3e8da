import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { keptTopics } from '../../client/meeting-topics.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { type ProposedItem, stuckAreas } from '../../domain/agenda-proposal.ts'
import { areasOf } from '../../domain/chosen-areas.ts'
import { comingBack } from '../../domain/coming-back.ts'
import type { MeetingPlan } from '../../domain/command.ts'
import { dayOf } from '../../domain/days.ts'
import { planOf } from '../../domain/meeting-plan.ts'
import { placeOf, stuckIn } from '../../domain/stuck.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { everythingStuck, whoMustComeTo } from '../../domain/who-must-come.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useNavigate } from '../../ui/navigation.ts'
import { AgendaSection } from './agenda-section.tsx'
import { CallDialog } from './call-dialog.tsx'
import { FrameChoices } from './frame-choices.tsx'
import { Notes } from './notes.tsx'
import { PeopleSection } from './people-section.tsx'
import styles from './plan.module.css'
import { PlanActions } from './plan-actions.tsx'
import { PlanConflicts } from './plan-conflicts.tsx'
import { PlanningProvider } from './plan-context.tsx'
import { PlanPart } from './plan-part.tsx'
import { type ItemValues, type PlanValues, planFrom, valuesOf } from './plan-values.ts'
import { PollSection } from './poll/poll-section.tsx'
import { agendaFrom, proposedValues, sameAgenda } from './proposed-values.ts'
import { PurposeSection } from './purpose-section.tsx'
import { TimeSection } from './time-section.tsx'
import { Topics } from './topics.tsx'
import { Unsaved } from './unsaved.tsx'
import { useOwnTemplates } from './use-own-templates.ts'
import { usePlanErrors } from './use-plan-errors.ts'
import { usePlanSaving } from './use-plan-saving.ts'

interface Props {
  caseId: string
  meetingId: string
  file: VisibleCaseFile
  /** An instant. */
  now: string
  /** It is to be about what was chosen on the map. */
  isChosen: boolean
}

/** Planning one meeting, new or existing. What is typed stays, whatever arrives meanwhile. */
export function PlanForm({ caseId, meetingId, file, now, isChosen }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const existing = file.meetings.find(({ id }) => id === meetingId)
  const isDraft = existing === undefined || existing.state === 'draft' || existing.state === 'polling'

  const titleOf = (item: ProposedItem) => {
    const { lifeArea } = item
    return [
      'key' in item ? t(`plan.items.${item.key}`) : item.title,
      lifeArea ? t(`vocabulary.lifeArea.${lifeArea}`) : '',
    ]
      .join(' ')
      .trim()
  }
  const [about] = useState(() => {
    const day = dayOf(now)
    const topics = isChosen ? keptTopics(queryClient, file, now) : undefined
    const stuck = stuckIn(file, day)
    const { invited } = whoMustComeTo(file, topics ?? everythingStuck(file, day), now)
    return {
      wasChosen: isChosen,
      topics,
      invited,
      areas: topics ? areasOf(file, topics) : stuckAreas(file, day),
      baton: stuck.some((one) => placeOf(one, file).kind === 'baton'),
      followUps: stuck.some((one) => one.about === 'follow_ups'),
      stuck,
      coming: comingBack(file, now, meetingId),
    }
  })
  const templates = useOwnTemplates(caseId)
  const agendaOf = (template: PlanValues['template'], before?: readonly ItemValues[]) =>
    agendaFrom(file, about, templates.itemsOf(template), titleOf, before)
  const [initial] = useState(() => {
    const contacts = ['citizen', ...file.contacts.map(({ id }) => id)]
    const proposed = about.invited.filter(({ call }) => call !== 'know')
    return existing ? valuesOf(planOf(existing), contacts) : proposedValues(file, proposed, agendaOf)
  })
  const form = useForm<PlanValues>({ defaultValues: initial })
  const saving = usePlanSaving(caseId, meetingId, existing)
  const errors = usePlanErrors(form)
  const [isCalling, setCalling] = useState<MeetingPlan>()

  // The agenda as the template gave it: while nobody has edited it, another template replaces it.
  const [filled, setFilled] = useState<readonly ItemValues[]>(existing ? [] : initial.agenda)
  const [isOtherTemplate, setOtherTemplate] = useState(false)
  const refill = (before: readonly ItemValues[]) => agendaOf(form.getValues('template'), before)
  const changeTemplate = () => {
    const before = form.getValues('agenda')
    const isEdited = !sameAgenda(before, filled)
    setOtherTemplate(isEdited)
    if (isEdited) return
    const agenda = refill(before)
    form.setValue('agenda', agenda, { shouldDirty: true })
    setFilled(agenda)
  }

  /** Nothing is asked of whoever has just called or cancelled the meeting. */
  const isDone = useRef(false)

  const save = async (plan: MeetingPlan) => {
    const sent = structuredClone(form.getValues())
    const outcome = await saving.save(plan)
    // What was typed while it was being saved is still unsaved.
    const isSame = JSON.stringify(form.getValues()) === JSON.stringify(sent)
    if (outcome === 'saved') form.reset(sent, { keepValues: true, keepDirty: !isSame })
    return outcome
  }
  const saveAsItIs = async (): Promise<boolean> => {
    if (!errors.check(isDraft ? 'draft' : 'call')) return false
    return (await save(planFrom(form.getValues(), saving.base))) === 'saved'
  }
  const call = () => {
    if (errors.check('call')) setCalling(planFrom(form.getValues(), saving.base))
  }
  const called = async (plan: MeetingPlan): Promise<void> => {
    const outcome = await save(plan)
    // The two texts are on the page, below the dialog.
    if (outcome === 'conflict') setCalling(undefined)
    if (outcome !== 'saved') return
    try {
      await saving.command.mutateAsync({ type: 'callMeeting', meeting: meetingId })
    } catch {
      return
    }
    isDone.current = true
    navigate(paths.meeting(caseId, meetingId))
  }

  const { command } = saving
  const failure = command.isError && saving.conflicts.length === 0 ? refusal(command.error) : undefined
  return (
    <PlanningProvider value={{ file, meetingId, now, errorOf: errors.errorOf }}>
      <FormProvider {...form}>
        <div className={`stack ${styles.parts}`} style={{ gap: 'var(--s10)' }}>
          <ErrorSummary errors={errors.list} attempt={errors.attempt} />
          <PlanConflicts saving={saving} />
          <PlanPart>
            <PurposeSection onTemplate={changeTemplate} own={templates.own} />
          </PlanPart>
          {about.wasChosen ? <Topics caseId={caseId} topics={about.topics} /> : null}
          <PeopleSection invited={about.invited} topics={about.topics} />
          <PlanPart>
            <TimeSection />
          </PlanPart>
          <PlanPart>
            <FrameChoices />
          </PlanPart>
          {isDraft ? (
            <PollSection caseId={caseId} meeting={existing} onSave={saveAsItIs} onTime={saving.followTime} />
          ) : null}
          <AgendaSection
            stuck={about.stuck}
            coming={about.coming}
            refill={refill}
            isOtherTemplate={isOtherTemplate}
            templates={templates.own}
            onFilled={(agenda) => {
              setFilled(agenda)
              setOtherTemplate(false)
            }}
          />
          <Notes about="rest" />
          {failure ? (
            <Alert kind="error" live title={t('plan.notSaved')}>
              {failure}
            </Alert>
          ) : null}
          <PlanActions
            caseId={caseId}
            meetingId={meetingId}
            state={existing?.state}
            command={command}
            onSave={() => void saveAsItIs()}
            onCall={call}
            onCancelled={() => {
              isDone.current = true
              navigate(paths.case(caseId))
            }}
          />
        </div>
        {isCalling ? (
          <CallDialog
            plan={isCalling}
            onCall={called}
            failure={failure}
            onClose={() => setCalling(undefined)}
          />
        ) : null}
        <Unsaved caseId={caseId} meetingId={meetingId} isStored={existing !== undefined} isDone={isDone} />
      </FormProvider>
    </PlanningProvider>
  )
}
