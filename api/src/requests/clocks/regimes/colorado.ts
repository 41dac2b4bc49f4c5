import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const begins = { rule: 'C.R.S. 2-4-108: the day of receipt is not counted', certainty: 'HIGH' } as const

const request: Rule = {
  ...plain,
  validFrom: '2023-07-01',
  rule: 'C.R.S. 6-1-1306(2)(a)',
  certainty: 'HIGH',
  span: { days: 45 },
  begins,
  refusal: { rule: 'C.R.S. 6-1-1306(2)', certainty: 'HIGH' },
  extension: { rule: 'C.R.S. 6-1-1306(2)', certainty: 'HIGH', span: { days: 90 } },
  pauses: noPause('C.R.S. 6-1-1306(2)'),
}

const optOut: Rule = {
  ...request,
  notes: [{ because: 'As soon as feasibly possible; no number of days', rule: '4 CCR 904-3-4.03', certainty: 'HIGH' }],
}

const appeal: Rule = {
  ...plain,
  validFrom: '2023-07-01',
  rule: 'C.R.S. 6-1-1306(3)',
  certainty: 'HIGH',
  span: { days: 45 },
  begins,
  extension: { rule: 'C.R.S. 6-1-1306(3)', certainty: 'HIGH', span: { days: 105 } },
  pauses: noPause('C.R.S. 6-1-1306(3)'),
}

export const colorado = regime<'request' | 'optOut' | 'appeal'>({
  name: 'Colorado (CPA)',
  zone: 'America/Denver',
  holidaysOf: { country: 'US', region: 'CO' },
  rules: { request: [request], optOut: [optOut], appeal: [appeal] },
  rights: {
    ...everyRight('request'),
    OPT_OUT_OF_SALE: 'optOut',
    OPT_OUT_OF_AUTOMATED_DECISIONS: 'optOut',
    OBJECTION: 'optOut',
  },
  duties: { ...noDuty, APPEAL: 'appeal' },
})
