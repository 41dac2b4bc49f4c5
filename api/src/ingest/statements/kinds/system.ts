import { z } from 'zod'
import { systemId } from '../../../catalog/systems/index.ts'
import { SystemRole } from '../../../generated/schema.ts'
import type { SystemCommand } from '../../../vocabulary/command.ts'
import { body, text, texts } from './body.ts'
import {
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  ownTime,
  type StatementKind,
} from './kind.ts'

/** A place that holds artifacts. */
export const system: StatementKind<SystemCommand> = {
  name: 'SYSTEM',
  body: body<SystemCommand>('system', {
    systemKey: z.string(),
    name: z.string(),
    role: z.enum(SystemRole),
    owner: text,
    region: text,
    retentionDays: z.number().nullable().default(null),
    access: texts,
    controls: texts,
  }),

  times: ownTime,
  inputNames: { systemKey: 'key' },
  check: ({ retentionDays }) =>
    retentionDays !== null && retentionDays < 0
      ? [
          {
            code: 'INVALID_RANGE',
            field: ['retentionDays'],
            message: 'retentionDays is negative. Give whole days from 0, or leave it out.',
          },
        ]
      : [],
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: true,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: asItIs,
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (_ws, said) => ({ systems: [said] }),
  features: nothing,
  describes: noDescription,
  stale: () => ({ artifacts: [], systems: true, people: false }),
  afterwards: null,

  answer: (ws, { systemKey }) => systemId(ws, systemKey),
  summary: ({ systemKey }) => ({ about: systemKey, namespace: null, state: null }),
}
