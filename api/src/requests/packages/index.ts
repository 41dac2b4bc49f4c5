/** The answer to a request of access or portability: a ZIP from its manifest, sealed until it is delivered and shredded afterwards. */
export type { PackageContent, PackageItem, Unread, Values } from './content.ts'
export { lines } from './files/csv.ts'
export { escaped } from './files/html.ts'
export { packageOf, packageResolvers, type ShownPackage } from './graphql.ts'
export { omissionOf } from './listed.ts'
export { registerPackages } from './routes.ts'
export { rights } from './words.ts'
export { type FileFacts, zipOf } from './zip.ts'
