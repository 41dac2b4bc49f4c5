import { z } from 'zod'
import type { ArtifactKind } from '../../generated/schema.ts'
import type { EdgeShape, View } from '../../history/binding/index.ts'
import { type Statement, statement } from '../../platform/db/index.ts'
import { runLabel } from '../../vocabulary/kinds.ts'

const Nothing = z.object({})

/**
 * Claims idempotency keys: makes the statements that are new, and answers for each key the digest that stands and
 * whether it is this call's; `forgiven`: it had been refused, or an event that it corrects; `parts`: keys of what was sound of it then. The node's lock is held to the end of the transaction, so two calls with one key queue.
 */
export const claimStatements = statement(
  'claimStatements',
  z.object({
    key: z.string(),
    digest: z.string(),
    fresh: z.boolean(),
    forgiven: z.boolean(),
    parts: z.array(z.string()),
  }),
  `
  UNWIND $statements AS row
  MERGE (s:Statement {ws: $ws, key: row.key})
  ON CREATE SET s.digest = row.digest, s.type = row.type, s.subject = row.subject, s.body = row.body, s.at = row.at, s.by = row.by, s.claim = $claim
  WITH s, row
  CALL (row) {
    MATCH (x:RefusedEvent {ws: $ws, id: row.key})
    WITH x, coalesce(x.parts, []) AS sound
    DELETE x
    RETURN count(*) > 0 AS forgiven, coalesce(head(collect(sound)), []) AS parts
  }
  CALL (row) {
    MATCH (x:RefusedEvent {ws: $ws, subject: row.corrects.id})
    WHERE all(dataset IN x.datasets WHERE dataset IN row.corrects.datasets)
    DELETE x
    RETURN count(x) > 0 AS corrected
  }
  RETURN s.key AS key, s.digest AS digest, coalesce(s.claim = $claim, false) AS fresh, forgiven OR corrected AS forgiven, parts`,
)

/** Of statements' sound parts, those whose statement came whole. */
export const partsOfKnown = statement(
  'partsOfKnown',
  z.object({ key: z.string() }),
  'UNWIND $parts AS row MATCH (:Statement {ws: $ws, key: row.whole}) RETURN row.key AS key',
)

export const keptParts = statement(
  'keptParts',
  z.object({ body: z.string() }),
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) RETURN s.body AS body',
)

export const releaseStatements = statement(
  'releaseStatements',
  Nothing,
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) DELETE s',
)

/**
 * Write-locks jobs, making those not seen yet. Here and below, a label that a node has already is set to lock it: that takes
 * the lock and writes nothing. (Removing a property that it has not takes none.) What is read of a locked node is read by a
 * statement of its own: within one, the planner may read it before the lock is there.
 */
export const lockJobs = statement(
  'lockJobs',
  Nothing,
  `
  UNWIND $jobs AS row
  MERGE (j:Job {ws: $ws, id: row.id})
  ON CREATE SET j.namespace = row.namespace, j.name = row.name
  SET j:Job`,
)

/** When each job was retired. */
export const retirements = statement(
  'retirements',
  z.object({ id: z.string(), retiredAt: z.number().nullable() }),
  'UNWIND $jobs AS row MATCH (j:Job {ws: $ws, id: row.id}) RETURN j.id AS id, j.retiredAt AS retiredAt',
)

/** The latest `at` of a job's retirements counts. Answers what the reports of its open runs are found by. */
export const retireJobs = statement(
  'retireJobs',
  z.object({ subject: z.string() }),
  `
  UNWIND $retired AS row
  MATCH (j:Job {ws: $ws, id: row.job})
  SET j.retiredAt = CASE WHEN coalesce(j.retiredAt, row.at) > row.at THEN j.retiredAt ELSE row.at END
  WITH DISTINCT j
  MATCH (j)<-[:RUN_OF]-(r:Run) WHERE r.state = 'RUNNING'
  RETURN DISTINCT r.subject AS subject`,
)

