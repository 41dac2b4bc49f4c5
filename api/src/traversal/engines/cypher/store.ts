import { z } from 'zod'
import { type Statement, statement } from '../../../platform/db/index.ts'

/** A node that was reached. `part`: a run's part; otherwise it is a version. */
const Reached = z.object({ id: z.string(), part: z.boolean() })
export type Reached = z.infer<typeof Reached>

/**
 * Several starts walk one by one, with DISTINCT after: with `WHERE s.id IN $starts` before a pruned expand, 5.26 counts wrongly
 * (docs/adr/0003). A start is reached only if something leads back to it. Every walk here is EXPLAINed in a test.
 */
const walk = (name: string, hop: string): Statement<Reached> =>
  statement(
    name,
    Reached,
    `
    UNWIND $starts AS start
    MATCH (s:Version {ws: $ws, id: start})
    MATCH (s)(()${hop}()){1,}(m:Version|RunPart)
    WITH DISTINCT m LIMIT toInteger($most)
    RETURN m.id AS id, m:RunPart AS part`,
  )

/** All that a person who is named in the starts may have reached, certainly or blurred; where they were erased cuts nothing yet. */
export const personReach = walk('personReach', '-[:FLOWS|BLURRED]->')

/** All that people who are named in the starts may be in. */
export const everyoneReach = walk('everyoneReach', '-[:FLOWS]->')

/** All from which a person may have come into the starts. */
export const peopleReach = walk('peopleReach', '<-[:FLOWS]-')

/** Versions that lie just beyond these nodes and whose full lists could not have named the person. */
export const openToPerson = statement(
  'openToPerson',
  z.object({ id: z.string() }),
  `
  UNWIND $ids AS id
  MATCH (n:Version|RunPart {ws: $ws, id: id})-[h:HELD]->(v:Version)
  WHERE h.carries <> 'NONE' AND v.listedBy IS NOT NULL AND none(one IN v.listedBy WHERE one IN $namespaces)
  RETURN DISTINCT v.id AS id`,
)

/** Nodes from which people come into these versions whom their full lists could not have named. */
export const openToPeople = statement(
  'openToPeople',
  Reached,
  `
  UNWIND $ids AS id
  MATCH (v:Version {ws: $ws, id: id})<-[h:HELD]-(n)
  WHERE h.carries <> 'NONE' AND v.listedBy IS NOT NULL
  RETURN DISTINCT n.id AS id, n:RunPart AS part`,
)

/** As `peopleReach`, from parts of runs. */
export const peopleReachOfParts = statement(
  'peopleReachOfParts',
  Reached,
  `
  UNWIND $starts AS start
  MATCH (s:RunPart {ws: $ws, id: start})
  MATCH (s)(()<-[:FLOWS]-()){1,}(m:Version|RunPart)
  WITH DISTINCT m LIMIT toInteger($most)
  RETURN m.id AS id, m:RunPart AS part`,
)

export const downstreamReach = walk('downstreamReach', '-[:FLOWS|BLURRED|HELD]->')
export const upstreamReach = walk('upstreamReach', '<-[:FLOWS|BLURRED|HELD]-')

/** The parts of runs one step from versions, and the versions at their other ends; what is a step further is not looked at. */
const step = (name: string, enter: string, leave: string): Statement<Reached> =>
  statement(
    name,
    Reached,
    `
    UNWIND $starts AS start
    MATCH (s:Version {ws: $ws, id: start})
    MATCH (s)(()${enter}(:RunPart)){0,}(p)
    WITH DISTINCT p
    MATCH (p)${leave}(m:Version|RunPart)
    WITH DISTINCT m LIMIT toInteger($most)
    RETURN m.id AS id, m:RunPart AS part`,
  )

const [out, into] = ['-[:FLOWS|BLURRED|HELD]->', '<-[:FLOWS|BLURRED|HELD]-']
export const besideAfter = step('besideAfter', out, out)
export const besideBefore = step('besideBefore', into, into)

