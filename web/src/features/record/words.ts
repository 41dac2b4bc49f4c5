import type { RecordElementName, UseDecision } from '@/generated/graphql.ts'

export const elementNames: Readonly<Record<RecordElementName, string>> = {
  CONTACTS: 'Names and contact details',
  PURPOSES: 'Purposes',
  DATA_SUBJECTS: 'Categories of people',
  DATA_CATEGORIES: 'Categories of personal data',
  RECIPIENTS: 'Recipients',
  TRANSFERS: 'Transfers to third countries',
  ERASURE: 'Time limits for erasure',
  MEASURES: 'Security measures',
}

export const decisionNames: Readonly<Record<UseDecision, string>> = {
  ALLOWED: 'compatible',
  DENIED: 'not allowed',
  GAP: 'nobody declared it',
}

/** The formats that the record can be had in. */
export const formats = ['pdf', 'csv', 'json'] as const