/** Write-locks run ids (making those not seen yet) and answers every statement about them. */
export const lockRuns = statement(
  'lockRuns',
  z.object({ id: z.string(), statements: z.array(z.object({ key: z.string(), body: z.string(), type: z.string() })) }),
  `
  UNWIND $runs AS id
  MERGE (r:RunId {ws: $ws, id: id})
  SET r:RunId
  WITH r
  OPTIONAL MATCH (s:Statement {ws: $ws, subject: r.id})
  RETURN r.id AS id, collect(s {.key, .body, .type}) AS statements`,
)

export const lockRunIds = statement(
  'lockRunIds',
  Nothing,
  'UNWIND $runs AS id MERGE (r:RunId {ws: $ws, id: id}) SET r:RunId',
)

/** Runs that reported themselves, as they stand. */
export const recordedRuns = statement(
  'recordedRuns',
  z.object({
    subject: z.string(),
    job: z.object({ namespace: z.string(), name: z.string() }),
    start: z.number(),
    until: z.number().nullable(),
  }),
  `
  UNWIND $runs AS subject
  MATCH (r:Run {ws: $ws, subject: subject}) WHERE r.seen
  RETURN subject, {namespace: r.jobNamespace, name: r.jobName} AS job, r.startedAt AS start, r.until AS until`,
)

/** The children of these runs whose start, end or inputs may depend on their parent's. */
export const openChildren = statement(
  'openChildren',
  z.object({ subject: z.string() }),
  `
  UNWIND $runs AS parent
  MATCH (r:Run {ws: $ws, parent: parent}) WHERE NOT r.closed OR r.startUnknown OR r.bare
  RETURN DISTINCT r.subject AS subject`,
)

const everyRunLabel = Object.values(runLabel).join(':')

/** Runs as they are now, and the parts that are new. */
export const writeRuns = statement(
  'writeRuns',
  Nothing,
  `
  UNWIND $rows AS row
  MERGE (r:Run {ws: $ws, id: row.id})
  REMOVE r:${everyRunLabel}:Uncertain
  SET r:$(row.labels)
  SET r += row.properties
  WITH r, row UNWIND row.parts AS part
  CREATE (:RunPart {ws: $ws, id: part.id, run: row.id, at: part.at, columns: part.columns})-[:PART_OF {ws: $ws}]->(r)`,
  {
    rows: [
      'id',
      'labels',
      'parts.id',
      'parts.at',
      'properties.runId',
      'properties.kind',
      'properties.state',
      'properties.startedAt',
    ],
  },
)

