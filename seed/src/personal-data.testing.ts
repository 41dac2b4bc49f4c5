import neo4j from 'neo4j-driver'

/** Versions with a list that counts and has someone on it. */
const LISTED =
  'MATCH (v:Version {ws: $ws}) WHERE EXISTS { (v)<-[:MEMBER]-(l) WHERE l.count > 0 } RETURN DISTINCT v.id AS id'

/** One walk for each of them. */
const REACHED = `
  UNWIND $listed AS id
  MATCH (s:Version {ws: $ws, id: id})
  MATCH (s)(()-[:FLOWS]->()){0,}(n:Version)
  RETURN DISTINCT n.id AS id`

/** Deployments that were asked about somebody: they feed a log that names them. */
const ASKED = `
  UNWIND $listed AS id
  MATCH (log:InferenceLogVersion {ws: $ws, id: id})<-[:FLOWS|HELD]-(d:DeploymentVersion)
  RETURN DISTINCT d.id AS id`

const ARTIFACTS = `
  MATCH (a:Artifact {ws: $ws})
  RETURN a.name AS name, COLLECT { MATCH (a)<-[:VERSION_OF]-(v) RETURN v.id } AS versions,
    EXISTS { (a)-[:HAS_COLUMN]->(c) WHERE c.category IS NOT NULL } AS classified`

/**
 * Where personal data lies, from the graph as stored and without the API: names of artifacts with their reasons, such as
 * `shop.orders: COLUMN_CLASSIFIED, PEOPLE_LISTED`. For tests, on the database of NEO4J_URI.
 */
export async function personalInPlainCypher(ws: string): Promise<string[]> {
  const { NEO4J_URI: uri = '', NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const rows = async <Row>(text: string, more = {}) =>
    (await driver.executeQuery(text, { ws, ...more })).records.map((record) => record.toObject() as Row)
  const listed = new Set((await rows<{ id: string }>(LISTED)).map(({ id }) => id))
  const reached = new Set((await rows<{ id: string }>(REACHED, { listed: [...listed] })).map(({ id }) => id))
  for (const { id } of await rows<{ id: string }>(ASKED, { listed: [...listed] })) reached.add(id)
  const artifacts = await rows<{ name: string; versions: string[]; classified: boolean }>(ARTIFACTS)
  await driver.close()
  return artifacts.flatMap(({ name, versions, classified }) => {
    const reasons = [
      ...(classified ? ['COLUMN_CLASSIFIED'] : []),
      ...(versions.some((id) => listed.has(id)) ? ['PEOPLE_LISTED'] : []),
      ...(versions.some((id) => reached.has(id) && !listed.has(id)) ? ['PEOPLE_POSSIBLE'] : []),
    ]
    return reasons.length > 0 ? [`${name}: ${reasons.join(', ')}`] : []
  })
}
