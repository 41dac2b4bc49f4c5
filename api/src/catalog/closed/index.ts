/** What is closed to whoever asks: it is counted, and neither named nor found by its name (docs/adr/0036-clearances.md). */
export { closedLast } from './closedLast.ts'
export { type Cleared, type Clearing, type Closing, openClearing } from './closing.ts'
export { type ByPurpose, isOpen, jobIsClosed, NOTHING, openToAll, runIsClosed } from './open.ts'
export { isSealed, type Sealing, sealingUnder } from './seal.ts'
export { CLOSED, withheld } from './withheld.ts'
