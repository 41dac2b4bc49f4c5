import { fileURLToPath } from 'node:url'
import { getDirective } from '@graphql-tools/utils'
import { getNamedType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { hasSubject } from '../src/access/closing/index.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema = buildApiSchema(fileURLToPath(new URL('../../schema', import.meta.url)))

/** Types whose texts say nothing of data that somebody may not be cleared for: people, access, laws, the record itself. */
const OF_SOMETHING_ELSE = [
  ...['AuditLog', 'WorkspaceKey', 'Token', 'CreatedToken', 'User', 'Grant', 'Customer', 'IdentityLabel', 'UserError'],
  ...['Clock', 'ClockStep', 'ClockReading', 'Holiday', 'Pause', 'NotificationClock'],
  ...['Request', 'Verification', 'Manifest', 'Package', 'PackageFile', 'Delivery', 'Plan'],
  ...['Assignee', 'EvidenceFile', 'TaskLink', 'Letter', 'LetterDraft'],
  ...['ConsentState', 'ConsentStatement', 'ConsentFinding', 'Purpose', 'LegalTerm'],
  ...['AssessmentTemplate', 'AssessmentQuestion'],
]

/** Fields that say nothing of it, and why. */
const OPEN: Record<string, string> = {
  'ModelPosition.id': 'opaque',
  'ModelPosition.recordedBy': 'somebody who recorded it',
  'ModelPosition.evidence': 'a hash',
  'Assessment.id': 'opaque',
  'Assessment.purposes': 'purposes, which are no data',
  'Admission.id': 'opaque',
  'Admission.purpose': 'what was asked',
  'Admission.by': 'somebody who asked',
  'Admission.digest': 'a hash',
  'GateAnswer.remedy': 'fixed words',
  'Acceptance.by': 'somebody who accepted it',
  'Finding.id': 'opaque',
  'Finding.remedy': 'fixed words',
  'RecordElement.article': 'of a closed set',
  'RecordUse.purpose': 'purposes, which are no data',
  'RecordAi.transformations': 'of closed sets',
  'VersionPurposes.purposes': 'purposes, which are no data',
  'Declaration.id': 'opaque',
  'Declaration.recordedBy': 'somebody who recorded it',
  'Declaration.evidence': 'a hash',
  'Declaration.purposes': 'purposes, which are no data',
  'VersionUse.purposes': 'purposes, which are no data',
  'UseAnswer.purpose': 'what was asked',
  'ArtifactPurposes.purposes': 'purposes, which are no data',
  'Task.id': 'opaque',
  'Exemption.id': 'opaque',
  'Exemption.setBy': 'somebody who set it',
  'Hold.id': 'opaque',
  'Hold.setBy': 'somebody who set it',
  'Hold.releasedBy': 'somebody who released it',
  'Attempt.id': 'opaque',
  'TaskReport.evidence': 'a hash',
  'TaskReport.by': 'somebody who reported it',
  'Arrival.id': 'opaque',
  'Arrival.by': 'a token',
  'ArrivalRefusal.code': 'of a closed set',
  'RefusedReport.code': 'of a closed set',
  'RefusedReport.by': 'who sent it',
  'RefusalAcknowledgement.by': 'who acknowledged it',
  'AuditEntry.id': 'opaque',
  'AuditEntry.actor': 'somebody who asked',
  'AuditEntry.roles': 'of a closed set',
  'AuditEntry.token': 'a token',
  'AuditEntry.fields': 'names of the schema',
  'AuditEntry.customer': 'a person',
  'AuditEntry.reason': 'why somebody asked',
  'AuditEntry.request': 'opaque',
  'Caveat.message': 'fixed words, with counts',
  'CaseEvent.by': 'somebody who works on it',
  'CaseEvent.body': 'what was said of the case',
  'CaseEvent.hash': 'a hash',
  'Clearance.holder': 'somebody who asks',
  'Clearance.setBy': 'somebody who set it',
  'Exposure.id': 'opaque',
  'ExposureCount.exposure': 'opaque',
  'IdentifierFinding.id': 'opaque',
  'Incident.id': 'opaque',
  'Incident.zone': 'a time zone',
  'Incident.recordedBy': 'somebody who recorded it',
  'Incident.closedBy': 'somebody who closed it',
  'ErasureRecord.outcome': 'of what became of a person',
  'ErasureRecord.recordedBy': 'somebody who recorded it',
  'LineageEvent.outcome': 'of what became of a person',
  'ManifestGap.message': 'fixed words, with counts',
  'PeopleList.recordedBy': 'somebody who recorded it',
  'RegionCount.region': 'counted over all systems of it',
}

const CURSORS = ['cursor', 'endCursor']

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && name !== 'Mutation' && !name.endsWith('Payload'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })))

const isWithheld = ({ field }: (typeof fields)[number]) => getDirective(schema, field, 'withheld') !== undefined

it('has no text of which nobody has said whether it is withheld: put @withheld on it, or name it here', () => {
  const undecided = fields
    .filter(({ field }) => ['String', 'ID', 'JSON'].includes(getNamedType(field.type).name))
    .filter((one) => !isWithheld(one) && !CURSORS.includes(one.field.name))
    .map(({ type, field }) => ({ type, path: `${type}.${field.name}` }))
    .filter(({ type, path }) => !OF_SOMETHING_ELSE.includes(type) && !(path in OPEN))
  expect(undecided.map(({ path }) => path)).toEqual([])
})

it('can say of everything that says whether it is closed', () => {
  const says = fields.filter(({ field }) => field.name === 'closed').map(({ type }) => type)
  expect(says.filter((type) => !hasSubject(type))).toEqual([])
})
