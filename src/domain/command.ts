import { z } from 'zod'
import { consentSchema } from './consent.ts'
import { contactSchema, mostContactsAtOnce } from './contact.ts'
import { experienceSchema, lessonSchema } from './experience.ts'
import { followUpSchema } from './follow-up.ts'
import { helpEventSchema } from './help-event.ts'
import { decisionSchema, meetingSchema, participantSchema, statusSchema, statusText } from './meeting.ts'
import { tieSchema } from './tie.ts'
import { date, helpLevel, id, text, zeroToTen } from './values.ts'
import { afterQuestions, verdicts } from './vocabulary.ts'
import { waitSchema } from './wait.ts'

// Every change is one of these. An edit carries `was`: the values it was based on, so that two writers of one
// text get both texts back and nothing is overwritten.

const plan = meetingSchema.pick({
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
})
/** What a caseworker plans of a meeting, before it is held. */
export type MeetingPlan = z.infer<typeof plan>

const attendance = participantSchema.pick({ mode: true, items: true })

const newDecision = decisionSchema.omit({ recordedBy: true })
const decisionText = newDecision.omit({ id: true }).partial()

const newFollowUp = followUpSchema.omit({ state: true, doneOn: true, actualHelp: true, recordedBy: true })
const followUpText = newFollowUp.omit({ id: true, meeting: true }).partial()

const newContact = contactSchema.omit({ recordedBy: true })
const contactFields = newContact.omit({ id: true }).partial()

const newTie = tieSchema.omit({ recordedBy: true })
const tieFields = newTie.omit({ id: true }).partial()

const newWait = waitSchema.omit({ recordedBy: true })
const waitFields = newWait.omit({ id: true }).partial()

const experienceAnswer = experienceSchema.pick({ answer: true, comment: true })

const newLesson = lessonSchema.omit({ state: true, on: true })
const lessonFields = lessonSchema.omit({ id: true, on: true }).partial()

