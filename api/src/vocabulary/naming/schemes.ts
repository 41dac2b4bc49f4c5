/**
 * What is published about the names of one kind of data source. Whatever is not said here stays as it was sent: two names that
 * differ in it are two artifacts, and answers say so where they look alike (SIMILAR_NAME).
 */
export type Scheme = {
  /** The word that OpenLineage's naming specification uses, where clients write others for the same place. */
  called: string
  /** The port that a service listens on if none is given. */
  port?: number
  /** The authority is a host: its case says nothing (RFC 3986 §3.2.2), and an octet may be escaped (§6.2.2.2). */
  host?: true
  /** The name is a path or the key of an object: a slash at its end says nothing. */
  path?: 'key' | 'path'
}

const key = (called: string): Scheme => ({ called, path: 'key' })
const service = (called: string, port?: number): Scheme => ({ called, host: true, ...(port ? { port } : {}) })

const s3 = key('s3')
const postgres = service('postgres', 5432)
const adls: Scheme = { called: 'abfss', host: true, path: 'key' }
const wasb: Scheme = { called: 'wasbs', host: true, path: 'key' }

/**
 * By the scheme of a namespace, in lower case (schemes have no case: RFC 3986 §3.1). The words on the right are those of
 * https://github.com/OpenLineage/OpenLineage/blob/main/spec/Naming.md ("Naming").
 */
export const schemes: Readonly<Record<string, Scheme>> = {
  // Hadoop's three clients for one store: https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/ ("Other S3 Connectors").
  // Buckets made before 2018 may have capitals, so their case stays.
  s3,
  s3a: s3,
  s3n: s3,
  gs: key('gs'),
  // With TLS or without, it is one container: https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-introduction-abfs-uri
  abfss: adls,
  abfs: adls,
  wasbs: wasb,
  wasb,
  // Path names: https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/filesystem/model.html; the port of a NameNode: hdfs-default.xml
  hdfs: { called: 'hdfs', host: true, port: 8020, path: 'path' },
  file: { called: 'file', host: true, path: 'path' },
  // "The URI scheme designator can be either postgresql:// or postgres://": https://www.postgresql.org/docs/current/libpq-connect.html
  postgres,
  postgresql: postgres,
  // Ports: each vendor's manual, and IANA's service names where they are registered.
  mysql: service('mysql', 3306),
  mssql: service('mssql', 1433),
  oracle: service('oracle', 1521),
  redshift: service('redshift', 5439),
  cassandra: service('cassandra', 9042),
  mongodb: service('mongodb', 27_017),
  teradata: service('teradata', 1025),
  oceanbase: service('oceanbase', 2881),
  kafka: service('kafka', 9092),
  // No one port: Trino's depends on TLS, Db2's on the platform, Hive's on whether its server or its metastore is meant.
  trino: service('trino'),
  db2: service('db2'),
  hive: service('hive'),
  // Account identifiers are part of a host name: https://docs.snowflake.com/en/user-guide/admin-account-identifier
  snowflake: service('snowflake'),
}
