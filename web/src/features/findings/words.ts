import { CircleAlert, Info, ShieldCheck, TriangleAlert } from 'lucide-react'
import { FindingCode, FindingSeverity } from '@/generated/graphql.ts'
import { counted, numberText } from '@/lib/words.ts'
import type { Look } from '@/ui/Mark.tsx'

export const codeNames: Readonly<Record<FindingCode, string>> = {
  BASIS_MISSING: 'No legal basis',
  BASIS_AFTER_RUN: 'Legal basis came after the run',
  PURPOSE_NOT_AUTHORISED: 'Used for a purpose that is not authorised',
  PURPOSE_UNKNOWN: 'Purpose not known',
  NO_CONSENT_IN_VERSION: 'People without consent',
  WITHDRAWN_IN_RUN: 'People who had said no',
  RETRAINING_DUE: 'Retraining due',
  POSITION_MISSING: 'No position on deletion',
  RUN_WITHOUT_ADMISSION: 'Run without an admission',
  NECESSITY_MISSING: 'Need for columns not stated',
  READ_NOT_USED: 'Columns read and not used',
  SENSITIVE_IN_PERSONALISATION: 'Sensitive data in personalisation',
  SENSITIVE_TO_VENDOR: 'Sensitive data at a vendor',
  ACTIVITY_DRIFT: 'Job differs from its activity',
}

export const codes: readonly FindingCode[] = Object.values(FindingCode)

export const severityNames: Readonly<Record<FindingSeverity, string>> = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' }

export const severities: readonly FindingSeverity[] = Object.values(FindingSeverity)

export const severityLooks: Readonly<Record<FindingSeverity, Look>> = {
  HIGH: { Icon: TriangleAlert, className: 'bg-fail-soft text-fail' },
  MEDIUM: { Icon: CircleAlert, className: 'bg-warn-soft text-warn' },
  LOW: { Icon: Info, className: 'bg-sunken text-ink' },
}

export const acceptedLook: Look = { Icon: ShieldCheck, className: 'bg-sunken text-ink' }

/** Whether somebody has accepted them. */
export const standings = ['open', 'accepted'] as const
export const standingNames: Readonly<Record<(typeof standings)[number], string>> = {
  open: 'Open',
  accepted: 'Accepted',
}

/** Those who are named there for certain, and those who may be there besides. */
export function peopleText({ certain, possible }: { certain: number; possible: number }): string {
  if (certain + possible === 0) return 'No people known'
  if (possible === 0) return `${counted(certain, 'person', 'people')} confirmed`
  if (certain === 0) return `Up to ${counted(possible, 'person', 'people')}`
  return `${counted(certain, 'person', 'people')} confirmed, up to ${numberText(possible)} more`
}
