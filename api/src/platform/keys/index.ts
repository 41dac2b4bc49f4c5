/** Keys of workspaces, under which people are digested: where they are kept, how they are encrypted, and how a new one is brought in. */
export { encryptionUnder, type KeyEncryption } from './encryption.ts'
export { type KeyStore, openKeyFiles } from './keyStore.ts'
export { isComparable, type Keyed, KeyMismatch, type Keys, newKeysOf, openKeys } from './keys.ts'
export {
  type Digest,
  guardKeys,
  keysOver,
  PersonKeys,
  raiseStored,
  readUnderNewest,
  storedUnder,
  underNewestKey,
} from './personKeys.ts'
export { type DigestPlace, placeOf } from './places.ts'
export { signingKey } from './signingKey.ts'
