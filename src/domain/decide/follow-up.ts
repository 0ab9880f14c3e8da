import { addMonths, addWeeks, formatISO, parseISO } from 'date-fns'
import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import type { FollowUp } from '../follow-up.ts'
import { roleOf, runsMeeting } from '../role.ts'
import {
  accept,
  added,
  byId,
  type Context,
  change,
  type Decision,
  editFields,
  invalid,
  isTaken,
  isThere,
  jsonOf,
  notAllowed,
  notFound,
  recordedBy,
  removed,
  same,
} from './context.ts'
import { minutesOf } from './meeting.ts'

/** From a meeting by those who run it; outside meetings by the coordinator and the mentor. */
export function addFollowUp(context: Context, { followUp }: CommandOf<'addFollowUp'>): Decision {
  const { file, actor } = context
  if (followUp.meeting === undefined) {
    const role = roleOf(file, actor)
    if (role !== 'coordinator' && role !== 'mentor') return notAllowed()
  } else {
    const minutes = minutesOf(context, followUp.meeting)
    if ('refused' in minutes) return minutes.refused
  }
  if (followUp.text.trim() === '') return invalid('text_missing', 'text')
  if (lacksReason(followUp)) return invalid('help_reason_missing', 'helpReason')
  const entry = { ...followUp, state: 'open', ...recordedBy(actor) }
  if (isThere(file.followUps, entry)) return accept()
  if (isTaken(file.followUps, followUp.id)) return invalid('id_taken')
  return unknownReference(context, followUp, followUp.meeting) ?? accept(added(['followUps'], entry))
}

type References = Partial<Pick<FollowUp, 'owner' | 'helpers' | 'goals'>>

/**
 * Whoever does or helps may see the case, so it is somebody whom the writer sees; one whom they do not see, or who is not
 * there, is refused in the same words, as is a goal. What stood there before may stay.
 */
function unknownReference(
  { view }: Context,
  { owner, helpers = [], goals = [] }: { [field in keyof References]: References[field] | undefined },
  meeting: string | undefined,
  was: References = {},
): Decision | undefined {
  const { participants = [] } = byId(view.meetings, meeting ?? '') ?? {}
  const isSeen = (who: string) =>
    who === 'citizen' || isTaken(view.contacts, who) || participants.some(({ contact }) => contact === who)
  if (owner !== undefined && owner !== was.owner && !isSeen(owner))
    return invalid('unknown_reference', 'owner')
  if (helpers.some((who) => !was.helpers?.includes(who) && !isSeen(who)))
    return invalid('unknown_reference', 'helpers')
  if (goals.some((goal) => !was.goals?.includes(goal) && !isTaken(view.goals, goal)))
    return invalid('unknown_reference', 'goals')
  return undefined
}

type HelpPlan = { plannedHelp?: number | undefined; helpReason?: string | undefined }

/** Help level 0 ("we do it for you") needs a short reason (domain.md 3.2). */
const lacksReason = ({ plannedHelp, helpReason }: HelpPlan): boolean =>
  plannedHelp === 0 && !helpReason?.trim()

export function editFollowUp(
  context: Context,
  { followUp: id, set, was }: CommandOf<'editFollowUp'>,
): Decision {
  const followUp = byId(context.view.followUps, id)
  if (!followUp) return notFound
  if (!runsIts(context, followUp) && followUp.recordedBy !== context.actor) return notAllowed()
  if (followUp.state !== 'open') return notAllowed('wrong_state')
  if (set.text?.trim() === '') return invalid('text_missing', 'text')
  if (lacksReason({ ...followUp, ...set })) return invalid('help_reason_missing', 'helpReason')
  return (
    unknownReference(context, set, followUp.meeting, followUp) ??
    editFields(['followUps', id], followUp, set, was)
  )
}

/** Done, with the help it really took. One that repeats gives the next one, a week or a month after its own date. */
export function finishFollowUp(context: Context, command: CommandOf<'finishFollowUp'>): Decision {
  const followUp = byId(context.view.followUps, command.followUp)
  if (!followUp) return notFound
  if (!isMine(context, followUp) && !runsIts(context, followUp)) return notAllowed()
  if (followUp.state === 'done') return accept()
  if (followUp.state === 'dropped') return notAllowed('wrong_state')
  const today = dayOf(context.now)
  const doneOn = command.doneOn ?? today
  if (doneOn > today) return invalid('in_the_future', 'doneOn')
  const path = ['followUps', followUp.id]
  const changes = [
    change([...path, 'state'], followUp.state, 'done'),
    change([...path, 'doneOn'], followUp.doneOn, doneOn),
    ...(command.actualHelp === undefined
      ? []
      : [change([...path, 'actualHelp'], followUp.actualHelp, command.actualHelp)]),
  ]
  if (followUp.repeats === undefined || command.next === undefined) return accept(...changes)
  if (isTaken(context.file.followUps, command.next)) return invalid('id_taken')
  const { actualHelp: _, doneOn: __, ...again } = followUp
  const next = { ...again, id: command.next, dueOn: following(followUp.dueOn, followUp.repeats) }
  return accept(...changes, added(['followUps'], next))
}

const following = (day: string, repeats: 'weekly' | 'monthly'): string => {
  const date = parseISO(day)
  return formatISO(repeats === 'weekly' ? addWeeks(date, 1) : addMonths(date, 1), { representation: 'date' })
}

/** Open again; the next one that finishing it gave is taken back, as long as nobody has changed it. */
export function reopenFollowUp(context: Context, command: CommandOf<'reopenFollowUp'>): Decision {
  const followUp = byId(context.view.followUps, command.followUp)
  if (!followUp) return notFound
  if (!isMine(context, followUp) && !runsIts(context, followUp)) return notAllowed()
  if (followUp.state === 'open') return accept()
  const path = ['followUps', followUp.id]
  return accept(
    change([...path, 'state'], followUp.state, 'open'),
    ...(followUp.doneOn === undefined ? [] : [change([...path, 'doneOn'], followUp.doneOn, undefined)]),
    ...(followUp.actualHelp === undefined
      ? []
      : [change([...path, 'actualHelp'], followUp.actualHelp, undefined)]),
    ...nextOnes(context, followUp).map(({ id }) => removed(['followUps'], context.file.followUps, id)),
  )
}

function nextOnes({ file }: Context, { id: _, actualHelp: __, doneOn: ___, ...done }: FollowUp): FollowUp[] {
  if (done.repeats === undefined || done.state !== 'done') return []
  const next = jsonOf({ ...done, state: 'open', dueOn: following(done.dueOn, done.repeats) })
  return file.followUps.filter(({ id, ...one }) => same(jsonOf(one), next)).slice(-1)
}

export function dropFollowUp(context: Context, command: CommandOf<'dropFollowUp'>): Decision {
  const followUp = byId(context.view.followUps, command.followUp)
  if (!followUp) return notFound
  if (!runsIts(context, followUp) && followUp.recordedBy !== context.actor) return notAllowed()
  if (followUp.state === 'dropped') return accept()
  if (followUp.state === 'done') return notAllowed('wrong_state')
  return accept(change(['followUps', followUp.id, 'state'], followUp.state, 'dropped'))
}

const isMine = ({ actor }: Context, { owner, helpers }: FollowUp): boolean =>
  owner === actor || helpers.includes(actor)

const runsIts = ({ file, actor }: Context, { meeting }: FollowUp): boolean =>
  runsMeeting(file, (meeting !== undefined && byId(file.meetings, meeting)) || {}, actor)
