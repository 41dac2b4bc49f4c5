/** One search for everything: artifacts, columns, systems, jobs and owners. */
export { type FoundEntry, foundKindNames, foundKinds } from './found.ts'
export { foundText } from './foundText.ts'
export { type LikeIdentity, likeIdentity } from './identity.ts'
export { type Found, useFound } from './useFound.ts'
