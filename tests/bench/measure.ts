/** The value below which a share of the samples lies: 0.5 is the median. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Milliseconds of each of `runs` calls, after a tenth of them to warm up. */
export function timed(runs: number, work: () => unknown): number[] {
  for (let run = 0; run < runs / 10; run++) work()
  return Array.from({ length: runs }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
}

export async function timedAsync(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < runs; run++) {
    const begin = performance.now()
    await work(run)
    samples.push(performance.now() - begin)
  }
  return samples
}

/** One line of the report: what, its median and its 98th percentile, and the limit where there is one. */
export function row(what: string, samples: readonly number[], limit?: string): void {
  const figure = (value: number) => value.toFixed(value < 10 ? 3 : 0).padStart(9)
  say(
    `${what.padEnd(58)}${figure(percentile(samples, 0.5))} ms ${figure(percentile(samples, 0.98))} ms  ${limit ?? ''}`,
  )
}

export function heading(text: string): void {
  say(`\n${text.padEnd(58)}   median           p98`)
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
