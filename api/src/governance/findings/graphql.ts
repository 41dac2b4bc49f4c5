import type {
  FindingCode,
  FindingFilter,
  FindingResolvers,
  FindingStepResolvers,
  MutationResolvers,
  QueryResolvers,
  RecordRunPayloadResolvers,
} from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { pageOfList } from '../../platform/paging.ts'
import { declarationsByIds } from '../declarations/index.ts'
import { acceptFinding, withdrawAcceptance } from './accept.ts'
import { type FindingRow, findingsBy } from './findings.ts'
import { findingsOfRun } from './ofRuns.ts'

const MOST_PAGED = 100

const Query: Pick<Required<QueryResolvers>, 'findings'> = {
  findings: async (_, { filter, asOf, ...page }, context) => {
    const { list, ...about } = await findingsBy(context, askedInstant(asOf, context.now()))
    const chosen = list.filter((one) => fits(one, filter ?? {}))
    return { ...pageOfList(chosen, page, MOST_PAGED), counts: countsOf(list), ...about }
  },
}

const fits = (one: FindingRow, { codes, severities, accepted, about }: FindingFilter): boolean =>
  (codes ?? [one.code]).includes(one.code) &&
  (severities ?? [one.severity]).includes(one.severity) &&
  (accepted ?? one.acceptance !== null) === (one.acceptance !== null) &&
  (about == null || [one.artifact, one.version, ...one.runs].includes(about))

/** In the order of the list. */
function countsOf(list: readonly FindingRow[]) {
  const counts = new Map<
    FindingCode,
    { code: FindingCode; severity: FindingRow['severity']; open: number; accepted: number }
  >()
  for (const { code, severity, acceptance } of list) {
    const count = counts.get(code) ?? { code, severity, open: 0, accepted: 0 }
    counts.set(code, count)
    count[acceptance ? 'accepted' : 'open'] += 1
  }
  return [...counts.values()]
}

const Mutation: Pick<Required<MutationResolvers>, 'acceptFinding' | 'withdrawAcceptance'> = {
  acceptFinding: (_, { input }, by) => acceptFinding(by, input),
  withdrawAcceptance: (_, { input }, by) => withdrawAcceptance(by, input),
}

const Finding: FindingResolvers = {
  runs: ({ runs }) => runs.length,
  path: ({ path }) => [...path],
  artifact: ({ artifact }, _, { loaders }) => (artifact === null ? null : loaders.artifact.load(artifact)),
  version: ({ version }, _, { loaders }) => (version === null ? null : loaders.version.load(version)),
  run: ({ run }, _, { loaders }) => (run === null ? null : loaders.run.load(run)),
  declaration: async ({ declaration }, _, { db }) =>
    declaration === null ? null : ((await db.read(declarationsByIds, { ids: [declaration] }))[0] ?? null),
}

const FindingStep: FindingStepResolvers = {
  artifact: ({ artifact }, _, { loaders }) => (artifact === null ? null : loaders.artifact.load(artifact)),
}

/** What was refused is on no record, and nothing is found about it. */
const RecordRunPayload: Pick<Required<RecordRunPayloadResolvers>, 'findings' | 'findingsCompleteness' | 'judged'> = {
  findings: async ({ id }, _, context) => (id === null ? null : (await findingsOfRun(context, id)).list),
  findingsCompleteness: async ({ id }, _, context) =>
    id === null ? null : (await findingsOfRun(context, id)).completeness,
  judged: async ({ id }, _, context) => (id === null ? null : (await findingsOfRun(context, id)).judged),
}

export const findingResolvers = { Query, Mutation, Finding, FindingStep, RecordRunPayload }
