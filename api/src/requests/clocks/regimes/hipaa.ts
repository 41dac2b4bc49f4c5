import { noDuty, noPause, plain, type Rule, regime } from '../rules.ts'

const days = (span: number, extended: number, section: string): Rule => ({
  ...plain,
  validFrom: '2003-04-14',
  rule: `45 CFR ${section}`,
  certainty: 'HIGH',
  span: { days: span },
  begins: { rule: `45 CFR ${section}: after receipt`, certainty: 'HIGH' },
  refusal: { rule: `45 CFR ${section}: a denial in writing, in the same time`, certainty: 'HIGH' },
  extension: {
    rule: `45 CFR ${section}: once, with the reasons in writing`,
    certainty: 'HIGH',
    span: { days: extended },
  },
  pauses: noPause(`45 CFR ${section}`),
})

export const hipaa = regime<'access' | 'amendment' | 'accounting'>({
  name: 'HIPAA',
  zone: 'America/New_York',
  holidaysOf: { country: 'US', region: null },
  rules: {
    access: [days(30, 60, '164.524(b)(2)')],
    amendment: [days(60, 90, '164.526(b)(2)')],
    accounting: [days(60, 90, '164.528(c)(1)')],
  },
  rights: {
    ACCESS: 'access',
    PORTABILITY: 'access',
    RECTIFICATION: 'amendment',
    DELETION: null,
    RESTRICTION: null,
    OBJECTION: null,
    OPT_OUT_OF_SALE: null,
    OPT_OUT_OF_AUTOMATED_DECISIONS: null,
    RESET_PROFILE: null,
    WITHDRAW_CONSENT: null,
  },
  duties: { ...noDuty, ACCOUNTING: 'accounting' },
})