/** Runs of another job than before, or of one for the first time. */
export const assignJobs = statement(
  'assignJobs',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (j:Job {ws: $ws, id: row.job})
  UNWIND row.runs AS run
  MATCH (r:Run {ws: $ws, id: run})
  OPTIONAL MATCH (r)-[old:RUN_OF]->(:Job)
  DELETE old
  WITH DISTINCT j, r
  CREATE (r)-[:RUN_OF {ws: $ws}]->(j)`,
)

/** Parts that were there before, with another time or other columns. */
export const writeParts = statement(
  'writeParts',
  Nothing,
  'UNWIND $parts AS row MATCH (p:RunPart {ws: $ws, id: row.id}) SET p.at = row.at, p.columns = row.columns',
)

export const dropRuns = statement(
  'dropRuns',
  Nothing,
  'UNWIND $runs AS id MATCH (r:Run {ws: $ws, id: id}) DETACH DELETE r',
)

export const dropParts = statement(
  'dropParts',
  Nothing,
  'UNWIND $parts AS id MATCH (p:RunPart {ws: $ws, id: id}) DETACH DELETE p',
)

/**
 * Write-locks artifacts in the order given, making those not seen yet. `seen`: somebody reports writing or describing it.
 * Answers those of which that is news.
 */
export const lockArtifacts = statement(
  'lockArtifacts',
  z.object({ id: z.string() }),
  `
  UNWIND $artifacts AS row
  MERGE (a:Artifact {ws: $ws, id: row.id})
  ON CREATE SET a:$(row.label), a.kind = row.kind, a.namespace = row.namespace, a.name = row.name,
    a.datasource = row.namespace, a.producerSeen = false
  SET a:Artifact
  WITH a, row WHERE row.seen AND NOT a.producerSeen
  SET a.producerSeen = true
  RETURN a.id AS id`,
)

/** The spellings of an artifact's name that are kept: more differ only in what no rule needs. */
const MOST_SPELLINGS = 20

/**
 * How statements call artifacts that are there and locked: what is shown is the first by (at, key), and it is found by any. Answers
 * those that are shown or found otherwise than before.
 */
export const nameArtifacts = statement(
  'nameArtifacts',
  z.object({ id: z.string(), fresh: z.boolean() }),
  `
  UNWIND $called AS row
  MATCH (a:Artifact {ws: $ws, id: row.id})
  WITH a, row, coalesce(a.spellings, []) AS known, a.namedAt IS NULL AS fresh,
    a.namedAt IS NULL OR row.at < a.namedAt OR (row.at = a.namedAt AND row.key < a.namedBy) AS first
  WITH a, row, first, fresh, COLLECT { UNWIND known + row.spellings AS s RETURN DISTINCT s ORDER BY s LIMIT ${MOST_SPELLINGS} } AS spellings, known
  WHERE first OR spellings <> known
  SET a.spellings = spellings, a.search = reduce(text = '', s IN spellings | text + toLower(s) + '\n')
  FOREACH (_ IN CASE WHEN first THEN [1] ELSE [] END |
    SET a.namespace = row.namespace, a.name = row.name, a.namedAt = row.at, a.namedBy = row.key)
  RETURN a.id AS id, fresh`,
  { called: ['id', 'namespace', 'name', 'at', 'key', 'spellings'] },
)

/** What new artifacts look like, in the order of the likenesses, which are locked: two that are alike and new see each other. */
export const writeLikenesses = statement(
  'writeLikenesses',
  Nothing,
  `
  UNWIND $rows AS row
  MERGE (l:Likeness {ws: $ws, id: row.id})
  SET l:Likeness
  WITH l, row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  FOREACH (_ IN CASE WHEN row.whole THEN [1] ELSE [] END | MERGE (a)-[s:SPELLED]->(l) ON CREATE SET s.ws = $ws)
  FOREACH (_ IN CASE WHEN row.whole THEN [] ELSE [1] END | MERGE (a)-[s:SHORTENED]->(l) ON CREATE SET s.ws = $ws)`,
  { rows: ['id', 'artifact', 'whole'] },
)

/** The artifacts that look like these. */
export const artifactsAlike = statement(
  'artifactsAlike',
  z.object({ id: z.string() }),
  `
  UNWIND $artifacts AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  CALL (a) {
    MATCH (a)-[:SPELLED]->(:Likeness)<-[:SPELLED|SHORTENED]-(b:Artifact) RETURN b
    UNION
    MATCH (a)-[:SHORTENED]->(:Likeness)<-[:SPELLED]-(b:Artifact) RETURN b
  }
  WITH DISTINCT a, b WHERE a <> b
  RETURN DISTINCT b.id AS id`,
)

/** Artifacts that views read on behalf of whoever reads them. */
export const lockSources = statement(
  'lockSources',
  Nothing,
  'UNWIND $artifacts AS id MATCH (a:Artifact {ws: $ws, id: id}) SET a:Artifact',
)

/** New versions, by artifact, each with the writes that it begins with. */
export const createVersions = statement(
  'createVersions',
  Nothing,
  `
  UNWIND $artifacts AS row
  MATCH (a:Artifact {ws: $ws, id: row.id})
  UNWIND row.versions AS version
  CREATE (v:Version {ws: $ws, id: version.id, enumerated: false})-[:VERSION_OF {ws: $ws}]->(a)
  SET v:$(version.labels), v += version.properties
  WITH v, version UNWIND version.writes AS write
  CREATE (w:Write {ws: $ws, id: write.id})-[:BOUND {ws: $ws}]->(v)
  SET w += write.properties`,
  {
    artifacts: [
      'id',
      ...['id', 'labels', 'properties.artifact', 'properties.kind', 'properties.producerSeen'].map(
        (p) => `versions.${p}`,
      ),
      ...['id', 'properties.artifact', 'properties.at', 'properties.since'].map((p) => `versions.writes.${p}`),
    ],
  },
)

/** Versions that are there already, and those that nobody reported writing, which may be. */
export const writeVersions = statement(
  'writeVersions',
  Nothing,
  `
  UNWIND $versions AS row
  MERGE (v:Version {ws: $ws, id: row.id})
  ON CREATE SET v:$(row.label), v.artifact = row.properties.artifact, v.kind = row.properties.kind, v.enumerated = false, v.made = true
  SET v += row.properties
  FOREACH (_ IN CASE WHEN row.properties.producerSeen THEN [1] ELSE [] END | REMOVE v:Unseen)
  FOREACH (_ IN CASE WHEN row.properties.producerSeen THEN [] ELSE [1] END | SET v:Unseen)
  WITH v, row WHERE v.made
  REMOVE v.made
  WITH v, row MATCH (a:Artifact {ws: $ws, id: row.properties.artifact})
  CREATE (v)-[:VERSION_OF {ws: $ws}]->(a)`,
  { versions: ['id', 'label', 'properties.artifact', 'properties.kind', 'properties.producerSeen'] },
)

/** Writes of which their run told the columns. */
export const writeSchemas = statement(
  'writeSchemasOfWrites',
  Nothing,
  'UNWIND $rows AS row MATCH (w:Write {ws: $ws, id: row.id}) SET w:ToldSchema, w.columns = row.columns, w.adds = row.adds',
)

export const dropSchemas = statement(
  'dropSchemasOfWrites',
  Nothing,
  'UNWIND $writes AS id MATCH (w:Write {ws: $ws, id: id}) REMOVE w:ToldSchema, w.columns, w.adds',
)

/** What passes into model versions that were registered with their features. */
export const writeFeatures = statement(
  'writeFeatures',
  Nothing,
  'UNWIND $versions AS row MATCH (v:Version {ws: $ws, id: row.id}) SET v.columns = row.columns',
)

export const supersede = statement(
  'supersede',
  Nothing,
  'UNWIND $rows AS row MATCH (v:Version {ws: $ws, id: row.id}) SET v.supersededAt = row.at, v.replacedBy = row.by',
)

export const dropVersions = statement(
  'dropVersions',
  Nothing,
  'UNWIND $versions AS id MATCH (v:Version {ws: $ws, id: id}) DETACH DELETE v',
)

export const writeWrites = statement(
  'writeWrites',
  Nothing,
  'UNWIND $rows AS row MERGE (w:Write {ws: $ws, id: row.id}) SET w += row',
)

export const writeReads = statement(
  'writeReads',
  Nothing,
  'UNWIND $rows AS row MERGE (r:Read {ws: $ws, id: row.id}) SET r += row',
)

/** New writes of versions that were there before. */
export const createWrites = statement(
  'createWrites',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (v:Version {ws: $ws, id: row.version})
  CREATE (w:Write {ws: $ws, id: row.id})-[:BOUND {ws: $ws}]->(v)
  SET w += row.properties`,
  { rows: ['id', 'version', 'properties.artifact', 'properties.at', 'properties.since', 'properties.until'] },
)

