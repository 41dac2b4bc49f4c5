/** How requests are read, whatever they ask for. */
export { faultOfAddress } from './addresses.ts'
export { BodyDigests, type Digests, readDigests } from './digests.ts'
export { watchForLeaving } from './gone.ts'
export { type Admit, readBodies } from './readBodies.ts'
export { RefusedBody, refusedBodyOf } from './refusedBody.ts'
export { refuseFile } from './refuseFile.ts'
export { endSlowBodies } from './slowBodies.ts'
export { decodeUtf8, ILL_FORMED, illFormedIn, isIllFormed, NOT_UTF8 } from './utf8.ts'
