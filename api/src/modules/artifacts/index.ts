export { ColumnIndex, columnsMeet, foldedColumn } from './columnName.ts'
export { standingFor } from './columnsNow.ts'
export { meantVersions, type Wanted, wantedRows } from './current.ts'
export { artifactsOneWith, RunShape, runColumns, SystemShape, versionByAnyId } from './cypher.ts'
export { foundById, meaningNow, versionOf } from './former.ts'
export { artifactId, originId, placeholderId } from './identity.ts'
export { createLoaders, type Loaders } from './loaders.ts'
export { canonicalName, cutCredentials, likenessesOf, type PlaceName } from './naming/index.ts'
export {
  type ClassifiedArtifact,
  categoriesOf,
  classifiedArtifacts,
  classifiedByIds,
  classifiedInSystem,
} from './personal.ts'
export { artifactResolvers } from './resolvers.ts'
export { ArtifactKindRow, ArtifactRow, ColumnRow, SystemRoleRow, VersionRow } from './rows.ts'
