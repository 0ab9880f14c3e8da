/** Whole seconds since 1970, and the fraction of a second as its digits without trailing zeros. */
const split = (instant: string): [seconds: number, fraction: string] => {
  const fraction = /\.(\d+)/.exec(instant)?.[1] ?? ''
  return [Date.parse(instant.replace(/\.\d+/, '')), fraction.replace(/0+$/, '')]
}

/** Below 0 when `a` is earlier than `b`, 0 when they are the same moment, whatever their offsets. Exact. */
export function compareInstants(a: string, b: string): number {
  const [secondsA, fractionA] = split(a)
  const [secondsB, fractionB] = split(b)
  if (secondsA !== secondsB) return secondsA - secondsB
  if (fractionA === fractionB) return 0
  return fractionA < fractionB ? -1 : 1
}
