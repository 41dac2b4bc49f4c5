/** The value below which this share of the samples lies, by nearest rank. @throws RangeError without samples */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('no samples')
  return found
}

/** @throws RangeError without samples */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/** How long some work takes, in ms, with what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { ms: performance.now() - begun, result }
}
