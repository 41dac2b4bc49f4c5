export { artifactId, originId, placeholderId } from '../../vocabulary/artifactIds.ts'
export { canonicalName, cutCredentials, likenessesOf, type PlaceName } from '../../vocabulary/naming/index.ts'
export { ColumnIndex, columnsMeet, foldedColumn } from './columnName.ts'
export { standingFor } from './columnsNow.ts'
export { type Wanted, wantedRows } from './current.ts'
export { foundById, meaningNow, versionOf } from './former.ts'
export { artifactResolvers } from './graphql.ts'
export { createLoaders, type Loaders } from './loaders.ts'
export { categoriesOf } from './personal.ts'
export { type Description, describeArtifacts, describing } from './registration.ts'
export { ArtifactKindRow, ArtifactRow, ColumnRow, VersionRow } from './rows.ts'
export { closedArtifactCount } from './search.ts'
export {
  artifactsOneWith,
  columnOfArtifact,
  columnsOfArtifacts,
  type RunRow,
  RunShape,
  runColumns,
  versionByAnyId,
} from './store/artifacts.ts'
export { meantVersions } from './store/current.ts'
export { type ClassifiedArtifact, classifiedArtifacts, classifiedByIds, classifiedInSystem } from './store/personal.ts'
export type { ShownTag } from './tags.ts'