/** New reads with what they see, without looking for what cannot be there. */
export const createReads = statement(
  'createReads',
  Nothing,
  `
  UNWIND $rows AS row
  CREATE (r:Read {ws: $ws, id: row.id})
  SET r += row.properties
  WITH r, row UNWIND row.versions AS version
  MATCH (v:Version {ws: $ws, id: version})
  CREATE (r)-[:BOUND {ws: $ws}]->(v)`,
  { rows: ['id', 'versions', 'properties.artifact', 'properties.kind', 'properties.from', 'properties.until'] },
)

/** Entries that statements no longer come to. */
export const dropEntries = {
  Write: statement('dropWrites', Nothing, 'UNWIND $entries AS id MATCH (w:Write {ws: $ws, id: id}) DETACH DELETE w'),
  Read: statement('dropReads', Nothing, 'UNWIND $entries AS id MATCH (r:Read {ws: $ws, id: id}) DETACH DELETE r'),
}

export const writeAliases = statement(
  'writeAliases',
  Nothing,
  'UNWIND $aliases AS row MERGE (s:Alias {ws: $ws, id: row.id}) SET s += row',
  { aliases: ['id', 'artifact', 'alias', 'at', 'key'] },
)

export const pinWrites = statement(
  'pinWrites',
  Nothing,
  'UNWIND $pins AS id MATCH (w:Write {ws: $ws, id: id}) SET w.pinned = true',
)

