import { z } from 'zod'
import { date, id, instant, lifeArea, recordedBy, text } from './values.ts'

export const incidentSchema = z.strictObject({
  id,
  at: instant,
  text,
  calledAt: instant.exactOptional(),
  arrivedAt: instant.exactOptional(),
  learned: z.array(z.strictObject({ text, lifeArea })),
  recordedBy,
})
export type Incident = z.infer<typeof incidentSchema>

export const internshipSchema = z.strictObject({
  id,
  goal: id,
  workplace: id,
  state: z.enum(['planned', 'running', 'completed', 'stopped']),
  from: date,
  to: date,
  hoursPerWeek: z.number().min(0),
  considerations: text,
  readiness: z
    .strictObject({
      signs: text,
      helps: text,
      doesNotHelp: text,
      callOrder: z.array(id),
      answerWithinMinutes: z.int().min(0),
      revisedOn: date.exactOptional(),
    })
    .exactOptional(),
  incidents: z.array(incidentSchema),
  recordedBy,
})
export type Internship = z.infer<typeof internshipSchema>
