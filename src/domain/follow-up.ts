import { z } from 'zod'
import { date, helpLevel, id, level, recordedBy, text } from './values.ts'
import { followUpKinds, lifeAreas } from './vocabulary.ts'

export const followUpSchema = z.strictObject({
  id,
  text,
  kind: z.enum(followUpKinds).exactOptional(),
  /** A contact, or "citizen": exactly one. */
  owner: id,
  helpers: z.array(id),
  dueOn: date,
  repeats: z.enum(['weekly', 'monthly']).exactOptional(),
  plannedHelp: helpLevel.exactOptional(),
  actualHelp: helpLevel.exactOptional(),
  /** Required when plannedHelp is 0. */
  helpReason: text.exactOptional(),
  goals: z.array(id),
  meeting: id.exactOptional(),
  lifeArea: z.enum([...lifeAreas, 'meeting']),
  level,
  state: z.enum(['open', 'done', 'dropped']),
  doneOn: date.exactOptional(),
  recordedBy,
})
export type FollowUp = z.infer<typeof followUpSchema>
