import type {
  ArtifactKind,
  ConsentStatus,
  PackageOmission,
  Regime,
  RightType,
  SystemRole,
  UnreadReason,
  Verdict,
} from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** A time as people and programs read it: `2026-03-01T09:00:00Z`. */
export const timeText = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z')

/** Of what kind something is, for people. `file`: of its table in the package. */
export const kinds: Record<ArtifactKind, { one: string; many: string; file: string }> = {
  DATASET: { one: 'dataset', many: 'Datasets', file: 'datasets.csv' },
  FEATURE_SET: { one: 'feature set', many: 'Feature sets', file: 'feature-sets.csv' },
  EXPERIMENT_LOG: { one: 'experiment log', many: 'Experiment logs', file: 'experiment-logs.csv' },
  VECTOR_INDEX: { one: 'vector index', many: 'Vector indexes', file: 'vector-indexes.csv' },
  MODEL: { one: 'model', many: 'Models', file: 'models.csv' },
  DEPLOYMENT: { one: 'deployment', many: 'Deployments', file: 'deployments.csv' },
  PROMPT_LOG: { one: 'prompt log', many: 'Prompt logs', file: 'prompt-logs.csv' },
  INFERENCE_LOG: { one: 'inference log', many: 'Inference logs', file: 'inference-logs.csv' },
}

/** How certain it is, to the person. */
export const certainties: Record<Verdict, string> = {
  CONFIRMED: 'You are named in it',
  DERIVED: 'It was made from data about you',
  POSSIBLE: 'It may be about you, or about somebody who uses the same identifier',
  ERASED: 'You were taken out of it',
  BARRIER: 'Only aggregated or anonymised data leads to it',
  EXCLUDED: 'You are not in it',
}

export const omissions: Record<PackageOmission, string> = {
  NOT_IN_IT: 'A full list of the people in it does not name you.',
  NO_LONGER_PERSONAL: 'Only data that is recorded as aggregated or anonymised leads to it.',
  ERASED: 'You were taken out of it.',
  NOT_PROVIDED: 'It was worked out from your data. Portability covers what you provided and what was observed of you.',
}

/** What somebody said of a purpose. */
export const consentStates: Record<ConsentStatus, string> = {
  GIVEN: 'You agreed',
  REFUSED: 'You said no',
  WITHDRAWN: 'You took it back, or objected',
  EXPIRED: 'It has ended',
  INVALIDATED: 'It was never valid',
  UNKNOWN: 'Not known',
}

/** Why a connected store gave nothing. */
export const unreadReasons: Record<UnreadReason, string> = {
  STORE_DOWN: 'it could not be reached',
  STORE_BUSY: 'it was in use',
  STORE_REFUSED: 'it refused to answer',
  SCHEMA_CHANGED: 'it is not laid out as it is on record',
  TOO_MANY_ROWS: 'more rows led from you than one person can have, so that some may be of others',
  STORE_FAILED: 'it failed',
  NOTHING_FOUND: 'it has no row now under what you are known by in this request',
  IDENTITIES_GONE: 'what you are known by is not kept any more',
}

export const systemRoles: Record<SystemRole, string> = {
  PRIMARY: 'where the data is first kept',
  ANALYTICS: 'analytics',
  FEATURE_STORE: 'features for models',
  TRAINING: 'training of models',
  EXPERIMENT_TRACKING: 'records of experiments',
  SERVING: 'models in use',
  VENDOR: 'another company',
  BACKUP: 'backups',
  DEVELOPMENT: 'development',
}

export const rights: Record<RightType, string> = {
  ACCESS: 'access to your data',
  PORTABILITY: 'your data to take away',
  RECTIFICATION: 'correction of your data',
  DELETION: 'deletion of your data',
  RESTRICTION: 'restriction of what is done with your data',
  OBJECTION: 'objection',
  OPT_OUT_OF_SALE: 'no sale or sharing of your data',
  OPT_OUT_OF_AUTOMATED_DECISIONS: 'no automated decisions',
  RESET_PROFILE: 'a new profile',
  WITHDRAW_CONSENT: 'withdrawal of consent',
}

const european = [
  'You can ask for correction, deletion or restriction, object, and take your data away (Articles 16 to 21).',
  'You can ask that a person looks at a decision that was made by machine alone (Article 22).',
]

const american = (where: string) => [
  `You can ask for correction and deletion, and say no to sale, targeted advertising and profiling (${where}).`,
  'Nobody may treat you worse because you ask.',
]

/** What else the person can do, and where to complain. General words, not legal advice. */
export const furtherRights: Record<Regime, readonly string[]> = {
  EU: [...european, 'You can complain to a supervisory authority, such as the one where you live (Article 77 GDPR).'],
  UK: [...european, 'You can complain to us first, and to the Information Commissioner (ico.org.uk).'],
  CALIFORNIA: [...american('CCPA'), 'You can complain to the California Privacy Protection Agency (cppa.ca.gov).'],
  VIRGINIA: [...american('VCDPA'), 'You can appeal to us, and then complain to the Attorney General of Virginia.'],
  COLORADO: [...american('CPA'), 'You can appeal to us, and then complain to the Attorney General of Colorado.'],
  BRAZIL: [
    'You can ask for correction, deletion, anonymisation and portability (Article 18 LGPD).',
    'You can ask for a review of automated decisions (Article 20), and complain to the ANPD.',
  ],
  CANADA: [
    'You can ask for correction (PIPEDA, Principle 4.9.5).',
    'You can complain to the Privacy Commissioner of Canada.',
  ],
  QUEBEC: [
    'You can ask for correction and deletion (P-39.1, sections 28 and 40), and that you are no longer indexed (section 28.1).',
    "You can have a refusal reviewed by the Commission d'accès à l'information.",
  ],
  HIPAA: [
    'You can ask for an amendment (45 CFR 164.526) and for a list of disclosures (45 CFR 164.528).',
    'You can complain to the Office for Civil Rights of the Department of Health and Human Services.',
  ],
  CONTRACT: ['The company for which this was prepared tells you what else you can ask for, and where to complain.'],
}