/** From versions of logs the deployments that were asked, or from deployments these versions, with the parts of runs between them. */
const asking = (name: string, start: string, enter: string, end: string): Statement<Reached> =>
  statement(
    name,
    Reached,
    `
    UNWIND $starts AS start
    MATCH (s:Version {ws: $ws, id: start}) WHERE s:${start}
    MATCH (s)(()${enter}(:RunPart)){0,}(p)
    WITH DISTINCT p
    MATCH (p)${enter}(m:RunPart|${end})
    WITH DISTINCT m LIMIT toInteger($most)
    RETURN m.id AS id, m:RunPart AS part`,
  )
export const askedBefore = asking('askedBefore', 'InferenceLogVersion', into, 'DeploymentVersion')
export const askedAfter = asking('askedAfter', 'DeploymentVersion', out, 'InferenceLogVersion')

/** For the test that EXPLAINs them. */
export const walks: readonly Statement<Reached>[] = [
  ...[personReach, everyoneReach, peopleReach, downstreamReach, upstreamReach],
  ...[besideAfter, besideBefore, askedBefore, askedAfter],
]

/** Every version of some artifacts. */
export const versionsOfArtifacts = statement(
  'versionsOfArtifacts',
  z.object({ id: z.string() }),
  `
  UNWIND $ids AS artifact
  MATCH (v:Version {ws: $ws, artifact: artifact}) WHERE v.createdAt IS NOT NULL
  RETURN v.id AS id`,
)

/** The parts of runs that have not reported an end. */
export const openParts = statement(
  'openParts',
  z.object({ id: z.string() }),
  'MATCH (r:Run {ws: $ws, open: true})<-[:PART_OF]-(p:RunPart) RETURN p.id AS id',
)

/** Versions that one of these replaced: their people count as not in it. */
export const replacedBy = statement(
  'replacedBy',
  z.object({ id: z.string() }),
  `
  UNWIND $ids AS id
  MATCH (n:Version {ws: $ws, id: id}) WHERE n.carriesFrom IS NULL
  MATCH (v:Version {ws: $ws, artifact: n.artifact}) WHERE v.createdAt <= n.createdAt AND v.replacedBy = id
  RETURN DISTINCT v.id AS id`,
)

/** The run parts that wrote versions: what they told of columns stands with them. */
export const writersOf = statement(
  'writersOf',
  z.object({ id: z.string() }),
  `
  UNWIND $ids AS id
  MATCH (v:Version {ws: $ws, id: id})<-[:FLOWS|BLURRED|HELD]-(p:RunPart)
  RETURN DISTINCT p.id AS id`,
)

/** What a piece of a workspace cannot know of the whole. */
export const workspaceCounts = statement(
  'workspaceCounts',
  z.object({
    unseen: z.number(),
    refused: z.number(),
    lenient: z.number(),
    runsWithoutInput: z.array(z.string()),
    silentSystems: z.array(z.string()),
  }),
  `
  CALL () {
    MATCH (v:Unseen {ws: $ws}) WHERE v.artifact IS NOT NULL AND v.createdAt IS NOT NULL
    RETURN count(v) AS unseen
  }
  CALL () { MATCH (e:RefusedEvent {ws: $ws}) WHERE e.id IS NOT NULL AND e.acknowledgedAt IS NULL RETURN count(e) AS refused }
  CALL () { MATCH (n:Note {ws: $ws}) WHERE n.id IS NOT NULL RETURN count(n) AS lenient }
  CALL () {
    MATCH (r:Run {ws: $ws}) WHERE r.startedAt IS NOT NULL AND r.halfTold = 'WITHOUT_INPUT'
    RETURN collect(r.id) AS runsWithoutInput
  }
  CALL () {
    MATCH (s:System {ws: $ws})
    WHERE NOT EXISTS { (s)<-[:IN_SYSTEM]-(:Artifact)<-[:VERSION_OF]-(v:Version) WHERE v.createdAt IS NOT NULL }
    RETURN collect(s.id) AS silentSystems
  }
  RETURN unseen, refused, lenient, runsWithoutInput, silentSystems`,
)
