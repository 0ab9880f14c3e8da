import { z } from 'zod'
import { date, helpType, id, text } from './values.ts'

export const helpEventSchema = z.strictObject({
  id,
  type: helpType,
  outcome: z.enum(['helped', 'waiting', 'wished', 'not_relevant']),
  on: date,
  closedOn: date.exactOptional(),
  note: text.exactOptional(),
})
export type HelpEvent = z.infer<typeof helpEventSchema>
