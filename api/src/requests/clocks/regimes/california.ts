import { noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const begins = { rule: 'Cal. Civ. Code § 10: the first day is not counted', certainty: 'HIGH' } as const
const saturdays = {
  kind: 'SATURDAYS_COUNT',
  because: 'Saturdays are business days',
  rule: 'Cal. Civ. Code § 9, read strictly',
} as const

const request: Rule = {
  ...plain,
  validFrom: '2020-01-01',
  rule: 'Cal. Civ. Code § 1798.130(a)(2)(A); 11 CCR § 7021(b)',
  certainty: 'HIGH',
  span: { days: 45 },
  begins,
  acknowledge: { rule: '11 CCR § 7021(a)', certainty: 'MEDIUM', span: { businessDays: 10 } },
  refusal: { rule: '11 CCR § 7021(b)', certainty: 'HIGH' },
  extension: { rule: '11 CCR § 7021(b)', certainty: 'HIGH', span: { days: 90 } },
  pauses: noPause('11 CCR § 7021(b): verification does not stop the clock'),
  readings: [
    { kind: 'DAYS_MORE', days: -1, because: 'The day of receipt is counted', rule: '11 CCR § 7021(b)' },
    {
      kind: 'ROLLS',
      saturdays: false,
      because: 'A last day that is a holiday moves to the next business day',
      rule: 'Cal. Civ. Code § 10',
    },
    saturdays,
  ],
}

const optOut: Rule = {
  ...plain,
  validFrom: '2020-08-14',
  rule: '11 CCR §§ 7026(f), 7027(g)',
  certainty: 'HIGH',
  span: { businessDays: 15 },
  begins,
  pauses: noPause('11 CCR § 7026(d): an opt-out needs no verification'),
  notes: [{ because: 'As soon as feasible', rule: '11 CCR §§ 7026(f), 7027(g)', certainty: 'HIGH' }],
  readings: [saturdays],
}

const automated: Rule = {
  ...optOut,
  validFrom: '2027-01-01',
  rule: 'CPPA regulations on automated decisions, effective 1 Jan 2026, duty from 1 Jan 2027',
  certainty: 'MEDIUM',
  pauses: noPause('An opt-out needs no verification', 'MEDIUM'),
  notes: [],
}

export const california = regime<'request' | 'optOut' | 'automated'>({
  name: 'California (CCPA)',
  zone: 'America/Los_Angeles',
  holidaysOf: { country: 'US', region: 'CA' },
  rules: { request: [request], optOut: [optOut], automated: [automated] },
  rights: {
    ACCESS: 'request',
    PORTABILITY: 'request',
    RECTIFICATION: 'request',
    DELETION: 'request',
    RESET_PROFILE: 'request',
    RESTRICTION: 'optOut',
    OBJECTION: 'optOut',
    OPT_OUT_OF_SALE: 'optOut',
    WITHDRAW_CONSENT: 'optOut',
    OPT_OUT_OF_AUTOMATED_DECISIONS: 'automated',
  },
  duties: noDuty,
})
