import { everyRight, noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const request: Rule = {
  ...plain,
  validFrom: '2020-09-18',
  rule: 'LGPD Art. 19 II',
  certainty: 'MEDIUM',
  span: { days: 15 },
  begins: { rule: 'Código Civil Art. 132: the day of receipt is not counted', certainty: 'MEDIUM' },
  pauses: noPause('LGPD Art. 19', 'MEDIUM'),
  notes: [{ because: 'In simplified form at once', rule: 'LGPD Art. 19 I', certainty: 'HIGH' }],
  readings: [
    { kind: 'DAYS_MORE', days: -1, because: 'The day of receipt is counted', rule: 'LGPD Art. 19 II' },
    {
      kind: 'ROLLS',
      saturdays: false,
      because: 'A last day that is a holiday moves to the next business day',
      rule: 'Código Civil Art. 132 § 1',
    },
  ],
}

/** Art. 18 § 5 leaves the time of other rights to regulation, and there is none: counted as the statement is. */
const other: Rule = { ...request, rule: 'LGPD Art. 18 §§ 3–5, by analogy with Art. 19 II', certainty: 'LOW' }

export const brazil = regime<'statement' | 'other'>({
  name: 'Brazil (LGPD)',
  zone: 'America/Sao_Paulo',
  holidaysOf: { country: 'BR', region: null },
  rules: { statement: [request], other: [other] },
  rights: { ...everyRight('other'), ACCESS: 'statement' },
  duties: noDuty,
})
