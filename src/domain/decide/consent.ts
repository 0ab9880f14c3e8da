import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import {
  accept,
  added,
  byId,
  type Context,
  change,
  type Decision,
  invalid,
  isTaken,
  notAllowed,
  notFound,
} from './context.ts'

const mayKeepConsents = ({ file, actor }: Context): boolean =>
  actor === 'citizen' || actor === file.coordinator

/** Given by the citizen, or noted by the coordinator on the citizen's behalf, but never for the coordinator's own eyes. */
export function giveConsent(context: Context, { consent }: CommandOf<'giveConsent'>): Decision {
  if (!mayKeepConsents(context)) return notAllowed()
  if (context.actor !== 'citizen' && consent.recipient === context.actor) return notAllowed('own_consent')
  if (isTaken(context.file.consents, consent.id)) return invalid('id_taken')
  if (consent.until < dayOf(context.now)) return invalid('in_the_past', 'until')
  return accept(added(['consents'], consent))
}

/** Taken back at once, from this day on. An express "nothing" is the citizen's alone to take back: without it more is shown. */
export function withdrawConsent(context: Context, command: CommandOf<'withdrawConsent'>): Decision {
  if (!mayKeepConsents(context)) return notAllowed()
  const consent = byId(context.view.consents, command.consent)
  if (!consent) return notFound
  if (context.actor !== 'citizen' && consent.shows.length === 0) return notAllowed('shows_more')
  const today = dayOf(context.now)
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= today) return accept()
  return accept(change(['consents', consent.id, 'withdrawnOn'], consent.withdrawnOn, today))
}
