import type { ConsentStatus } from '../generated/schema.ts'

/**
 * The terms that consent records use: the W3C's Data Privacy Vocabulary 2 as its guide to ISO/IEC TS 27560 has them, Dublin Core and SKOS. They are in each
 * document, so that nothing has to be fetched to read it.
 */
export const recordContext = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  records: { '@id': 'dct:hasPart', '@container': '@set' },
  identifier: 'dct:identifier',
  scheme: 'skos:inScheme',
  created: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  valid: { '@id': 'dct:valid', '@type': 'xsd:dateTime' },
  source: 'dct:source',
  dataSubject: 'dpv:hasDataSubject',
  purpose: { '@id': 'dpv:hasPurpose', '@container': '@set' },
  notice: 'dpv:hasNotice',
  status: 'dpv:hasConsentStatus',
  indicatedAt: { '@id': 'dpv:isIndicatedAtTime', '@type': 'xsd:dateTime' },
  indicationMethod: 'dpv:hasIndicationMethod',
} as const

/** What a status is called there. */
export const statusTerms: Readonly<Record<ConsentStatus, string>> = {
  GIVEN: 'dpv:ConsentGiven',
  REFUSED: 'dpv:ConsentRefused',
  WITHDRAWN: 'dpv:ConsentWithdrawn',
  EXPIRED: 'dpv:ConsentExpired',
  INVALIDATED: 'dpv:ConsentInvalidated',
  UNKNOWN: 'dpv:ConsentUnknown',
}
