/** Work on the stores that hold people's rows: find them, delete them, look again, and say how far was looked. */
export { type Dataset, readDataset } from './dataset/dataset.ts'
export { parquetExecutor } from './duckdb/parquet.ts'
export { duckdbExecutor } from './duckdb/tables.ts'
export {
  type Act,
  type Assurance,
  assurances,
  type Check,
  type Column,
  type Executor,
  ExecutorProblem,
  type ExecutorProblemCode,
  type Found,
  foundIn,
  type IdentityPage,
  joined,
  type Page,
  type RawIdentity,
  reaches,
  type Selection,
} from './executor.ts'
export { postgresExecutor } from './postgres/executor.ts'
export {
  type ArtifactName,
  type ExecutorsFile,
  noExecutors,
  type Registered,
  type Registry,
  readExecutors,
  type WebhookEntry,
} from './registry.ts'
