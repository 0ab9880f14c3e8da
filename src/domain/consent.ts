import { z } from 'zod'
import { basis, date, id, level, text } from './values.ts'
import { consentMethods, exceptionLists, lifeAreas } from './vocabulary.ts'

export const consentSchema = z.strictObject({
  id,
  recipient: id,
  lifeArea: z.enum([...lifeAreas, 'case', 'plan']),
  /** Empty: expressly nothing. */
  shows: z.array(level),
  basis,
  legalBasis: text.exactOptional(),
  from: date,
  until: date,
  meeting: id.exactOptional(),
  withdrawnOn: date.exactOptional(),
  method: z.enum(consentMethods),
})
export type Consent = z.infer<typeof consentSchema>

export const exceptionSchema = z.strictObject({
  id,
  item: z.strictObject({ list: z.enum(exceptionLists), id }),
  recipient: id,
  effect: z.enum(['show', 'hide']),
  reason: text.exactOptional(),
  basis: basis.exactOptional(),
  from: date.exactOptional(),
  until: date.exactOptional(),
  withdrawnOn: date.exactOptional(),
})
export type Exception = z.infer<typeof exceptionSchema>
