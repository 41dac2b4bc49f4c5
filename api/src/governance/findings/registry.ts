import type { FindingCode } from '../../generated/schema.ts'
import type { Facts, Found, Rule } from './facts.ts'
import { activityDrift } from './rules/activityDrift.ts'
import { basisAfterRun } from './rules/basisAfterRun.ts'
import { basisMissing } from './rules/basisMissing.ts'
import { necessityMissing } from './rules/necessityMissing.ts'
import { ofConsents } from './rules/ofConsents.ts'
import { positionMissing } from './rules/positionMissing.ts'
import { purposeNotAuthorised } from './rules/purposeNotAuthorised.ts'
import { purposeUnknown } from './rules/purposeUnknown.ts'
import { readNotUsed } from './rules/readNotUsed.ts'
import { runWithoutAdmission } from './rules/runWithoutAdmission.ts'
import { sensitiveInPersonalisation } from './rules/sensitiveInPersonalisation.ts'
import { sensitiveToVendor } from './rules/sensitiveToVendor.ts'
import { together } from './told.ts'

/** What is looked for. A rule is a pure function in a file of its own, and one line here. */
const rules: Readonly<Record<FindingCode, Rule>> = {
  BASIS_MISSING: basisMissing,
  BASIS_AFTER_RUN: basisAfterRun,
  PURPOSE_NOT_AUTHORISED: purposeNotAuthorised,
  PURPOSE_UNKNOWN: purposeUnknown,
  NO_CONSENT_IN_VERSION: ofConsents('NO_CONSENT_IN_VERSION'),
  WITHDRAWN_IN_RUN: ofConsents('WITHDRAWN_IN_RUN'),
  RETRAINING_DUE: ofConsents('RETRAINING_DUE'),
  POSITION_MISSING: positionMissing,
  RUN_WITHOUT_ADMISSION: runWithoutAdmission,
  NECESSITY_MISSING: necessityMissing,
  READ_NOT_USED: readNotUsed,
  SENSITIVE_IN_PERSONALISATION: sensitiveInPersonalisation,
  SENSITIVE_TO_VENDOR: sensitiveToVendor,
  ACTIVITY_DRIFT: activityDrift,
}

/** All that is found in some facts, each once. Pure. */
export const findingsIn = (facts: Facts): Found[] => Object.values(rules).flatMap((rule) => together(rule(facts)))
