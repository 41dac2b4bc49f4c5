import type { ArtifactKind, SystemRole } from '../../../generated/schema.ts'
import type { PackageContent, PackageItem } from '../content.ts'
import { timeText } from '../words.ts'

/**
 * The terms that are used, of the W3C's Data Privacy Vocabulary 2 and Dublin Core. They are in the file, so that nothing has to be
 * fetched to read it.
 */
const context = {
  dpv: 'https://w3id.org/dpv#',
  ai: 'https://w3id.org/dpv/ai#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  title: 'dct:title',
  identifier: 'dct:identifier',
  created: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  purpose: { '@id': 'dpv:hasPurpose', '@container': '@set' },
  personalData: { '@id': 'dpv:hasPersonalData', '@container': '@set' },
  recipient: { '@id': 'dpv:hasRecipient', '@container': '@set' },
  storage: 'dpv:hasStorageCondition',
  duration: { '@id': 'dpv:hasDuration', '@type': 'xsd:duration' },
  location: 'dpv:hasLocation',
  right: { '@id': 'dpv:hasRight', '@type': '@id' },
} as const

const classes: Record<ArtifactKind, string> = {
  DATASET: 'dpv:CollectedPersonalData',
  FEATURE_SET: 'dpv:DerivedPersonalData',
  EXPERIMENT_LOG: 'dpv:DerivedPersonalData',
  VECTOR_INDEX: 'dpv:DerivedPersonalData',
  MODEL: 'ai:Model',
  DEPLOYMENT: 'ai:AISystem',
  PROMPT_LOG: 'dpv:CollectedPersonalData',
  INFERENCE_LOG: 'dpv:InferredPersonalData',
}

const recipients: Partial<Record<SystemRole, string>> = { VENDOR: 'dpv:ThirdParty' }

/** The right that was exercised: Article 15 or 20 where the GDPR applies. */
function rightOf({ regime, type }: PackageContent['request']): string {
  if (regime !== 'EU' && regime !== 'UK') return 'dpv:ActiveRight'
  return type === 'PORTABILITY' ? 'eu-gdpr:A20' : 'eu-gdpr:A15'
}

/** `package.jsonld`: what is listed, as JSON-LD. */
export function packageJsonLd(content: PackageContent): string {
  const { request, items, holders } = content
  const document = {
    '@context': context,
    id: `urn:uuid:${request.id}`,
    type: 'dpv:RightExerciseActivity',
    identifier: request.reference ?? request.id,
    created: timeText(content.asOf),
    right: rightOf(request),
    personalData: items.map(itemOf),
    recipient: holders.map(({ key, name, role, region, retentionDays }) => ({
      id: systemId(key),
      type: recipients[role] ?? 'dpv:DataProcessor',
      title: name,
      ...(region === null ? {} : { location: { type: 'dpv:Location', title: region } }),
      ...(retentionDays === null
        ? {}
        : {
            storage: {
              type: 'dpv:StorageDuration',
              duration: `P${retentionDays}D`,
            },
          }),
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const itemOf = ({ versionId, kind, namespace, name, version, system, createdAt, purposes }: PackageItem) => ({
  id: `urn:dyetrace:version:${versionId}`,
  type: classes[kind],
  title: [namespace, name, version].filter((text) => text !== '').join(' '),
  created: timeText(createdAt),
  ...(system === null ? {} : { isPartOf: systemId(system) }),
  ...(purposes.length === 0 ? {} : { purpose: purposes.map((title) => ({ type: 'dpv:Purpose', title })) }),
})

const systemId = (key: string) => `urn:dyetrace:system:${encodeURIComponent(key)}`
