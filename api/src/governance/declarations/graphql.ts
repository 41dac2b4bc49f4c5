import type {
  AssessedDataResolvers,
  AssessmentResolvers,
  DeclarationResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../../generated/schema.ts'
import { DeclarationKind } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { templateOf, templates } from '../vocabularies/index.ts'
import { type Answered, type Assessed, assessedBy } from './assessed.ts'
import { byAuthors, bySomebodyElse, withAssessment } from './assessing.ts'
import { declare } from './declare.ts'
import { kindOf, readers } from './kinds/index.ts'
import { declared, standing } from './standing.ts'
import * as store from './store.ts'

const MOST_PAGED = 100

const Query: Pick<Required<QueryResolvers>, 'declarations' | 'assessmentTemplates' | 'assessments'> = {
  assessmentTemplates: () => [...templates],
  assessments: async (_, { kinds, states, ...page }, { db }) => {
    const all = assessedBy(await declared(db, 'ASSESSMENT'), await declared(db, 'DECISION')).reverse()
    const chosen = all.filter(
      ({ assessment: { said }, state }) =>
        (kinds ?? [said.template]).includes(said.template) && (states ?? [state]).includes(state),
    )
    return pageOfList(chosen, page, MOST_PAGED)
  },
  declarations: async (_, { kinds, first, after }, { db, now }) => {
    const rows = await db.read(store.declarationsOf, { kinds: kinds ?? Object.values(DeclarationKind) })
    return pageOfList(standing(rows, now()), { first, after })
  },
}

const Mutation: Pick<Required<MutationResolvers>, keyof typeof readers> = {
  authorise: (_, { input }, by) => declare(by, 'authorise', input, readers.authorise(input)),
  recordBasis: async (_, { input }, by) => declare(by, 'recordBasis', input, await withAssessment(by.db, input)),
  declareInference: (_, { input }, by) => declare(by, 'declareInference', input, readers.declareInference(input)),
  registerActivity: (_, { input }, by) => declare(by, 'registerActivity', input, readers.registerActivity(input)),
  registerAgreement: (_, { input }, by) => declare(by, 'registerAgreement', input, readers.registerAgreement(input)),
  registerNotice: (_, { input }, by) => declare(by, 'registerNotice', input, readers.registerNotice(input)),
  recordAssessment: async (_, { input }, by) =>
    declare(by, 'recordAssessment', input, byAuthors(readers.recordAssessment(input), await by.behind())),
  decideAssessment: async (_, { input }, by) =>
    declare(by, 'decideAssessment', input, await bySomebodyElse(by, readers.decideAssessment(input))),
}

const Declaration: DeclarationResolvers = {
  artifact: ({ artifact }, _, { loaders }) => (artifact === null ? null : loaders.artifact.load(artifact)),
  namespace: ({ said }) => kindOf(said).artifact(said)?.namespace ?? null,
  name: ({ said }) => kindOf(said).artifact(said)?.name ?? null,
  column: ({ said }) => kindOf(said).column(said),
  purposes: ({ said }) => [...kindOf(said).purposes(said)],
  text: ({ said }) => kindOf(said).text(said),
}

const Assessment: AssessmentResolvers = {
  id: ({ assessment }) => assessment.id,
  template: ({ assessment: { said } }) => templateOf(said.template, said.version),
  purposes: ({ assessment: { said } }) => said.purposes,
  data: ({ assessment: { said } }) => said.artifacts,
  favourable: ({ assessment: { said } }) => said.favourable,
  answers: (row) => answersOf(row),
  declaration: ({ assessment }) => assessment,
}

/** Each with its question, and what it is about. */
function answersOf({ assessment: { said } }: Assessed): Answered[] {
  const { questions } = templateOf(said.template, said.version)
  return said.answers.flatMap(({ question, answer }) => {
    const asked = questions.find(({ key }) => key === question)
    return asked ? [{ question: asked, answer, about: said.artifacts }] : []
  })
}

const AssessedData: AssessedDataResolvers = {
  artifact: (artifact, _, { ws, loaders }) => loaders.artifact.load(artifactId(ws, artifact)),
}

export const declarationResolvers = { Query, Mutation, Declaration, Assessment, AssessedData }
