import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const begins = { rule: 'Reg. 1182/71 Art. 3(1): the day of receipt is not counted', certainty: 'HIGH' } as const
const doubt = 'EDPB 01/2022; no text of law; asked without delay'

const request: Rule = {
  ...plain,
  validFrom: '2018-05-25',
  rule: 'GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)',
  certainty: 'HIGH',
  span: { months: 1 },
  begins,
  rolls: { rule: 'Reg. 1182/71 Art. 3(4)', certainty: 'HIGH' },
  refusal: { rule: 'GDPR Art. 12(4)', certainty: 'HIGH' },
  extension: { rule: 'GDPR Art. 12(3) sentences 2 and 3', certainty: 'MEDIUM', span: { months: 3 } },
  pauses: {
    IDENTITY: { effect: 'DAYS_AFTER_QUESTION', rule: `GDPR Art. 12(6); ${doubt}`, certainty: 'LOW' },
    CLARIFICATION: { effect: 'DAYS_AFTER_QUESTION', rule: `GDPR Recital 63; ${doubt}`, certainty: 'LOW' },
    FEE: { effect: 'NONE', rule: 'GDPR Art. 12(5) has no pause', certainty: 'HIGH' },
  },
  readings: [
    {
      kind: 'EXTENSION_FROM_DUE',
      months: 2,
      because: 'Two months are added to the day on which the first month ends, not three counted from receipt',
      rule: 'GDPR Art. 12(3) sentence 2',
    },
    { kind: 'WITHOUT_PAUSES', because: 'Questions to the person do not stop the month', rule: 'GDPR Art. 12(3)' },
  ],
}

const breach: Rule = {
  ...plain,
  validFrom: '2018-05-25',
  rule: 'GDPR Art. 33(1)',
  certainty: 'HIGH',
  span: { hours: 72 },
  begins: { rule: 'GDPR Art. 33(1): having become aware of it', certainty: 'HIGH' },
  pauses: noPause('GDPR Art. 33(4): what is not known yet may follow in phases'),
  readings: [
    {
      kind: 'FULL_HOUR',
      because: 'The hour in which somebody became aware is not counted',
      rule: 'Reg. 1182/71 Art. 3(1), 3(2)(a)',
    },
  ],
}

export const eu = regime<'request' | 'breach'>({
  name: 'EU GDPR',
  zone: null,
  holidaysOf: null,
  rules: { request: [request], breach: [breach] },
  rights: everyRight('request'),
  duties: { ...noDuty, BREACH: 'breach' },
})
