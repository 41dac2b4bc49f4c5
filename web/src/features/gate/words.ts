import { Check, CircleSlash, HelpCircle } from 'lucide-react'
import type { AdmissionDecision, Answer, GateQuestion } from '@/generated/graphql.ts'
import type { Look } from '@/ui/Mark.tsx'

export const questionNames: Readonly<Record<GateQuestion, string>> = {
  LAWFUL_BASIS: 'Is there a legal basis?',
  PURPOSE_COMPATIBLE: 'May all that is read be used for this?',
  DELETION_POSSIBLE: 'Is it known what happens when people ask for deletion?',
  EVIDENCED: 'Is everything that was declared backed by evidence?',
}

export const answerNames: Readonly<Record<Answer, string>> = {
  COMPLIANT: 'Yes',
  VIOLATION: 'No',
  GAP: 'Nobody said',
}

const yes: Look = { Icon: Check, className: 'bg-sunken text-ink' }
const no: Look = { Icon: CircleSlash, className: 'bg-fail-soft text-fail' }
const unknown: Look = { Icon: HelpCircle, className: 'bg-warn-soft text-warn' }

export const answerLooks: Readonly<Record<Answer, Look>> = { COMPLIANT: yes, VIOLATION: no, GAP: unknown }

export const decisionNames: Readonly<Record<AdmissionDecision, string>> = {
  ADMITTED: 'Admitted',
  ADMITTED_WITH_GAPS: 'Admitted with gaps',
  REFUSED: 'Refused',
  REFUSED_UNTIL_CONFIGURED: 'Refused until the gaps are filled',
}

export const decisionLooks: Readonly<Record<AdmissionDecision, Look>> = {
  ADMITTED: yes,
  ADMITTED_WITH_GAPS: unknown,
  REFUSED: no,
  REFUSED_UNTIL_CONFIGURED: no,
}
