export { artifactId, originId, placeholderId } from '../../vocabulary/artifactIds.ts'
export { canonicalName, cutCredentials, likenessesOf, type PlaceName } from '../../vocabulary/naming/index.ts'
export { ColumnIndex, columnsMeet, foldedColumn } from './columnName.ts'
export { standingFor } from './columnsNow.ts'
export { meantVersions, type Wanted, wantedRows } from './current.ts'
export { foundById, meaningNow, versionOf } from './former.ts'
export { artifactResolvers } from './graphql.ts'
export { createLoaders, type Loaders } from './loaders.ts'
export {
  type ClassifiedArtifact,
  categoriesOf,
  classifiedArtifacts,
  classifiedByIds,
  classifiedInSystem,
} from './personal.ts'
export { type Description, describeArtifacts, describing } from './registration.ts'
export { ArtifactKindRow, ArtifactRow, ColumnRow, VersionRow } from './rows.ts'
export { artifactsOneWith, type RunRow, RunShape, runColumns, versionByAnyId } from './store.ts'
