import { badUserInput, notFound } from '../../errors.ts'
import type { BoundaryInput, Direction, VersionInput } from '../../generated/schema.ts'
import type { Instant, InstantInput } from '../../instant.ts'
import type { Adjacency } from '../adjacency/index.ts'
import { artifactId } from '../artifacts/index.ts'
import { Answer, type Asker, type Findings, inTime } from './answer.ts'
import { boundaryOf } from './boundary.ts'
import * as cypher from './cypher.ts'
import { instantOf } from './impact.ts'
import { listTrace } from './judge.ts'
import { type Limits, walkFromVersions } from './walk.ts'

export type VersionsAsker = Asker & { ws: string; now(): Instant }

/** What depends on some versions, or what they depend on, ready to be asked field by field. */
export type TraceAnswer = { answer: Answer }

export type TraceArgs = {
  from: readonly VersionInput[]
  direction: Direction
  asOf?: InstantInput | null | undefined
  strict: boolean
  within?: BoundaryInput | null | undefined
}

const MOST_STARTS = 1000

/**
 * Finds the versions to start from, and walks every recorded flow from them.
 * Throws ARTIFACT_NOT_FOUND or VERSION_NOT_FOUND, naming which input; BAD_USER_INPUT without a start, or for an impossible boundary.
 */
export async function trace(asker: VersionsAsker, args: TraceArgs): Promise<TraceAnswer> {
  const asOf = instantOf(args.asOf, asker.now())
  const limits = { most: asker.limits.maxReached, within: boundaryOf(args.within) }
  const starts = await startsOf(asker, args.from, asOf)
  const graph = await inTime(asker.limits.queryTimeoutMs, asker.adjacency())
  const findings = graph && walkTrace(graph, starts, args.direction, asOf, limits)
  return {
    answer: new Answer(asker, findings, {
      asOf,
      strict: args.strict,
      judges: false,
      follows: () => true,
      roots: starts,
    }),
  }
}

/** What depends on these versions, or what they depend on, in one graph. */
export function walkTrace(
  graph: Adjacency,
  starts: readonly string[],
  direction: Direction,
  asOf: Instant,
  limits: Limits,
): Findings {
  const nodes = starts.flatMap((id) => graph.find(id) ?? [])
  const { walked, outside, truncated } = walkFromVersions(graph, nodes, direction, limits)
  return { graph, list: listTrace(graph, walked, asOf), walked, outside, truncated }
}

async function startsOf({ db, ws }: VersionsAsker, from: readonly VersionInput[], asOf: Instant): Promise<string[]> {
  if (from.length < 1 || from.length > MOST_STARTS) {
    throw badUserInput(`Name between 1 and ${MOST_STARTS} versions to start from.`, 'from')
  }
  const asked = from.map(({ artifact, version }, position) => ({
    position,
    artifact: artifactId(ws, artifact),
    name: version ?? null,
  }))
  const found = await db.read(cypher.startVersions, { from: asked, asOf })
  for (const { position, known, version } of found.toSorted((a, b) => a.position - b.position)) {
    const { artifact, version: name } = from[position] ?? {}
    const path = `from.${position}`
    const what = `${artifact?.kind} ${artifact?.namespace} ${artifact?.name}`
    if (!known) throw notFound('ARTIFACT_NOT_FOUND', `No artifact is known as ${what}.`, `${path}.artifact`)
    if (version === null) {
      const which = name === null || name === undefined ? 'any version' : `a version named ${name}`
      throw notFound('VERSION_NOT_FOUND', `${what} is known, but not ${which} of it.`, `${path}.version`)
    }
  }
  return [...new Set(found.flatMap(({ version }) => version ?? []))]
}
