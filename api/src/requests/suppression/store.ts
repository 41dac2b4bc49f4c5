import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** People whose request was carried out, by the keyed digests of the identities that they gave. They survive the person. */
export const suppress = statement(
  'suppress',
  z.object({}),
  `
  UNWIND $digests AS digest
  MERGE (s:Suppressed {ws: $ws, digest: digest})
  ON CREATE SET s.since = $at, s.request = $request`,
)

const Suppressed = z.object({ digest: z.string(), since: z.number() })

export const suppressedAfter = statement(
  'suppressedAfter',
  Suppressed,
  `
  MATCH (s:Suppressed {ws: $ws}) WHERE s.digest > $digest
  RETURN s.digest AS digest, s.since AS since ORDER BY digest LIMIT toInteger($limit)`,
)

/** Those of these digests that are suppressed, with the request that did it. */
export const suppressedAmong = statement(
  'suppressedAmong',
  Suppressed.extend({ request: z.string() }),
  `
  UNWIND $digests AS digest
  MATCH (s:Suppressed {ws: $ws, digest: digest})
  RETURN s.digest AS digest, s.since AS since, s.request AS request`,
)