const bindAs = (label: 'Write' | 'Read') =>
  statement(
    `bind${label}s`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (e:${label} {ws: $ws, id: row.entry}) MATCH (v:Version {ws: $ws, id: row.version})
  MERGE (e)-[b:BOUND]->(v) ON CREATE SET b.ws = $ws`,
  )

const unbindAs = (label: 'Write' | 'Read') =>
  statement(
    `unbind${label}s`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (e:${label} {ws: $ws, id: row.entry})-[b:BOUND]->(v:Version {ws: $ws, id: row.version})
  USING INDEX SEEK e:${label}(id) USING INDEX SEEK v:Version(id)
  DELETE b`,
  )

export const bindings = {
  bind: { Write: bindAs('Write'), Read: bindAs('Read') },
  unbind: { Write: unbindAs('Write'), Read: unbindAs('Read') },
}

const ends: Record<EdgeShape, [string, string]> = {
  VERSION_TO_PART: ['Version', 'RunPart'],
  PART_TO_VERSION: ['RunPart', 'Version'],
  VERSION_TO_VERSION: ['Version', 'Version'],
  PART_TO_PART: ['RunPart', 'RunPart'],
}

/** The end by which relationships are handed over: a part has several, and is looked up once for all of them. */
export const hubOf = (shape: EdgeShape): 'from' | 'to' => (shape === 'PART_TO_VERSION' ? 'from' : 'to')

function perShape(declare: (shape: EdgeShape, from: string, to: string) => Statement<object>) {
  const of = (shape: EdgeShape) => declare(shape, ...ends[shape])
  return {
    VERSION_TO_PART: of('VERSION_TO_PART'),
    PART_TO_VERSION: of('PART_TO_VERSION'),
    VERSION_TO_VERSION: of('VERSION_TO_VERSION'),
    PART_TO_PART: of('PART_TO_PART'),
  } satisfies Record<EdgeShape, Statement<object>>
}

export const lockVersions = statement(
  'lockVersions',
  Nothing,
  'UNWIND $versions AS id MATCH (v:Version {ws: $ws, id: id}) SET v:Version',
)

/**
 * Makes flow relationships; `type` comes from the closed set of kinds.ts, and who flows into an enumerated version is
 * held, but for what mixes people. A version that another artifact's flows into (a deployment's log) is write-locked before (`lockVersions`), lest a
 * full list arrive meanwhile.
 */
