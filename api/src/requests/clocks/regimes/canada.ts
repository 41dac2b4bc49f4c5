import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const request: Rule = {
  ...plain,
  validFrom: '2001-01-01',
  rule: 'PIPEDA s. 8(3)',
  certainty: 'HIGH',
  span: { days: 30 },
  begins: { rule: 'Interpretation Act s. 27: the day of receipt is not counted', certainty: 'HIGH' },
  refusal: { rule: 'PIPEDA s. 8(5), (7): no answer in time is a refusal', certainty: 'HIGH' },
  extension: { rule: 'PIPEDA s. 8(4)', certainty: 'HIGH', span: { days: 60 } },
  pauses: noPause('PIPEDA s. 8(3)'),
  readings: [
    {
      kind: 'ROLLS',
      saturdays: true,
      because: 'A last day that is a Sunday or holiday moves to the next day that is none',
      rule: 'Interpretation Act s. 26',
    },
  ],
}

export const canada = regime<'request' | 'other'>({
  name: 'Canada (PIPEDA)',
  zone: 'America/Toronto',
  holidaysOf: { country: 'CA', region: null },
  rules: { request: [request], other: [{ ...request, rule: 'PIPEDA s. 8(3), by analogy', certainty: 'LOW' }] },
  rights: { ...everyRight('other'), ACCESS: 'request', RECTIFICATION: 'request' },
  duties: noDuty,
})
