import neo4j, { type Driver, Neo4jError, type Session } from 'neo4j-driver'
import { countStatements } from './counted.ts'
import { asDatabaseError } from './errors.ts'
import { convertListed } from './listed.ts'
import { migrations } from './migrations.ts'
import { whileContended } from './patience.ts'
import { markForRebuilding } from './rebuilding.ts'

const storedVersion = `MATCH (s:Schema {ws: '*', name: 'dyetrace'}) RETURN s.version AS version`

const recordVersion = `
  MERGE (s:Schema {ws: '*', name: 'dyetrace'})
  SET s.version = CASE WHEN coalesce(s.version, 0) < $version THEN $version ELSE s.version END`

/**
 * What was stored in another form before a version, by that version. What follows from statements needs none: where rules or ids
 * change, the version marks for rebuilding. `stored`: the version that filled the database; `version`: the one that converts.
 */
const conversions: Readonly<Record<number, (session: Session, stored: number, version: number) => Promise<void>>> = {
  3: convertListed,
  5: countStatements,
  17: markForRebuilding,
}

/**
 * Brings constraints, indexes and what is stored up to date. Each step is `IF NOT EXISTS`, so it is safe to run twice, and by two
 * replicas at once (whose deadlocks the driver tries again); the version is recorded once every step before it stands.
 * A replica of an older version must not run beside it. Returns the version. Throws DatabaseError.
 */
export async function migrate(driver: Driver): Promise<number> {
  const session = driver.session()
  try {
    const found = await session.executeRead((tx) => tx.run(storedVersion))
    const stored = Number(found.records[0]?.get('version') ?? migrations.length)
    for (const [index, steps] of migrations.entries()) {
      for (const step of steps)
        await whileContended(() => session.executeWrite((tx) => tx.run(step))).catch(ignoreExisting)
      if (stored <= index) await conversions[index + 1]?.(session, stored, index + 1)
      await session.executeWrite((tx) => tx.run(recordVersion, { version: neo4j.int(index + 1) }))
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
