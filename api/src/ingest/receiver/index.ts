/**
 * The one way in for every protocol. An adapter (`../adapters/<protocol>`) turns what it was sent into deliveries and the receipts into
 * its protocol's answer, and knows nothing else of how statements are taken in.
 */

export type { Delivery, Reason } from './delivery.ts'
export { artifactNameOf } from './names.ts'
export { type Door, doorOf, type Receipt, type Refused, receive } from './receive.ts'
