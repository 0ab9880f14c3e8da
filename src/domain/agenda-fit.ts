/**
 * Minutes made to add up to `total`, each in proportion to what it was: whole, and one at least where there was one.
 * Undefined when there is nothing to share out, or less than a minute for each.
 */
export function fitMinutes(minutes: readonly number[], total: number): number[] | undefined {
  const sum = minutes.reduce((before, one) => before + one, 0)
  const shares = minutes.filter((one) => one > 0).length
  if (sum === 0 || total < shares || !Number.isInteger(total)) return undefined
  const exact = minutes.map((one) => (one * total) / sum)
  const fitted = exact.map((one) => (one === 0 ? 0 : Math.max(1, Math.floor(one))))
  // What rounding leaves over goes to those it took most from; what the least ones took, is taken from the longest.
  const byLoss = exact.map((one, at) => ({ at, lost: one % 1 })).toSorted((a, b) => b.lost - a.lost)
  let left = total - fitted.reduce((before, one) => before + one, 0)
  for (const { at } of byLoss) {
    if (left <= 0) break
    if (!fitted[at]) continue
    fitted[at] += 1
    left -= 1
  }
  for (; left < 0; left += 1) {
    const longest = fitted.indexOf(Math.max(...fitted))
    fitted[longest] = (fitted[longest] ?? 0) - 1
  }
  return fitted
}
