import type { ExtensionReason, Regime, RequestReason, RightType } from '../../generated/schema.ts'

export const extensionReasons: Record<ExtensionReason, string> = {
  COMPLEXITY: 'your request is complex. {{say in what way}}',
  NUMBER_OF_REQUESTS: 'you sent several requests.',
  OTHER: '{{the reason}}',
}

export const refusals: Record<RequestReason, string> = {
  NEED_USER_VERIFICATION: 'you have not shown us who you are.',
  SUSPECTED_FRAUD: 'we have reason to believe that somebody else asked in your name.',
  INSUF_VERIFICATION: 'what you sent us does not show who you are.',
  NO_MATCH: 'we found nobody under what you gave us.',
  CLAIM_NOT_COVERED: 'the law does not give this right in your case. {{say why}}',
  OUTSIDE_JURISDICTION: 'the law that you named does not apply to you. {{say why}}',
  TOO_MANY_REQUESTS: 'you asked for the same again and again. {{say how often}}',
  OTHER: '{{the reason}}',
}

const BEFORE_A_COURT = 'You can also go to court.'

/** Where the person can complain. General words, not legal advice. */
export const complaints: Record<Regime, string> = {
  EU: `You can complain to a supervisory authority, such as {{the authority where you are established}} or the one where you live (Article 77 GDPR). ${BEFORE_A_COURT}`,
  UK: `You can complain to the Information Commissioner (ico.org.uk). ${BEFORE_A_COURT}`,
  CALIFORNIA: 'You can complain to the California Privacy Protection Agency (cppa.ca.gov).',
  VIRGINIA: 'You can appeal to us by {{how to appeal}}, and then complain to the Attorney General of Virginia.',
  COLORADO: 'You can appeal to us by {{how to appeal}}, and then complain to the Attorney General of Colorado.',
  BRAZIL: 'You can complain to the Autoridade Nacional de Proteção de Dados (gov.br/anpd).',
  CANADA: 'You can complain to the Privacy Commissioner of Canada (priv.gc.ca).',
  QUEBEC: "You can ask the Commission d'accès à l'information to review this within 30 days (cai.gouv.qc.ca).",
  HIPAA: 'You can complain to us, or to the Office for Civil Rights (hhs.gov/ocr).',
  CONTRACT: 'You can complain to {{the company that decides about your data}}.',
}

const ANSWERED = 'You got our answer: {{how it was sent}}'
const DONE = 'We did what you asked for. {{say what}}'

/** What was done. */
export const completions: Record<RightType, string> = {
  ACCESS: ANSWERED,
  PORTABILITY: ANSWERED,
  RECTIFICATION: 'We corrected your data. {{say what}}',
  DELETION: 'We deleted your data. {{say what you keep, why and until when, or take this out}}',
  RESTRICTION: DONE,
  OBJECTION: DONE,
  OPT_OUT_OF_SALE: 'We no longer sell or share your data.',
  OPT_OUT_OF_AUTOMATED_DECISIONS: DONE,
  RESET_PROFILE: DONE,
  WITHDRAW_CONSENT: 'We no longer use your data on the ground of your consent. {{say what ended}}',
}
