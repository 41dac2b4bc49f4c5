/** One script with a real client in it, and what is set of its OpenLineage transport beyond where to send. */
export type Scenario = { name: string; script: string; transport?: Record<string, string> }

/** A client: what installs it (`requirements.txt`, and `pom.xml` for jars, in its folder), and its scenarios. */
export type Client = { name: string; jars?: true; scenarios: Scenario[] }

/** In the order in which they run: small before large. A folder of the same name beside `src/` has the files. */
export const clients: Client[] = [
  {
    name: 'openlineage-python',
    scenarios: [
      { name: 'plain', script: 'files.py' },
      { name: 'gzip', script: 'files.py', transport: { compression: 'gzip' } },
      { name: 'asynchronous', script: 'files.py', transport: { type: 'async_http' } },
    ],
  },
  {
    name: 'dbt',
    scenarios: [
      { name: 'the seed changes, its view is not built again', script: 'seed_changes.py' },
      { name: 'the seed loses the person', script: 'seed_loses.py' },
      { name: 'a source changes, the view on it is not built again', script: 'source_changes.py' },
    ],
  },
  {
    name: 'spark',
    jars: true,
    scenarios: [
      { name: 'tables', script: 'tables.py' },
      { name: 'tables, gzip', script: 'tables.py', transport: { compression: 'gzip' } },
      { name: 'Delta', script: 'delta.py' },
      { name: 'Iceberg', script: 'iceberg.py' },
    ],
  },
  {
    name: 'feast',
    scenarios: [
      { name: 'applied and materialised', script: 'materialize.py' },
      { name: 'a file changes after its view was applied', script: 'file_changes.py' },
    ],
  },
  { name: 'airflow', scenarios: [{ name: 'a DAG runs twice', script: 'dag.py' }] },
]
