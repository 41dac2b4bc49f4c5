import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { Regime } from '../../../generated/schema.ts'
import { everythingListed } from '../content.fixture.ts'
import { packageJsonLd } from './jsonld.ts'

/** The terms that a package uses, as the Data Privacy Vocabulary 2.3, its extension for AI, its law of the EU and Dublin Core define them. */
const DEFINED = new Set([
  ...[
    ...['RightExerciseActivity', 'ActiveRight', 'CollectedPersonalData', 'DerivedPersonalData', 'InferredPersonalData'],
    ...['Purpose', 'Location', 'StorageDuration', 'ThirdParty', 'DataProcessor', 'hasPurpose', 'hasPersonalData'],
    ...['hasRecipient', 'hasStorageCondition', 'hasDuration', 'hasLocation', 'hasRight'],
  ].map((name) => `https://w3id.org/dpv#${name}`),
  ...['Model', 'AISystem'].map((name) => `https://w3id.org/dpv/ai#${name}`),
  ...['A15', 'A20'].map((name) => `https://w3id.org/dpv/legal/eu/gdpr#${name}`),
  ...['title', 'identifier', 'created', 'isPartOf'].map((name) => `http://purl.org/dc/terms/${name}`),
  ...['dateTime', 'duration'].map((name) => `http://www.w3.org/2001/XMLSchema#${name}`),
])

/** Whatever it would have to fetch is a failure; whatever it would drop as well. */
const options = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`wants ${url}`)
  },
} as jsonld.Options.Expand

/** What stands for something elsewhere: keys, types, and ids that are no names of ours. */
function* namesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* namesIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith('@')) yield key
      if (key === '@type') yield* [inner].flat() as string[]
      else if (key === '@id' && !String(inner).startsWith('urn:')) yield String(inner)
      else yield* namesIn(inner)
    }
}

it.each(Object.values(Regime))(
  'under %s expands without a network and without loss, to terms that are defined',
  async (regime) => {
    const content = everythingListed()
    const document = JSON.parse(packageJsonLd({ ...content, request: { ...content.request, regime } }))
    const expanded = await jsonld.expand(document, options)
    expect([...namesIn(expanded)].filter((name) => !DEFINED.has(name))).toEqual([])
  },
)

it('of portability names Article 20', async () => {
  const content = everythingListed()
  const document = JSON.parse(packageJsonLd({ ...content, request: { ...content.request, type: 'PORTABILITY' } }))
  expect(JSON.stringify(await jsonld.expand(document, options))).toContain('https://w3id.org/dpv/legal/eu/gdpr#A20')
})

it('is the same once it was expanded and compacted again', async () => {
  const document = JSON.parse(packageJsonLd(everythingListed()))
  const { '@context': context } = document
  const again = await jsonld.compact(await jsonld.expand(document, options), context, options as jsonld.Options.Compact)
  expect(again).toEqual(document)
})

it('has a statement for each item and each recipient', async () => {
  const content = everythingListed()
  const quads = (await jsonld.toRDF(JSON.parse(packageJsonLd(content)), options as jsonld.Options.ToRdf)) as {
    predicate: { value: string }
  }[]
  const count = (name: string) => quads.filter(({ predicate }) => predicate.value.endsWith(`#${name}`)).length
  expect(count('hasPersonalData')).toBe(content.items.length)
  expect(count('hasRecipient')).toBe(content.holders.length)
})
