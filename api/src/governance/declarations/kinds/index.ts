import type { DeclarationKind } from '../../../generated/schema.ts'
import type { Content } from '../stored.ts'
import { activity, readActivity } from './activity.ts'
import { agreement, readAgreement } from './agreement.ts'
import { assessment, readAssessment } from './assessment.ts'
import { authorisation, readAuthorisation } from './authorisation.ts'
import { basis, readBasis } from './basis.ts'
import { decision, readDecision } from './decision.ts'
import { inference, readInference } from './inference.ts'
import type { ContentOf, Kind } from './kind.ts'
import { notice, readNotice } from './notice.ts'

const kinds: { readonly [One in DeclarationKind]: Kind<ContentOf<One>> } = {
  AUTHORISATION: authorisation,
  BASIS: basis,
  ACTIVITY: activity,
  INFERENCE: inference,
  AGREEMENT: agreement,
  NOTICE: notice,
  ASSESSMENT: assessment,
  DECISION: decision,
}

/** How declarations of this one's kind are understood. */
export const kindOf = (said: Content): Kind<Content> => kinds[said.kind] as Kind<Content>

/** All of a declaration in a sentence. */
export const declarationText = ({ said }: { said: Content }): string => kindOf(said).text(said)

/** How the input of each mutation is read. */
export const readers = {
  authorise: readAuthorisation,
  recordBasis: readBasis,
  declareInference: readInference,
  registerActivity: readActivity,
  registerAgreement: readAgreement,
  registerNotice: readNotice,
  recordAssessment: readAssessment,
  decideAssessment: readDecision,
}

export type { ContentOf } from './kind.ts'
export { type Read, refuse } from './parts.ts'
