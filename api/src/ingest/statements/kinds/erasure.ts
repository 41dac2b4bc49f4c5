import { z } from 'zod'
import { outcomes } from '../../../history/erasure/index.ts'
import type { ErasureCommand } from '../../../vocabulary/command.ts'
import { body, identity } from './body.ts'
import {
  aboutNothing,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  ownTime,
  peopleStale,
  type StatementKind,
} from './kind.ts'
import { readId } from './timeline.ts'

/** A person was deleted from a version, which it names by id: so its entry is made once that is found (erasures.ts). */
export const erasure: StatementKind<ErasureCommand> = {
  name: 'ERASURE',
  body: body<ErasureCommand>('erasure', {
    customer: z.union([z.strictObject({ identity }), z.strictObject({ ref: z.string() })]),
    versionId: z.string(),
    outcome: z.string(),
    evidence: z.string(),
  }),

  times: ownTime,
  inputNames: {},
  check: ({ outcome }) =>
    outcomes.includes(outcome)
      ? []
      : [
          {
            code: 'INVALID_RANGE',
            field: ['outcome'],
            message: `Unknown outcome. Use one of: ${outcomes.join(', ')}.`,
          },
        ],
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: asItIs,
  withPeople: (said, each) =>
    'identity' in said.customer ? { ...said, customer: { identity: each(said.customer.identity) } } : said,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (_ws, said) => ({ erasures: [said] }),
  features: nothing,
  describes: noDescription,
  stale: peopleStale,
  afterwards: null,

  answer: (ws, { key }) => readId(ws, key, 'ERASURE'),
  summary: aboutNothing,
}
