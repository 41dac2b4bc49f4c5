import { badUserInput, notFound } from '../../errors.ts'
import type { Direction, VersionInput } from '../../generated/schema.ts'
import type { Instant, InstantInput } from '../../instant.ts'
import { artifactId } from '../artifacts/index.ts'
import { Answer, type Asker } from './answer.ts'
import * as cypher from './cypher.ts'
import { instantOf } from './impact.ts'

export type VersionsAsker = Asker & { ws: string; now(): Instant }

/** What depends on some versions, or what they depend on, ready to be asked field by field. */
export type TraceAnswer = { answer: Answer }

export type TraceArgs = {
  from: readonly VersionInput[]
  direction: Direction
  asOf?: InstantInput | null | undefined
  strict: boolean
}

const MOST_STARTS = 1000

/**
 * Finds the versions to start from; nothing is walked before a field asks for it.
 * Throws ARTIFACT_NOT_FOUND or VERSION_NOT_FOUND, naming which input; BAD_USER_INPUT without a start.
 */
export async function trace(asker: VersionsAsker, { from, direction, asOf, strict }: TraceArgs): Promise<TraceAnswer> {
  const at = instantOf(asOf, asker.now())
  const starts = await startsOf(asker, from, at)
  const answer = new Answer(asker, {
    questions: cypher.trace[direction],
    start: { starts },
    asOf: at,
    strict,
    judges: false,
    follows: () => true,
    roots: starts,
  })
  return { answer }
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
