import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

/** So many days before the controller's due date a processor has to be done where the contract names no time. A choice of ours. */
export const DAYS_BEFORE_CONTROLLER = 10

const request: Rule = {
  ...plain,
  validFrom: '2018-05-25',
  rule: 'The contract (GDPR Art. 28(3)(e) gives no number)',
  certainty: 'HIGH',
  span: { agreed: true },
  begins: { rule: 'The contract: the day of receipt is not counted', certainty: 'MEDIUM' },
  pauses: noPause('The contract'),
}

export const contract = regime<'request'>({
  name: 'Processor (contract)',
  zone: null,
  holidaysOf: null,
  rules: { request: [request] },
  rights: everyRight('request'),
  duties: noDuty,
})
