import { batonHolder } from './baton-holder.ts'
import type { Recipient } from './case-file.ts'
import { dayOf } from './days.ts'
import { isAgreed, isPending, mayOffer } from './decide/baton.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** What somebody may do with the baton at an instant: by the rules that decide, so that no more is offered. */
export interface BatonRights {
  mayOffer: boolean
  /** It is offered to them, and they have not answered. */
  mayAnswer: boolean
  mayWithdraw: boolean
}

export function batonRights(view: VisibleCaseFile, actor: Recipient, now: string): BatonRights {
  const context = { file: view, view, actor, now }
  const { handover } = view.baton
  // What was agreed and has happened is over; until then another cannot be asked.
  const isAhead = isAgreed(context) && batonHolder(view.baton, dayOf(now)) !== handover?.to
  return {
    mayOffer: mayOffer(context) && !isPending(context) && !isAhead,
    mayAnswer: isPending(context) && handover?.to === actor,
    mayWithdraw: mayOffer(context) && handover !== undefined && !isAgreed(context),
  }
}
