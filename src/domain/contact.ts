import { z } from 'zod'
import { date, helpType, id, instant, lifeArea, recordedBy, text } from './values.ts'
import { contactKinds, contactStatuses, needs, sectors } from './vocabulary.ts'

/** A case has tens of contacts: more than this at once is another list, an address book say. */
export const mostContactsAtOnce = 500

export const contactSchema = z.strictObject({
  id: id.refine((value) => value !== 'citizen', { error: 'reserved_id' }),
  name: text,
  kind: z.enum(contactKinds),
  sector: z.enum(sectors),
  administration: text.exactOptional(),
  lifeArea,
  person: z
    .strictObject({
      name: text,
      title: text.exactOptional(),
      email: z.email({ pattern: z.regexes.html5Email, error: 'not_an_email' }).max(4000).exactOptional(),
      phone: text.exactOptional(),
    })
    .exactOptional(),
  status: z.enum(contactStatuses),
  closeness: z.int().min(1).max(3).exactOptional(),
  need: z.enum(needs).exactOptional(),
  acute: z.boolean(),
  lastContact: date.exactOptional(),
  next: instant.exactOptional(),
  from: date.exactOptional(),
  until: date.exactOptional(),
  hoursPerWeek: z.number().min(0).exactOptional(),
  helpType: helpType.exactOptional(),
  note: text.exactOptional(),
  recordedBy,
})
export type Contact = z.infer<typeof contactSchema>
