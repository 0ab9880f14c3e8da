/** How much of an entry is seen: the whole, or the parts that need only a level. None: it is not seen. */
export interface Sight {
  readonly whole: boolean
  readonly times: boolean
  readonly considerations: boolean
}

export const whole: Sight = { whole: true, times: true, considerations: true }
export const nothing: Sight = { whole: false, times: false, considerations: false }

/** What all of them see. */
export const inCommon = (sights: readonly Sight[]): Sight => ({
  whole: sights.every((sight) => sight.whole),
  times: sights.every((sight) => sight.times),
  considerations: sights.every((sight) => sight.considerations),
})
