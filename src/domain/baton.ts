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

/** Who holds the baton on a day: the receiver of an accepted handover from its `effectiveFrom` on. */
export function batonHolder(baton: Baton, day: string): string {
  const { handover } = baton
  const handedOver = handover?.acceptedOn !== undefined && handover.declinedOn === undefined
  return handedOver && handover.effectiveFrom <= day ? handover.to : baton.holder
}
