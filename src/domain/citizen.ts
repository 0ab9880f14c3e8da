import { z } from 'zod'
import { date, id, text, zeroToTen } from './values.ts'

export const phases = ['trust', 'motivation', 'clarification', 'startup', 'on_track', 'closing'] as const

export const citizenSchema = z.strictObject({
  id,
  displayName: text,
  caseReference: text.exactOptional(),
  ownWords: text,
  ownGoal: text,
  goodToKnow: text,
  toldOnce: z.strictObject({ text, approvedOn: date }).exactOptional(),
  interpreter: text.exactOptional(),
  scales: z.array(
    z.strictObject({
      question: z.enum(['wants', 'believes']),
      about: text.exactOptional(),
      value: zeroToTen,
      because: text.exactOptional(),
      askedOn: date,
    }),
  ),
  phase: z.enum(phases),
  approaches: z.array(
    z.strictObject({
      kind: z.enum(['firm', 'stepwise', 'patient', 'daily_life']),
      from: date.exactOptional(),
      reason: text.exactOptional(),
    }),
  ),
  caseModel: z.int().min(1).max(4),
})
export type Citizen = z.infer<typeof citizenSchema>
