import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { statusTerms } from '../../consents/index.ts'
import { ConsentStatus } from '../../generated/schema.ts'
import { consentRecords } from './records.ts'

/** The terms that a record uses, as the Data Privacy Vocabulary 2.3, Dublin Core and SKOS define them. */
const DEFINED = new Set([
  ...[
    ...['ConsentRecord', 'DataSubject', 'Purpose', 'ConsentNotice', 'hasDataSubject', 'hasPurpose', 'hasNotice'],
    ...['hasConsentStatus', 'isIndicatedAtTime', 'hasIndicationMethod'],
    ...['ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired', 'ConsentInvalidated', 'ConsentUnknown'],
  ].map((name) => `https://w3id.org/dpv#${name}`),
  ...['hasPart', 'identifier', 'created', 'valid', 'source'].map((name) => `http://purl.org/dc/terms/${name}`),
  'http://www.w3.org/2004/02/skos/core#inScheme',
  'http://www.w3.org/2001/XMLSchema#dateTime',
])

/** Whatever it would have to fetch is a failure; whatever it would drop as well. */
const options = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`wants ${url}`)
  },
} as jsonld.Options.Expand

function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith('@')) yield key
      if (key === '@type') yield* [inner].flat() as string[]
      else yield* namesIn(inner)
    }
}

const AT = Date.parse('2026-03-01T09:00:00Z')

const document = JSON.parse(
  JSON.stringify(
    consentRecords({
      customer: { ref: 'f'.repeat(32), namespaces: ['email'] },
      asOf: AT,
      states: [],
      statements: Object.values(ConsentStatus).map((status, n) => ({
        ...{ key: `k${n}`, at: AT, recordedAt: AT, purposes: ['marketing'], status, shared: status === 'UNKNOWN' },
        ...{ mechanism: 'web form', notice: 'privacy 4', evidence: 'form 17', namespace: 'email' },
        until: status === 'GIVEN' ? AT + 1 : null,
      })),
    }),
  ),
)

it('expands without a network and without loss, to terms that are defined', async () => {
  const expanded = await jsonld.expand(document, options)
  expect([...namesIn(expanded)].filter((name) => !DEFINED.has(name))).toEqual([])
  expect(Object.values(statusTerms).every((term) => DEFINED.has(term.replace('dpv:', 'https://w3id.org/dpv#')))).toBe(
    true,
  )
})

it('is the same once it was expanded and compacted again', async () => {
  const { '@context': context } = document
  const again = await jsonld.compact(await jsonld.expand(document, options), context, options as jsonld.Options.Compact)
  expect(again).toEqual(document)
})

it('leaves out what came under an identity that others use, too', () => {
  expect(document.records.map(({ identifier }: { identifier: string }) => identifier)).toEqual([
    'k0',
    'k1',
    'k2',
    'k3',
    'k4',
  ])
})