export const writeEdges = perShape((shape, from, to) => {
  const hub = hubOf(shape) === 'to' ? ['b', to] : ['a', from]
  const other = hubOf(shape) === 'to' ? ['a', from] : ['b', to]
  return statement(
    `writeEdges ${shape}`,
    Nothing,
    `
  UNWIND $hubs AS hub
  MATCH (${hub.join(':')} {ws: $ws, id: hub.id})
  UNWIND hub.rows AS row
  MATCH (${other.join(':')} {ws: $ws, id: row.other})
  WITH a, b, row, CASE WHEN b.enumerated AND row.type = 'FLOWS' AND row.properties.mixes IS NULL THEN 'HELD' ELSE row.type END AS type
  CREATE (a)-[f:$(type)]->(b) SET f = row.properties, f.ws = $ws`,
    {
      hubs: ['id', 'rows.other', 'rows.type', 'rows.properties.at', 'rows.properties.carries', 'rows.properties.entry'],
    },
  )
})

/** Both ends are sought, so that a node with many relationships is entered by its other end. */
export const dropEdges = perShape((shape, from, to) =>
  statement(
    `dropEdges ${shape}`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (a:${from} {ws: $ws, id: row.from})-[f:FLOWS|BLURRED|HELD]->(b:${to} {ws: $ws, id: row.to})
  USING INDEX SEEK a:${from}(id) USING INDEX SEEK b:${to}(id)
  WHERE f.entry = row.entry
  DELETE f`,
  ),
)

const ViewState = z.object({
  write: z.string(),
  view: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : (JSON.parse(text) as View))),
  at: z.number().nullable(),
  snapshots: z.array(z.object({ id: z.string(), from: z.number(), until: z.number(), held: z.boolean() })),
  parts: z.array(z.string()),
  reads: z.array(
    z.object({
      id: z.string(),
      artifact: z.string(),
      kind: z.custom<ArtifactKind>((value) => typeof value === 'string'),
      name: z.string().nullable(),
      from: z.number(),
      until: z.number(),
      view: z.string(),
    }),
  ),
})
export type ViewState = z.output<typeof ViewState>

/** A computed write as it stands (null: it is no longer), what was read of it, and the run parts and reads that feed that. */
export const viewStates = statement(
  'viewStates',
  ViewState,
  `
  UNWIND $rows AS row
  OPTIONAL MATCH (w:Write {ws: $ws, id: row.write})
  WITH row, w, COLLECT {
    MATCH (s:Version {ws: $ws, view: row.write}) WHERE s.until IS NOT NULL AND (row.revised OR s.id IN row.snapshots)
    RETURN {id: s.id, from: s.createdAt, until: s.until, held: EXISTS { (s)<-[:BOUND]-(:Read) }}
  } AS snapshots
  WITH row, w, snapshots, [s IN snapshots | s.id] + CASE WHEN row.own THEN [row.write] ELSE [] END AS fed
  RETURN row.write AS write, w.view AS view, w.at AS at, snapshots,
    COLLECT { UNWIND fed AS id MATCH (p:RunPart {ws: $ws, view: id}) RETURN p.id } AS parts,
    COLLECT {
      UNWIND fed AS id
      MATCH (r:Read {ws: $ws, view: id}) MATCH (a:Artifact {ws: $ws, id: r.artifact})
      RETURN r {.id, .artifact, .name, .from, .until, .view, kind: a.kind}
    } AS reads`,
)

/** What is read of computed writes no longer: run parts, and versions. */
export const dropFeeds = statement(
  'dropFeeds',
  Nothing,
  `
  UNWIND $ids AS id
  OPTIONAL MATCH (p:RunPart {ws: $ws, id: id}) WHERE p.view IS NOT NULL
  OPTIONAL MATCH (v:Version {ws: $ws, id: id}) WHERE v.view IS NOT NULL
  DETACH DELETE p, v`,
)

/** The run parts by which what these runs compute is fed: they tell of their run, as its own parts do. */
export const feedsOfRuns = statement(
  'feedsOfRuns',
  z.object({ id: z.string() }),
  'UNWIND $runs AS run MATCH (r:Run {ws: $ws, id: run})<-[:PART_OF]-(p:RunPart) WHERE p.view IS NOT NULL RETURN p.id AS id',
)

/** The run parts by which sources feed what was read of computed writes. */
export const writeFeeds = statement(
  'writeFeeds',
  Nothing,
  `
  UNWIND $parts AS row
  MATCH (r:Run {ws: $ws, id: row.run}) MATCH (v:Version {ws: $ws, id: row.into})
  CREATE (p:RunPart {ws: $ws, id: row.id, run: row.run, at: row.at, columns: row.columns, view: row.into})
  CREATE (p)-[:PART_OF {ws: $ws}]->(r)
  CREATE (p)-[f:$(row.type)]->(v) SET f = row.properties, f.ws = $ws`,
  { parts: ['id', 'run', 'at', 'into', 'type', 'properties.at', 'properties.carries', 'properties.entry'] },
)

/** Whom lists name in a computed write is in whatever is read of it; where no list does any more, that ends. */
export const joinListed = statement(
  'joinListed',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Version {ws: $ws, id: row.listed})
  CALL (l) {
    WITH l WHERE NOT EXISTS { (l)<-[:BOUND]-(:Read) }
    DETACH DELETE l
    RETURN count(*) AS ended
  }
  WITH row, l WHERE ended = 0
  UNWIND COLLECT { MATCH (v:Version {ws: $ws, view: row.write}) WHERE v.until IS NOT NULL RETURN v }
    + COLLECT { MATCH (own:Version {ws: $ws, id: row.write}) RETURN own } AS v
  MERGE (l)-[f:FLOWS {ws: $ws}]->(v)
  SET f.at = l.createdAt, f.carries = 'PERSONAL', f.entry = v.id`,
)

/** Versions nobody reported writing are as old as the first reference; without one they go. */
export const ageUnwritten = statement(
  'ageUnwritten',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (v:Version {ws: $ws, id: row.id})
  SET v.createdAt = CASE WHEN coalesce(v.createdAt, row.first) <= row.first THEN coalesce(v.createdAt, row.first) ELSE row.first END`,
)

export const settleUnwritten = statement(
  'settleUnwritten',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (v)<-[:BOUND]-(r:Read)
  WITH v, min(r.from) AS first
  FOREACH (_ IN CASE WHEN first IS NULL THEN [] ELSE [1] END | SET v.createdAt = first)
  WITH v WHERE first IS NULL
  DETACH DELETE v`,
)

/** Whether somebody wrote to a version without saying that it was an append: its first write counts only if it carries. */
export const settleAssumed = statement(
  'settleAssumed',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  SET v.assumedAppend = EXISTS {
    MATCH (v)<-[:BOUND]-(w:Write) WHERE w.assumed AND (w.id <> v.id OR v.carriesFrom IS NOT NULL)
  }`,
)

/** A destroyed version: the latest statement's time. */
export const settleDestroyed = statement(
  'settleDestroyed',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (v)<-[:BOUND]-(r:Read {ws: $ws, kind: 'DESTRUCTION'})
  WITH v, max(r.from) AS at
  SET v.destroyedAt = at`,
)

/** What was refused, by its key: a statement that is sent again, corrected, takes its refusal back. */
export const writeRefused = statement(
  'writeRefused',
  Nothing,
  `
  UNWIND $refused AS row
  WITH row WHERE size(row.parts) = 0 OR NOT EXISTS { MATCH (:Statement {ws: $ws, key: row.key}) }
  MERGE (r:RefusedEvent {ws: $ws, id: row.key})
  SET r.code = row.code, r.field = row.field, r.at = row.at, r.by = row.by, r.subject = row.subject, r.datasets = row.datasets,
    r.parts = [x IN coalesce(r.parts, []) WHERE NOT x IN row.parts] + row.parts`,
)

/** Reports that were read leniently, by their keys. */
export const writeNotes = statement(
  'writeNotes',
  Nothing,
  'UNWIND $notes AS row MERGE (n:Note {ws: $ws, id: row.key}) SET n.fields = row.fields',
)
