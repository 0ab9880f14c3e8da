import type { Baton } from './baton.ts'

/** Who holds the baton on a day: the receiver of an accepted handover from its `effectiveFrom` on. */
export function batonHolder(baton: Baton, day: string): string {
  const { handover } = baton
  const handedOver = handover?.acceptedOn !== undefined && handover.declinedOn === undefined
  return handedOver && handover.effectiveFrom <= day ? handover.to : baton.holder
}
