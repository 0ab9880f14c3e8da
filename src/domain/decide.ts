import type { CaseFile, Recipient } from './case-file.ts'
import type { Command } from './command.ts'
import { setAttendance } from './decide/attendance.ts'
import { acceptBaton, declineBaton, offerBaton, withdrawBatonOffer } from './decide/baton.ts'
import { editCitizenText } from './decide/citizen.ts'
import { giveConsent, withdrawConsent } from './decide/consent.ts'
import { addContact, editContact, removeContact } from './decide/contact.ts'
import { addContacts, removeContacts } from './decide/contacts.ts'
import { type Context, type Decision, notFound } from './decide/context.ts'
import { addDecision, editDecision, removeDecision } from './decide/decision.ts'
import { tellExperience } from './decide/experience.ts'
import {
  addFollowUp,
  dropFollowUp,
  editFollowUp,
  finishFollowUp,
  reopenFollowUp,
} from './decide/follow-up.ts'
import { addHelpEvent, editHelpEvent, removeHelpEvent } from './decide/help-event.ts'
import { addLesson, editLesson } from './decide/lesson.ts'
import { editMeeting, planMeeting, publishSummary, reviewSummary, stepMeeting } from './decide/meeting.ts'
import { noteOwnWords } from './decide/own-words.ts'
import { noteScale } from './decide/scale.ts'
import { confirmStatus, removeStatus, writeStatus } from './decide/status.ts'
import { addTie, editTie, removeTie } from './decide/tie.ts'
import { addWait, editWait, removeWait } from './decide/wait.ts'
import { visible } from './visible.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/**
 * The one write path: what a command changes in a case, or why it is refused. Pure; `now` is an instant with offset.
 * Refused as `not_found` when the actor may not learn that the case or the item exists. The caller still checks that
 * the changed file has no `problems`.
 */
export function decide(
  file: CaseFile,
  command: Command,
  actor: Recipient,
  now: string,
  /** What is known of the command's meeting outside the case file. */
  beside: Pick<Context, 'reviewsBefore'> = {},
): Decision {
  const view = visible(file, actor, now)
  return view ? decideIn({ file, view, actor, now, ...beside }, command) : notFound
}

/** The same decision over what a reader has already been given: the browser's picture of a change under way. */
export const foresee = (view: VisibleCaseFile, command: Command, actor: Recipient, now: string): Decision =>
  decideIn({ file: view, view, actor, now }, command)

function decideIn(context: Context, command: Command): Decision {
  switch (command.type) {
    case 'editCitizenText':
      return editCitizenText(context, command)
    case 'giveConsent':
      return giveConsent(context, command)
    case 'withdrawConsent':
      return withdrawConsent(context, command)
    case 'planMeeting':
      return planMeeting(context, command)
    case 'editMeeting':
      return editMeeting(context, command)
    case 'pollMeeting':
    case 'callMeeting':
    case 'cancelMeeting':
    case 'holdMeeting':
    case 'compileSummary':
    case 'openCorrection':
      return stepMeeting(context, command)
    case 'publishSummary':
      return publishSummary(context, command)
    case 'reviewSummary':
      return reviewSummary(context, command)
    case 'writeStatus':
      return writeStatus(context, command)
    case 'noteOwnWords':
      return noteOwnWords(context, command)
    case 'removeStatus':
      return removeStatus(context, command)
    case 'confirmStatus':
      return confirmStatus(context, command)
    case 'setAttendance':
      return setAttendance(context, command)
    case 'noteScale':
      return noteScale(context, command)
    case 'addDecision':
      return addDecision(context, command)
    case 'editDecision':
      return editDecision(context, command)
    case 'removeDecision':
      return removeDecision(context, command)
    case 'addFollowUp':
      return addFollowUp(context, command)
    case 'editFollowUp':
      return editFollowUp(context, command)
    case 'finishFollowUp':
      return finishFollowUp(context, command)
    case 'reopenFollowUp':
      return reopenFollowUp(context, command)
    case 'dropFollowUp':
      return dropFollowUp(context, command)
    case 'tellExperience':
      return tellExperience(context, command)
    case 'addLesson':
      return addLesson(context, command)
    case 'editLesson':
      return editLesson(context, command)
    case 'addContact':
      return addContact(context, command)
    case 'editContact':
      return editContact(context, command)
    case 'removeContact':
      return removeContact(context, command)
    case 'addContacts':
      return addContacts(context, command)
    case 'removeContacts':
      return removeContacts(context, command)
    case 'addTie':
      return addTie(context, command)
    case 'editTie':
      return editTie(context, command)
    case 'removeTie':
      return removeTie(context, command)
    case 'addWait':
      return addWait(context, command)
    case 'editWait':
      return editWait(context, command)
    case 'removeWait':
      return removeWait(context, command)
    case 'addHelpEvent':
      return addHelpEvent(context, command)
    case 'editHelpEvent':
      return editHelpEvent(context, command)
    case 'removeHelpEvent':
      return removeHelpEvent(context, command)
    case 'offerBaton':
      return offerBaton(context, command)
    case 'acceptBaton':
      return acceptBaton(context)
    case 'declineBaton':
      return declineBaton(context)
    case 'withdrawBatonOffer':
      return withdrawBatonOffer(context)
  }
}
