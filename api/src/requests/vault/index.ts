/** Raw identifiers and contacts of requests: sealed, opened for a purpose and on record, shredded after the close. */
export { openSealedFiles, type SealedFiles } from './files.ts'
export type { SealedContent } from './jwe.ts'
export { startShredder } from './shredder.ts'
export { NotSealed, openVault, type Purpose, purposes, type Using, type Vault } from './vault.ts'
