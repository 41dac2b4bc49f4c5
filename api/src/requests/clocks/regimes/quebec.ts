import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const request: Rule = {
  ...plain,
  validFrom: '1994-01-01',
  rule: 'P-39.1 s. 32',
  certainty: 'HIGH',
  span: { days: 30 },
  begins: { rule: 'P-39.1 s. 32: the day of receipt is not counted', certainty: 'HIGH' },
  refusal: { rule: 'P-39.1 ss. 32, 34: no answer in time is a refusal', certainty: 'HIGH' },
  pauses: noPause('P-39.1 s. 32'),
}

export const quebec = regime<'request'>({
  name: 'Québec (Law 25)',
  zone: 'America/Toronto',
  holidaysOf: { country: 'CA', region: 'QC' },
  rules: { request: [request] },
  rights: everyRight('request'),
  duties: noDuty,
})
