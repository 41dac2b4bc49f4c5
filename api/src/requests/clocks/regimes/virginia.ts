import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const begins = { rule: 'Va. Code § 1-210: the day of receipt is not counted', certainty: 'HIGH' } as const

const request: Rule = {
  ...plain,
  validFrom: '2023-01-01',
  rule: 'Va. Code § 59.1-577(B)(1)',
  certainty: 'HIGH',
  span: { days: 45 },
  begins,
  refusal: { rule: 'Va. Code § 59.1-577(B)(2)', certainty: 'HIGH' },
  extension: { rule: 'Va. Code § 59.1-577(B)(1)', certainty: 'HIGH', span: { days: 90 } },
  pauses: noPause('Va. Code § 59.1-577(B)(1)'),
}

const appeal: Rule = {
  ...plain,
  validFrom: '2023-01-01',
  rule: 'Va. Code § 59.1-577(C)',
  certainty: 'HIGH',
  span: { days: 60 },
  begins,
  pauses: noPause('Va. Code § 59.1-577(C)'),
}

export const virginia = regime<'request' | 'appeal'>({
  name: 'Virginia (VCDPA)',
  zone: 'America/New_York',
  holidaysOf: { country: 'US', region: 'VA' },
  rules: { request: [request], appeal: [appeal] },
  rights: everyRight('request'),
  duties: { ...noDuty, APPEAL: 'appeal' },
})
