import { z } from 'zod'
import { date, id, recordedBy, text } from './values.ts'

export const waitSchema = z.strictObject({
  id,
  contact: id,
  what: text,
  since: date.exactOptional(),
  promisedBy: date.exactOptional(),
  expected: date.exactOptional(),
  blocks: z.array(id),
  fastTrack: z.array(
    z.strictObject({
      askedOn: date,
      askedOf: id,
      answer: z.enum(['granted', 'refused']).exactOptional(),
      answeredOn: date.exactOptional(),
    }),
  ),
  answeredOn: date.exactOptional(),
  recordedBy,
})
export type Wait = z.infer<typeof waitSchema>
