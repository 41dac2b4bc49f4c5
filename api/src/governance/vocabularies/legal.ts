import { isWithin } from './purposes.ts'

/**
 * Legal bases of the Data Privacy Vocabulary (DPV) 2.3, extension EU-GDPR, W3C (api/NOTICE): the names of its terms after `eu-gdpr:`. The words are ours.
 */
const bases: Readonly<Record<string, string>> = {
  'A6-1-a': 'consent (Art. 6(1)(a))',
  'A6-1-a-explicit-consent': 'explicit consent (Art. 6(1)(a))',
  'A6-1-a-non-explicit-consent': 'consent that is not explicit (Art. 6(1)(a))',
  'A6-1-b': 'a contract (Art. 6(1)(b))',
  'A6-1-b-contract-performance': 'the performance of a contract (Art. 6(1)(b))',
  'A6-1-b-enter-into-contract': 'steps before a contract (Art. 6(1)(b))',
  'A6-1-c': 'a legal obligation (Art. 6(1)(c))',
  'A6-1-d': 'vital interests (Art. 6(1)(d))',
  'A6-1-d-data-subject': 'vital interests of the person (Art. 6(1)(d))',
  'A6-1-d-natural-person': 'vital interests of somebody else (Art. 6(1)(d))',
  'A6-1-e': 'public interest or official authority (Art. 6(1)(e))',
  'A6-1-e-official-authority': 'official authority (Art. 6(1)(e))',
  'A6-1-e-public-interest': 'public interest (Art. 6(1)(e))',
  'A6-1-f': 'legitimate interest (Art. 6(1)(f))',
  'A6-1-f-controller': 'legitimate interest of the controller (Art. 6(1)(f))',
  'A6-1-f-third-party': 'legitimate interest of a third party (Art. 6(1)(f))',
}

const conditions: Readonly<Record<string, string>> = {
  'A9-2-a': 'explicit consent (Art. 9(2)(a))',
  'A9-2-b': 'employment and social security law (Art. 9(2)(b))',
  'A9-2-c': 'vital interests (Art. 9(2)(c))',
  'A9-2-d': 'members of a not-for-profit body (Art. 9(2)(d))',
  'A9-2-e': 'data that the person made public (Art. 9(2)(e))',
  'A9-2-f': 'legal claims (Art. 9(2)(f))',
  'A9-2-g': 'substantial public interest (Art. 9(2)(g))',
  'A9-2-h': 'health care (Art. 9(2)(h))',
  'A9-2-i': 'public health (Art. 9(2)(i))',
  'A9-2-j': 'archives, research and statistics (Art. 9(2)(j))',
}

const PREFIX = 'eu-gdpr:'

const named = (terms: Readonly<Record<string, string>>) =>
  new Map(Object.entries(terms).map(([name, words]) => [`${PREFIX}${name}`, words]))

/** What processing can rest on, in words, by IRI. */
export const legalBases: ReadonlyMap<string, string> = named(bases)

/** What special categories of data need besides, in words, by IRI. */
export const specialConditions: ReadonlyMap<string, string> = named(conditions)

/** A legal basis that needs a balancing test. */
export const needsBalancing = (iri: string): boolean => iri.startsWith(`${PREFIX}A6-1-f`)

/** A legal basis, or a condition, that is people's consent. */
export const isConsent = (iri: string): boolean => iri.startsWith(`${PREFIX}A6-1-a`) || iri === `${PREFIX}A9-2-a`

/**
 * Categories of fideslang that GDPR Art. 9(1) calls special, each with all below it. It has none for membership of a trade union.
 */
const special = [
  'user.authorization.biometric',
  'user.biometric',
  'user.demographic.political_opinion',
  'user.demographic.race_ethnicity',
  'user.demographic.religious_belief',
  'user.demographic.sexual_orientation',
  'user.health_and_medical',
]

/** Whether a category of data is special (GDPR Art. 9(1)). */
export const isSpecial = (category: string): boolean => special.some((one) => isWithin(category, one))
