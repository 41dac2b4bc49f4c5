import { Ban, Check, CircleHelp, Clock, type LucideIcon, Undo2, X } from 'lucide-react'
import { type ConsentFindingCode, ConsentStatus } from '@/generated/graphql.ts'
import type { Look } from '@/ui/Mark.tsx'

export const statusNames: Readonly<Record<ConsentStatus, string>> = {
  GIVEN: 'Given',
  REFUSED: 'Refused',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
  INVALIDATED: 'Never valid',
  UNKNOWN: 'Not known',
}

export const findingNames: Readonly<Record<ConsentFindingCode, string>> = {
  WITHDRAWN_IN_RUN: 'A run read data of people who had said no',
  RETRAINING_DUE: 'A model in use learned from people who have said no since',
  NO_CONSENT_IN_VERSION: 'Data in use has people in it who have not consented',
}

/** What a form offers, the usual first. */
export const statuses: readonly ConsentStatus[] = Object.values(ConsentStatus)

const icons: Readonly<Record<ConsentStatus, LucideIcon>> = {
  GIVEN: Check,
  REFUSED: X,
  WITHDRAWN: Undo2,
  EXPIRED: Clock,
  INVALIDATED: Ban,
  UNKNOWN: CircleHelp,
}

/** Green is what allows; nothing else allows anything. */
export const lookOf = (status: ConsentStatus): Look => ({
  Icon: icons[status],
  className: status === 'GIVEN' ? 'bg-sunken text-good' : 'bg-warn-soft text-warn',
})
