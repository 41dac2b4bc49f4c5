import type { AdmissionDecision, Answer, GateQuestion } from '@/generated/graphql.ts'
import { gapLook, noLook, yesLook } from '@/ui/looks.ts'
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

export const answerLooks: Readonly<Record<Answer, Look>> = { COMPLIANT: yesLook, VIOLATION: noLook, GAP: gapLook }

export const decisionNames: Readonly<Record<AdmissionDecision, string>> = {
  ADMITTED: 'Admitted',
  ADMITTED_WITH_GAPS: 'Admitted with gaps',
  REFUSED: 'Refused',
  REFUSED_UNTIL_CONFIGURED: 'Refused until the gaps are filled',
}

export const decisionLooks: Readonly<Record<AdmissionDecision, Look>> = {
  ADMITTED: yesLook,
  ADMITTED_WITH_GAPS: gapLook,
  REFUSED: noLook,
  REFUSED_UNTIL_CONFIGURED: noLook,
}
