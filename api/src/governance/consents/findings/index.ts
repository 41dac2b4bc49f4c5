/** What contradicts what people agreed to. A rule is a pure function in a file of its own, and one line here. */
import type { ConsentFindingCode } from '../../../generated/schema.ts'
import type { ConsentFinding, Rule, Use } from './facts.ts'
import { noConsentInVersion } from './noConsentInVersion.ts'
import { retrainingDue } from './retrainingDue.ts'
import { withdrawnInRun } from './withdrawnInRun.ts'

export type { ConsentFinding } from './facts.ts'
export { forTraining, usesOf } from './uses.ts'

const rules: Readonly<Record<ConsentFindingCode, Rule>> = {
  WITHDRAWN_IN_RUN: withdrawnInRun,
  RETRAINING_DUE: retrainingDue,
  NO_CONSENT_IN_VERSION: noConsentInVersion,
}

/** What contradicts consents, the latest first. Pure. */
export const findingsIn = (uses: readonly Use[]): ConsentFinding[] =>
  uses
    .flatMap((use) => Object.values(rules).flatMap((rule) => rule(use)))
    .sort((a, b) => b.since - a.since || (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = ({ code, run, version, purpose }: ConsentFinding) => JSON.stringify([code, run, version, purpose])
