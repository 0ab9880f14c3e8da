import { z } from 'zod'
import { agendaItemSchema } from './meeting.ts'
import { textOf } from './values.ts'

const line = textOf(200).refine((text) => text.trim() !== '', { error: 'text_missing' })

/** An agenda that a municipality keeps for its meetings. It says nothing of any case: no life area, nobody's name. */
export const savedTemplateSchema = z.strictObject({
  name: line,
  items: z
    .array(z.strictObject({ ...agendaItemSchema.pick({ kind: true, minutes: true }).shape, title: line }))
    .min(1)
    .max(50),
})
export type SavedTemplate = z.infer<typeof savedTemplateSchema>
/** Its title is what somebody wrote. */
export type SavedItem = SavedTemplate['items'][number]
