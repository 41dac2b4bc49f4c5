/** What a person's data had touched when a request was worked on: frozen, with a digest. */
export { type Gap, gapsText, type Item } from './frozen.ts'
export { manifestResolvers } from './graphql.ts'
export { type Frozen, freeze, itemsOf, lookUp, readManifest, type StoredManifest } from './manifest.ts'
