import { systemId } from '../../../catalog/systems/index.ts'
import type { SystemCommand } from '../../../vocabulary/command.ts'
import { asItIs, noDescription, noEntries, nothing, ownTime, type StatementKind } from './kind.ts'

/** A place that holds artifacts. */
export const system: StatementKind<SystemCommand> = {
  name: 'SYSTEM',
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
