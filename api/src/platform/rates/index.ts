/**
 * How much one token or person may send (docs/adr/0024-rates.md): `prices.ts` says what a request costs, `allowance.ts` who may spend how
 * much, `sharedCounts.ts` counts across replicas.
 */
export { type Allowance, defaultRates, type Limiter, openLimiter, type Rates, unlimited } from './allowance.ts'
export { PRICES, priceOf } from './prices.ts'
export { RateLimited } from './rateLimited.ts'
