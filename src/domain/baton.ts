import { z } from 'zod'
import { date, id } from './values.ts'

export const batonSchema = z.strictObject({
  holder: id,
  since: date,
  handover: z
    .strictObject({
      to: id,
      offeredOn: date,
      acceptedOn: date.exactOptional(),
      declinedOn: date.exactOptional(),
      effectiveFrom: date,
    })
    .exactOptional(),
})
export type Baton = z.infer<typeof batonSchema>
