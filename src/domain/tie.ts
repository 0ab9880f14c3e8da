import { z } from 'zod'
import { date, id, recordedBy, text } from './values.ts'
import { tieKinds } from './vocabulary.ts'

export const tieSchema = z.strictObject({
  id,
  from: id,
  to: id,
  kind: z.enum(tieKinds),
  since: date.exactOptional(),
  until: date.exactOptional(),
  note: text.exactOptional(),
  recordedBy,
})
export type Tie = z.infer<typeof tieSchema>
