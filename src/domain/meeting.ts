import { z } from 'zod'
import { compareInstants } from './instants.ts'
import { longestStatus } from './text-limits.ts'
import { id, instant, level, lifeArea, recordedBy, text, textOf, zeroToTen } from './values.ts'
import {
  agendaKinds,
  attendanceModes,
  lifeAreas,
  meetingStates,
  meetingTemplates,
  verdicts,
} from './vocabulary.ts'

export const participantSchema = z.strictObject({
  /** A contact, or "citizen". Either this or `name`. */
  contact: id.exactOptional(),
  /** A person without a contact. */
  name: text.exactOptional(),
  role: z.enum(['companion', 'interpreter', 'representative']).exactOptional(),
  required: z.boolean(),
  mode: z.enum(attendanceModes),
  /** Agenda ids; absent = the whole meeting. */
  items: z.array(id).exactOptional(),
})
export type Participant = z.infer<typeof participantSchema>

export const agendaItemSchema = z.strictObject({
  id,
  title: text,
  kind: z.enum(agendaKinds),
  minutes: z.int().min(0),
  owners: z.array(id),
  lifeArea: lifeArea.exactOptional(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** A status is at most 600 characters: only what matters for the shared goal. */
export const statusText = textOf(longestStatus)

export const statusSchema = z.strictObject({
  id,
  by: id,
  text: statusText,
  agendaItem: id.exactOptional(),
  lifeArea: z.enum([...lifeAreas, 'case']),
  level,
  state: z.enum(['draft', 'shared', 'confirmed']),
  recordedBy,
})
export type Status = z.infer<typeof statusSchema>

export const decisionSchema = z.strictObject({
  id,
  text,
  agendaItem: id.exactOptional(),
  lifeArea: z.enum([...lifeAreas, 'meeting']),
  level,
  recordedBy,
})
export type Decision = z.infer<typeof decisionSchema>

export const reviewSchema = z.strictObject({
  by: id,
  verdict: z.enum(verdicts),
  text: text.exactOptional(),
  at: instant,
})
export type Review = z.infer<typeof reviewSchema>

export const meetingSchema = z.strictObject({
  id,
  purpose: text,
  templates: z.array(z.enum(meetingTemplates)),
  state: z.enum(meetingStates),
  start: instant.exactOptional(),
  end: instant.exactOptional(),
  place: text.exactOptional(),
  frame: text.exactOptional(),
  chair: id.exactOptional(),
  minuteTaker: id.exactOptional(),
  ifCitizenAbsent: z.enum(['hold', 'cancel', 'ask_first']),
  notWanted: z.array(z.strictObject({ contact: id.exactOptional(), name: text.exactOptional() })),
  participants: z.array(participantSchema),
  agenda: z.array(agendaItemSchema),
  statuses: z.array(statusSchema),
  decisions: z.array(decisionSchema),
  scales: z.array(z.strictObject({ by: id, question: text, value: zeroToTen })),
  reviews: z.array(reviewSchema),
})
export type Meeting = z.infer<typeof meetingSchema>

/** Whether a meeting has been started and is not over yet; `now` is an instant. One without a time is over when it is ended. */
export const isUnderWay = (
  { state, start, end = start }: Pick<Partial<Meeting>, 'state' | 'start' | 'end'>,
  now: string,
): boolean => state === 'held' && (end === undefined || compareInstants(now, end) < 0)
