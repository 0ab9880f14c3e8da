import { z } from 'zod'
import { date, id, level, lifeArea, recordedBy, text } from './values.ts'
import { goalStatuses } from './vocabulary.ts'

export const goalSchema = z.strictObject({
  id,
  kind: z.enum(['shared', 'own', 'step']),
  text,
  lifeArea,
  level: level.exactOptional(),
  prerequisites: z.array(z.strictObject({ goal: id, strength: z.enum(['required', 'wished']) })),
  parallel: z.boolean(),
  dueOn: date.exactOptional(),
  startOn: date.exactOptional(),
  endOn: date.exactOptional(),
  status: z.enum(goalStatuses),
  progress: z.strictObject({ done: z.int().min(0), of: z.int().min(0) }).exactOptional(),
  nextStep: text.exactOptional(),
  recordedBy,
})
export type Goal = z.infer<typeof goalSchema>
