/** Why the calendar at an address could not be read: which it is of all that may be wrong with a server is told to nobody. */
export const subscriptionProblems = [
  'unreachable',
  'too_large',
  'too_many',
  'not_a_calendar',
  'unknown_time_zone',
  'not_a_time',
  'too_long',
] as const
export type SubscriptionProblem = (typeof subscriptionProblems)[number]

/** How it goes with reading a calendar from the address that was given for it. The address itself is told to nobody. */
export interface Subscription {
  /** When it was last attempted, an instant; null: not yet. */
  triedAt: string | null
  /** When it was last read, an instant; null: never. */
  readAt: string | null
  /** Why the last attempt failed; null: it did not. */
  problem: SubscriptionProblem | null
}

/** A subscription in a case: of a contact, or of the citizen. */
export interface KnownSubscription extends Subscription {
  /** A contact's id, or "citizen". */
  as: string
  /** Given by themselves; else by the coordinator. */
  own: boolean
}
