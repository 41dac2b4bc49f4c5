/** Keys of workspaces, under which people are digested: where they are kept, and how they are encrypted. */
export { encryptionUnder, type KeyEncryption } from './encryption.ts'
export { type KeyStore, openKeyFiles } from './keyStore.ts'
export { type Digest, isComparable, type Keyed, KeyMismatch, type Keys, openKeys } from './keys.ts'
export { signingKey } from './signingKey.ts'
