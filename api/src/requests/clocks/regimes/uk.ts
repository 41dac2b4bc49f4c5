import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

/** Since the Data (Use and Access) Act 2025: Art. 12A, in force by SI 2026/82. */
const request: Rule = {
  ...plain,
  validFrom: '2026-02-05',
  rule: 'UK GDPR Art. 12A(1)',
  certainty: 'MEDIUM',
  span: { months: 1 },
  begins: { rule: 'UK GDPR Art. 12A: the relevant time; corresponding date as the ICO counts', certainty: 'MEDIUM' },
  rolls: { rule: 'ICO guidance; Reg. 1182/71 Art. 3(4) as assimilated', certainty: 'MEDIUM' },
  refusal: { rule: 'UK GDPR Art. 12(4)', certainty: 'HIGH' },
  extension: { rule: 'UK GDPR Art. 12A(3), (4)', certainty: 'HIGH', span: { months: 3 } },
  pauses: {
    IDENTITY: {
      effect: 'BEGINS_ANEW',
      rule: 'UK GDPR Art. 12A: the time begins with what shows who asks',
      certainty: 'HIGH',
    },
    FEE: { effect: 'BEGINS_ANEW', rule: 'UK GDPR Art. 12A: the time begins with the fee', certainty: 'HIGH' },
    CLARIFICATION: {
      effect: 'BOTH_DAYS',
      rule: 'UK GDPR Art. 12A(5): from the day of asking to the day of the answer',
      certainty: 'HIGH',
    },
  },
  readings: [
    {
      kind: 'EXTENSION_FROM_DUE',
      months: 2,
      because: 'Two months are added to the day on which the first month ends',
      rule: 'UK GDPR Art. 12A(3)',
    },
  ],
}

/** The text speaks of Art. 15 only where it lets clarification stop the time. */
const other: Rule = {
  ...request,
  pauses: { ...request.pauses, CLARIFICATION: { ...request.pauses.CLARIFICATION, certainty: 'LOW' } },
  readings: [
    ...request.readings,
    {
      kind: 'WITHOUT_PAUSES',
      because: 'Clarification stops the time of access requests only',
      rule: 'UK GDPR Art. 12A(5)',
    },
  ],
}

/** Before: the text of the GDPR, and the guidance of the ICO. */
const before: Rule = {
  ...request,
  validFrom: '2018-05-25',
  rule: 'UK GDPR Art. 12(3)',
  begins: { rule: 'ICO guidance: the corresponding date', certainty: 'MEDIUM' },
  extension: { rule: 'UK GDPR Art. 12(3)', certainty: 'MEDIUM', span: { months: 3 } },
  pauses: {
    IDENTITY: { effect: 'BEGINS_ANEW', rule: 'ICO guidance on Art. 12(6)', certainty: 'MEDIUM' },
    FEE: { effect: 'BEGINS_ANEW', rule: 'ICO guidance on Art. 12(5)', certainty: 'MEDIUM' },
    CLARIFICATION: { effect: 'DAYS_AFTER_QUESTION', rule: 'ICO guidance on Recital 63', certainty: 'LOW' },
  },
  readings: request.readings.map((reading) => ({ ...reading, rule: 'UK GDPR Art. 12(3)' })),
}

/** Acknowledged within 30 days; whether day one counts is open, so it does. */
const complaint: Rule = {
  ...plain,
  validFrom: '2026-06-19',
  rule: 'DPA 2018 s. 164A: 30 days, of which the day of receipt is the first',
  certainty: 'LOW',
  span: { days: 29 },
  begins: { rule: 'DPA 2018 s. 164A: the day of receipt is counted, which is the earlier reading', certainty: 'LOW' },
  acknowledge: { rule: 'DPA 2018 s. 164A', certainty: 'LOW', span: { days: 29 } },
  pauses: noPause('DPA 2018 s. 164A'),
  readings: [{ kind: 'DAYS_MORE', days: 1, because: 'The day of receipt is not counted', rule: 'DPA 2018 s. 164A' }],
}

const breach: Rule = {
  ...plain,
  validFrom: '2018-05-25',
  rule: 'UK GDPR Art. 33(1)',
  certainty: 'HIGH',
  span: { hours: 72 },
  begins: { rule: 'UK GDPR Art. 33(1): having become aware of it', certainty: 'HIGH' },
  pauses: noPause('UK GDPR Art. 33(4)'),
}

export const uk = regime<'access' | 'other' | 'complaint' | 'breach'>({
  name: 'UK GDPR',
  zone: 'Europe/London',
  holidaysOf: { country: 'GB', region: 'ENG' },
  rules: { access: [request, before], other: [other, before], complaint: [complaint], breach: [breach] },
  rights: { ...everyRight('other'), ACCESS: 'access' },
  duties: { ...noDuty, COMPLAINT: 'complaint', BREACH: 'breach' },
})
