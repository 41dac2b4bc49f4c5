/** What is closed to whoever asks: it is counted, and neither named nor found by its name (docs/adr/0036-clearances.md). */
export { closedLast } from './closedLast.ts'
export { type Cleared, type Clearing, type Closing, openClearing } from './closing.ts'
export { ANY_PURPOSE, type ByPurpose, isOpen, jobIsClosed, openToAll, runIsClosed } from './open.ts'
export { isSealed, type Sealing, sealingUnder } from './seal.ts'
export { CLOSED, withheld } from './withheld.ts'
