/** When somebody can be reached at all: the same hours on some weekdays. */
export interface ReachableHours {
  /** 1 Monday to 5 Friday, in order. */
  days: number[]
  /** Times of day in Copenhagen, `09:00`. */
  from: string
  to: string
}

/** The hours that are noted of somebody in a case. */
export interface NotedHours extends ReachableHours {
  /** A contact's id, or "citizen". */
  as: string
}

/** Monday to Friday, as `Date` counts them. */
export const weekdays = [1, 2, 3, 4, 5] as const