const helpEventFields = helpEventSchema.omit({ id: true }).partial()

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('editCitizenText'),
    field: z.enum(['ownWords', 'ownGoal', 'goodToKnow']),
    text,
    was: text,
  }),
  z.strictObject({
    type: z.literal('giveConsent'),
    consent: consentSchema.omit({ withdrawnOn: true }),
  }),
  z.strictObject({ type: z.literal('withdrawConsent'), consent: id }),

  z.strictObject({ type: z.literal('planMeeting'), meeting: id, plan }),
  z.strictObject({ type: z.literal('editMeeting'), meeting: id, set: plan.partial(), was: plan.partial() }),
  z.strictObject({ type: z.literal('pollMeeting'), meeting: id }),
  z.strictObject({ type: z.literal('callMeeting'), meeting: id }),
  z.strictObject({ type: z.literal('cancelMeeting'), meeting: id }),
  z.strictObject({ type: z.literal('holdMeeting'), meeting: id }),
  z.strictObject({ type: z.literal('compileSummary'), meeting: id }),
  z.strictObject({
    type: z.literal('publishSummary'),
    meeting: id,
    /** The citizen was asked and does not want to read first. */
    citizenDeclined: z.boolean(),
  }),
  /** The published version stays readable; what is mended becomes the next one. */
  z.strictObject({ type: z.literal('openCorrection'), meeting: id }),
  z.strictObject({
    type: z.literal('reviewSummary'),
    meeting: id,
    verdict: z.enum(verdicts),
    text: text.exactOptional(),
  }),

  z.strictObject({
    type: z.literal('writeStatus'),
    meeting: id,
    status: id,
    text: statusText,
    lifeArea: statusSchema.shape.lifeArea,
    level: statusSchema.shape.level,
    agendaItem: id.exactOptional(),
    /** False keeps it a draft that nobody else sees. */
    share: z.boolean(),
    /** The text it was based on; absent for a new status. */
    was: statusText.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('noteOwnWords'),
    meeting: id,
    /** The item of the agenda where it was said: its life area is the words'. */
    agendaItem: id,
    status: id,
    text: statusText,
    /** The text it was based on; absent when it is noted the first time. */
    was: statusText.exactOptional(),
  }),
  z.strictObject({ type: z.literal('removeStatus'), meeting: id, status: id }),
  z.strictObject({ type: z.literal('confirmStatus'), meeting: id, status: id }),

  z.strictObject({
    type: z.literal('setAttendance'),
    meeting: id,
    /** The contact or "citizen"; else the name of somebody without a contact. */
    contact: id.exactOptional(),
    name: text.exactOptional(),
    set: attendance,
    was: attendance,
  }),
  z.strictObject({
    type: z.literal('noteScale'),
    meeting: id,
    by: id,
    question: text,
    /** Absent takes the number back. */
    value: zeroToTen.exactOptional(),
    /** The number it was based on; absent when there was none. */
    was: zeroToTen.exactOptional(),
  }),

  z.strictObject({ type: z.literal('addDecision'), meeting: id, decision: newDecision }),
  z.strictObject({
    type: z.literal('editDecision'),
    meeting: id,
    decision: id,
    set: decisionText,
    was: decisionText,
  }),
  z.strictObject({ type: z.literal('removeDecision'), meeting: id, decision: id, was: text }),

  z.strictObject({ type: z.literal('addFollowUp'), followUp: newFollowUp }),
  z.strictObject({ type: z.literal('editFollowUp'), followUp: id, set: followUpText, was: followUpText }),
  z.strictObject({
    type: z.literal('finishFollowUp'),
    followUp: id,
    doneOn: date.exactOptional(),
    actualHelp: helpLevel.exactOptional(),
    /** The id of the next one, for a follow-up that repeats. */
    next: id.exactOptional(),
  }),
  z.strictObject({ type: z.literal('reopenFollowUp'), followUp: id }),
  z.strictObject({ type: z.literal('dropFollowUp'), followUp: id }),

  z.strictObject({
    type: z.literal('tellExperience'),
    meeting: id,
    question: z.enum(afterQuestions),
    /** The id of the answer, when it is the first. */
    experience: id,
    set: experienceAnswer,
    was: experienceAnswer.partial(),
  }),

  z.strictObject({ type: z.literal('addLesson'), lesson: newLesson }),
  z.strictObject({ type: z.literal('editLesson'), lesson: id, set: lessonFields, was: lessonFields }),

  // What is removed was added by mistake: a contact, a tie or a wait that is over is ended by an edit, and stays.
  z.strictObject({ type: z.literal('addContact'), contact: newContact }),
  z.strictObject({ type: z.literal('editContact'), contact: id, set: contactFields, was: contactFields }),
  z.strictObject({ type: z.literal('removeContact'), contact: id }),
  z.strictObject({
    type: z.literal('addContacts'),
    contacts: z.array(newContact).min(1).max(mostContactsAtOnce),
  }),
  z.strictObject({ type: z.literal('removeContacts'), contacts: z.array(id).min(1).max(mostContactsAtOnce) }),

  z.strictObject({ type: z.literal('addTie'), tie: newTie }),
  z.strictObject({ type: z.literal('editTie'), tie: id, set: tieFields, was: tieFields }),
  z.strictObject({ type: z.literal('removeTie'), tie: id }),

  z.strictObject({ type: z.literal('addWait'), wait: newWait }),
  z.strictObject({ type: z.literal('editWait'), wait: id, set: waitFields, was: waitFields }),
  z.strictObject({ type: z.literal('removeWait'), wait: id }),

  z.strictObject({ type: z.literal('addHelpEvent'), event: helpEventSchema }),
  z.strictObject({
    type: z.literal('editHelpEvent'),
    event: id,
    set: helpEventFields,
    was: helpEventFields,
  }),
  z.strictObject({ type: z.literal('removeHelpEvent'), event: id }),

  z.strictObject({ type: z.literal('offerBaton'), to: id, effectiveFrom: date }),
  z.strictObject({ type: z.literal('acceptBaton') }),
  z.strictObject({ type: z.literal('declineBaton') }),
  z.strictObject({ type: z.literal('withdrawBatonOffer') }),
])

export type Command = z.infer<typeof commandSchema>
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What `POST /api/cases/:id/commands` takes: sent twice with one id, it is done once. */
export const commandRequestSchema = z.strictObject({
  id: z.uuid(),
  command: commandSchema,
  /** The person who gave it, when it may be sent late: nobody else who is signed in by then sends it for them. */
  writer: id.exactOptional(),
})
export type CommandRequest = z.infer<typeof commandRequestSchema>
