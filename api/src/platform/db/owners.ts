import neo4j, { type Driver } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'

/** What has an id that a client can ask by. */
export const ownedKinds = [
  'ARTIFACT',
  'COLUMN',
  'CUSTOMER',
  'REQUEST',
  'RUN',
  'RUN_PART',
  'TASK',
  'TOKEN',
  'VERSION',
] as const

export type OwnedKind = (typeof ownedKinds)[number]

export type Owner = { id: string; ws: string; kind: OwnedKind }

/** Ids of these are one of a kind over all workspaces, and so is their index. */
const byId = { ARTIFACT: 'Artifact', COLUMN: 'Column', RUN: 'Run', RUN_PART: 'RunPart', VERSION: 'Version' }

const everyOne = Object.entries(byId).map(
  ([kind, label]) => `MATCH (n:${label} {id: id}) RETURN n.ws AS ws, '${kind}' AS kind`,
)

/** Ids of these are looked for within one workspace. What an earlier version called by another id is in its workspace. */
const within = {
  CUSTOMER: ['Customer', 'ref'],
  REQUEST: ['Request', 'id'],
  TASK: ['Task', 'id'],
  TOKEN: ['Token', 'id'],
  VERSION: ['Former', 'id'],
}

const inWorkspace = (ws: string, first = '') =>
  Object.entries(within).map(
    ([kind, [label, property]]) =>
      `${first}MATCH (n:${label} {ws: ${ws}, ${property}: id}) RETURN n.ws AS ws, '${kind}' AS kind`,
  )

const textOf = (parts: string[]) => `
UNWIND $ids AS id
CALL (id) {
  ${parts.join('\n  UNION ALL ')}
}
RETURN id, ws, kind`

const ofOneKind = textOf([...everyOne, ...inWorkspace('$ws')])

const ofEachWorkspace = textOf(inWorkspace('w.ws', 'MATCH (w:Workspace) '))

/**
 * Whose these ids are, of whatever workspace. Nothing of it may reach who asked: it is for the record of those whose they are. One of the
 * few statements that keep to no workspace. Each other workspace is looked into only for ids that are not in this one.
 * @param ws where they were asked for
 */
export async function ownersOf(driver: Driver, ws: string, ids: readonly string[]): Promise<Owner[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  const find = async (text: string, wanted: readonly string[]) => {
    const config = { timeout: 30_000, metadata: { statement: 'ownersOf' } }
    const { records } = await session.executeRead((tx) => tx.run(text, { ws, ids: wanted }), config)
    return records.map((record) => record.toObject() as Owner)
  }
  try {
    const found = await find(ofOneKind, ids)
    const own = new Set(found.filter((owner) => owner.ws === ws).map(({ id }) => id))
    const rest = ids.filter((id) => !own.has(id))
    return rest.length > 0 ? [...found, ...(await find(ofEachWorkspace, rest))] : found
  } catch (error) {
    throw asDatabaseError(error, 'ownersOf')
  } finally {
    await session.close()
  }
}
