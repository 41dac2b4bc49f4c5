import type {
  AdmissionResolvers,
  GateAnswerResolvers,
  MutationResolvers,
  QueryResolvers,
  RunResolvers,
} from '../../generated/schema.ts'
import { may } from '../../platform/access/index.ts'
import { pageByTime } from '../../platform/paging.ts'
import { declarationsByIds } from '../declarations/index.ts'
import { admitRun } from './admit.ts'
import { setGateMode } from './mode.ts'
import * as store from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'admission' | 'admissions' | 'gateMode'> = {
  admission: async (_, { id }, { db }) => (await db.read(store.admissionById, { id }))[0] ?? null,
  admissions: (_, page, { db }) =>
    pageByTime(db, page, {
      before: store.admissionsBefore,
      count: store.countAdmissions,
      lastOf: ({ at, id }) => [at, id],
    }),
  gateMode: async (_, __, { db }) => (await db.read(store.gateMode, {}))[0] ?? { enforcing: false },
}

const Mutation: Pick<Required<MutationResolvers>, 'admitRun' | 'setGateMode'> = {
  admitRun: (_, { input }, by) => admitRun(by, input),
  setGateMode: (_, { input }, by) => setGateMode(by, input),
}

const Run: Pick<RunResolvers, 'admission'> = {
  admission: async ({ admission }, _, { db, actor }) =>
    admission && may(actor, 'GOVERNANCE_READ')
      ? ((await db.read(store.admissionById, { id: admission }))[0] ?? null)
      : null,
}

const Admission: AdmissionResolvers = {
  job: ({ jobNamespace: namespace, jobName: name }) => ({ namespace, name }),
  versions: async ({ inputs }, _, { loaders }) =>
    (await loaders.version.loadMany(inputs)).flatMap((one) => (one === null || one instanceof Error ? [] : one)),
}

const GateAnswer: GateAnswerResolvers = {
  evidence: ({ evidence }, _, { db }) =>
    evidence.length === 0 ? [] : db.read(declarationsByIds, { ids: [...evidence] }),
}

export const gateResolvers = { Query, Mutation, Run, Admission, GateAnswer }
