import { batonHolder } from '../baton-holder.ts'
import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import {
  accept,
  type Context,
  change,
  type Decision,
  invalid,
  isTaken,
  jsonOf,
  notAllowed,
} from './context.ts'

// The baton is never taken, only offered and accepted; until then, and until its day, the holder keeps it.

/** By the holder or the coordinator, to a contact they see, from today on or later. One offer at a time. */
export function offerBaton(context: Context, { to, effectiveFrom }: CommandOf<'offerBaton'>): Decision {
  const { file, view, now } = context
  if (!mayOffer(context)) return notAllowed()
  if (!isTaken(view.contacts, to)) return invalid('unknown_reference', 'to')
  const today = dayOf(now)
  const { handover } = file.baton
  if (isPending(context)) {
    const isTheSame = handover?.to === to && handover.effectiveFrom === effectiveFrom
    return isTheSame ? accept() : notAllowed('baton_offered')
  }
  if (isAgreed(context) && handover && today < handover.effectiveFrom) return notAllowed('baton_agreed')
  if (to === batonHolder(file.baton, today)) return invalid('baton_to_holder', 'to')
  if (effectiveFrom < today) return invalid('in_the_past', 'effectiveFrom')
  const held =
    isAgreed(context) && handover
      ? { holder: handover.to, since: handover.effectiveFrom }
      : { holder: file.baton.holder, since: file.baton.since }
  const next = { ...held, handover: { to, offeredOn: today, effectiveFrom } }
  return accept(change(['baton'], jsonOf(file.baton), next))
}

/** By the one it is offered to. Accepted after its day, it goes over today: nobody held it backwards in time. */
export function acceptBaton(context: Context): Decision {
  const { file, actor, now } = context
  const { handover } = file.baton
  if (handover?.to !== actor) return notAllowed('no_baton_offer')
  if (isAgreed(context)) return accept()
  if (!isPending(context)) return notAllowed('no_baton_offer')
  const today = dayOf(now)
  const path = ['baton', 'handover']
  return accept(
    change([...path, 'acceptedOn'], handover.acceptedOn, today),
    ...(handover.effectiveFrom < today
      ? [change([...path, 'effectiveFrom'], handover.effectiveFrom, today)]
      : []),
  )
}

export function declineBaton(context: Context): Decision {
  const { file, actor, now } = context
  const { handover } = file.baton
  if (handover?.to !== actor) return notAllowed('no_baton_offer')
  if (isAgreed(context)) return notAllowed('baton_agreed')
  if (!isPending(context)) return accept()
  return accept(change(['baton', 'handover', 'declinedOn'], undefined, dayOf(now)))
}

/** By those who may offer. One that was declined can be cleared away too: with it goes the sight of the case's frame. */
export function withdrawBatonOffer(context: Context): Decision {
  const { handover } = context.file.baton
  if (!mayOffer(context)) return notAllowed()
  if (!handover) return accept()
  if (isAgreed(context)) return notAllowed('baton_agreed')
  return accept(change(['baton', 'handover'], jsonOf(handover), undefined))
}

export const mayOffer = ({ file, actor, now }: Context): boolean =>
  actor === file.coordinator || actor === batonHolder(file.baton, dayOf(now))

export const isPending = ({ file: { baton } }: Context): boolean =>
  baton.handover !== undefined &&
  baton.handover.acceptedOn === undefined &&
  baton.handover.declinedOn === undefined

export const isAgreed = ({ file: { baton } }: Context): boolean =>
  baton.handover?.acceptedOn !== undefined && baton.handover.declinedOn === undefined
