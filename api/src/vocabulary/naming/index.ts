/** What names of data mean: which are one, by published rules. */
export { canonicalName, datasourceOf, type PlaceName } from './canonical.ts'
export { cutCredentials } from './credentials.ts'
export { type Likeness, likenessesOf } from './likeness.ts'
