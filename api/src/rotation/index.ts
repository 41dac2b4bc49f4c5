/**
 * A new key for the digests of people, which wraps those that are stored (docs/adr/0038): rotateKey.ts begins it, job.ts goes through all
 * places with digests, worker.ts sees that somebody does.
 */
export { rotationResolvers } from './graphql.ts'
export { type Rotating, wrapAll } from './job.ts'
export { places } from './places.ts'
export { startRotator } from './worker.ts'
