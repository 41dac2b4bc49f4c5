export { EarlyPresses } from './EarlyPresses.tsx'
export { ReleasePresses } from './ReleasePresses.tsx'
