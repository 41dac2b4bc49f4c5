/** What a request costs, in points. A point is worth about a tenth of a millisecond of this process. */
export const PRICES = {
  /** Any request, whatever it asks for. */
  request: 1,
  /** Bytes of a body, after decompression, for a point: reading, checking and parsing them. */
  bytes: 512,
  /** Values that an operation may ask for (`bounds/complexity.ts`), for a point. A question alone is 4 points. */
  values: 1_000,
  /** Pairs of an input and an output in reports of runs, for a point. */
  pairs: 1_000,
  /** People in lists, for a point. */
  people: 10,
} as const

type Counted = Exclude<keyof typeof PRICES, 'request'>

/** @returns the points for so many, at least 1 for any */
export const priceOf = (what: Counted, count: number): number => Math.ceil(count / PRICES[what])
