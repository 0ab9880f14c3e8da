import { z } from 'zod'
import { batonSchema } from './baton.ts'
import { citizenSchema } from './citizen.ts'
import { consentSchema, exceptionSchema } from './consent.ts'
import { contactSchema } from './contact.ts'
import { experienceSchema, lessonSchema } from './experience.ts'
import { followUpSchema } from './follow-up.ts'
import { goalSchema } from './goal.ts'
import { helpEventSchema } from './help-event.ts'
import { internshipSchema } from './internship.ts'
import { meetingSchema } from './meeting.ts'
import { tieSchema } from './tie.ts'
import { id, instant } from './values.ts'
import { waitSchema } from './wait.ts'

/**
 * The shape of one citizen's whole case (case-file.md, version 1). What holds between entries
 * (references, ranges, cycles, CPR-like text) is in `problems`.
 */
export const caseFileSchema = z.strictObject({
  format: z.literal('roedtraad.case'),
  version: z.literal(1),
  exportedAt: instant,
  citizen: citizenSchema,
  contacts: z.array(contactSchema),
  waits: z.array(waitSchema),
  ties: z.array(tieSchema),
  helpEvents: z.array(helpEventSchema),
  goals: z.array(goalSchema),
  internship: internshipSchema.exactOptional(),
  coordinator: id,
  baton: batonSchema,
  consents: z.array(consentSchema),
  exceptions: z.array(exceptionSchema),
  meetings: z.array(meetingSchema),
  followUps: z.array(followUpSchema),
  experiences: z.array(experienceSchema),
  lessons: z.array(lessonSchema),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** A contact's id, or "citizen". */
export type Recipient = string
