import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'
import { migrations } from './migrations/index.ts'
import { patiently } from './patience.ts'

const storedVersion = `MATCH (s:Schema {ws: '*', name: 'dyetrace'}) RETURN s.version AS version`

const recordVersion = `
  MERGE (s:Schema {ws: '*', name: 'dyetrace'})
  SET s.version = CASE WHEN coalesce(s.version, 0) < $version THEN $version ELSE s.version END`

/**
 * Brings constraints, indexes and what is stored up to date. Each step is `IF NOT EXISTS`, so it is safe to run twice, and by two
 * replicas at once (whose deadlocks are tried again); the version is recorded once every step before it stands.
 * A replica of an older version must not run beside it. Returns the version. Throws DatabaseError.
 */
export async function migrate(driver: Driver): Promise<number> {
  const session = driver.session()
  try {
    const patient = patiently(session)
    const found = await patient.executeRead((tx) => tx.run(storedVersion))
    const stored = Number(found.records[0]?.get('version') ?? migrations.length)
    for (const { version, schema, convert } of migrations) {
      for (const rule of schema) await patient.executeWrite((tx) => tx.run(rule)).catch(ignoreExisting)
      if (stored < version) await convert?.(patient, stored, version)
      await patient.executeWrite((tx) => tx.run(recordVersion, { version: neo4j.int(version) }))
    }
    await session.run('CALL db.awaitIndexes(300)')
    return migrations.length
  } catch (error) {
    throw asDatabaseError(error, 'migrate')
  } finally {
    await session.close()
  }
}

/** `IF NOT EXISTS` looks before another replica commits the same rule, and then fails on it. */
function ignoreExisting(error: unknown): void {
  if (error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists') return
  throw error
}
