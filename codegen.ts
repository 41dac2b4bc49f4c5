import { readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { parse } from 'graphql'
import { operationIds } from './api/src/platform/bounds/operationId.ts'

/** All GraphQL of a folder as one document: files are read side by side, and the order of types would be another each time. */
const textIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')

/** What the pages ask, for `OPERATIONS=persisted`. */
const webOperations = `/** The ids of all operations that the web server is built with. */
export const webOperations: ReadonlySet<string> = new Set([
${operationIds(parse(textIn('web/src')))
  .sort()
  .map((id) => `  '${id}',`)
  .join('\n')}
])
`

const config: CodegenConfig = {
  schema: textIn('schema'),
  ignoreNoDocuments: true,
  // Enums keep the schema's order: it is the one in which their values are listed, from the API to the pages.
  config: { sort: false },
  generates: {
    'api/src/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars: {
          DateTime: { input: '../vocabulary/instant.ts#InstantInput', output: 'number' },
          Date: 'string',
          JSON: 'unknown',
        },
        enumsAsConst: true,
        useTypeImports: true,
        strictScalars: true,
        inputMaybeValue: 'T | null | undefined',
        avoidOptionals: { defaultValue: true },
        contextType: '../server/context.ts#Context',
        enumValues: {
          Role: {
            READER: 'reader',
            HANDLER: 'handler',
            APPROVER: 'approver',
            PIPELINE: 'pipeline',
            AUDITOR: 'auditor',
            ADMIN: 'admin',
          },
        },
        mappers: {
          Version: '../catalog/artifacts/index.ts#VersionRow',
          Artifact: '../catalog/artifacts/index.ts#ArtifactRow',
          Run: '../history/runs/index.ts#RunRow',
          RunConnection: '../history/runs/lists.ts#RunPage',
          Job: '../history/runs/store/jobs.ts#JobRow',
          JobConnection: '../history/runs/jobs.ts#JobPage',
          Namespace: '../catalog/artifacts/namespaces.ts#NamespaceRow',
          Column: '../catalog/artifacts/index.ts#ColumnRow',
          Customer: '../catalog/customers/index.ts#CustomerRow',
          System: '../catalog/systems/index.ts#SystemRow',
          CatalogSystem: '../catalog/systems/index.ts#CatalogSystemRow',
          Found: '../catalog/search/index.ts#FoundRow',
          RefusedReport: '../ingest/refusals/index.ts#RefusedRow',
          IdentifierFinding: '../ingest/identifiers/index.ts#FindingRow',
          Token: '../access/index.ts#TokenRow',
          User: '../access/index.ts#UserRow',
          Grant: '../access/index.ts#GrantRow',
          Clearance: '../access/index.ts#ClearanceRow',
          Tag: '../catalog/artifacts/index.ts#ShownTag',
          Incident: '../incidents/index.ts#IncidentRow',
          Exposure: '../incidents/index.ts#ExposureRow',
          IncidentAnswer: '../incidents/index.ts#AffectedByIncident',
          ExposedArtifact: '../incidents/index.ts#ExposedArtifactRow',
          ConsentFinding: '../governance/consents/index.ts#ConsentFinding as ConsentFindingRow',
          PersonConsents: '../governance/consents/index.ts#ConsentsOfPerson',
          Request: '../requests/cases/index.ts#RequestRow',
          CaseEvent: '../requests/cases/index.ts#EventRow',
          ManifestItem: '../requests/manifests/index.ts#Item as ManifestItemRow',
          Manifest: '../requests/manifests/index.ts#StoredManifest',
          Package: '../requests/packages/index.ts#ShownPackage',
          Exemption: '../requests/exemptions/index.ts#ExemptionRow',
          ModelPosition: '../requests/positions/index.ts#PositionRow',
          Purpose: '../governance/vocabularies/index.ts#Purpose as PurposeRow',
          Declaration: '../governance/declarations/index.ts#DeclarationRow',
          Assessment: '../governance/declarations/index.ts#Assessed',
          AssessmentAnswer: '../governance/declarations/index.ts#Answered',
          AssessmentTemplate: '../governance/vocabularies/index.ts#Template',
          AssessedData: '../vocabulary/command.ts#ArtifactName',
          UseSource: '../governance/purposes/index.ts#ShownSource',
          VersionUse: '../governance/purposes/index.ts#VersionUse as VersionUseRow',
          VersionPurposes: '../governance/purposes/index.ts#LookedAt',
          Finding: '../governance/findings/index.ts#FindingRow as GovernanceFindingRow',
          FindingStep: '../governance/findings/index.ts#FindingStepSaid',
          Acceptance: '../governance/findings/index.ts#AcceptanceRow',
          ProcessingRecord: '../governance/record/index.ts#ProcessingRecord as ProcessingRecordRow',
          ActivityRecord: '../governance/record/index.ts#ActivityRecord as ActivityRecordRow',
          Admission: '../governance/gate/index.ts#AdmissionRow',
          GateAnswer: '../governance/gate/index.ts#GateAnswer as GateAnswerRow',
          ArtifactPurposes: '../governance/purposes/index.ts#ArtifactPurposes as ArtifactPurposesRow',
          Plan: '../requests/plans/index.ts#StoredPlan',
          Task: '../requests/plans/index.ts#StoredTask',
          Attempt: '../requests/work/index.ts#ShownAttempt',
          TaskReport: '../requests/work/index.ts#ShownReport',
          Hold: '../requests/holds/index.ts#HoldRow',
          Assignee: '../requests/tasks/index.ts#AssigneeRow',
          TaskLink: '../requests/tasks/index.ts#LinkRow',
          EvidenceFile: '../requests/tasks/index.ts#EvidenceRow',
          PlanPreview: '../requests/plans/index.ts#Preview',
          Consequence: '../requests/plans/index.ts#ConsequenceRow',
          ModelPreview: '../requests/plans/index.ts#ModelConsequences',
          PlanDifference: '../requests/plans/index.ts#Difference',
          CustomerImpact: '../lineage/answers/index.ts#Impact',
          ImpactSummary: '../lineage/answers/index.ts#Summary',
          SystemImpact: '../lineage/answers/index.ts#SystemSummary',
          ArtifactChange: '../lineage/answers/index.ts#ArtifactChangeRow',
          ArtifactImpact: '../lineage/answers/index.ts#TouchedArtifact',
          ErasureRecord: '../lineage/answers/index.ts#ErasureRecordRow',
          SystemFacet: '../lineage/answers/index.ts#FacetOfSystem',
          Completeness: '../lineage/answers/index.ts#CompletenessRow',
          Caveat: '../lineage/answers/index.ts#CaveatRow',
          CaveatItem: '../lineage/answers/index.ts#CountedItem',
          TracedArtifact: '../lineage/answers/index.ts#TracedArtifact as TracedArtifactRow',
          Trace: '../lineage/answers/index.ts#TraceAnswer',
          EventConnection: '../lineage/answers/index.ts#EventPage',
          LineageEvent: '../lineage/answers/index.ts#PersonEvent',
          Activity: '../lineage/activity/index.ts#Activity as ActivityRow',
          Clock: '../requests/clocks/index.ts#Clock as ClockRow',
          AuditEntryConnection: '../audit/search.ts#EntryPage',
          AuditEntry: '../audit/entries.ts#ReadEntry',
          SystemMap: '../lineage/map/map.ts#MapOfSystems',
          SystemFlow: '../lineage/map/flows.ts#SystemFlow as SystemFlowRow',
          SystemHolding: '../lineage/map/map.ts#HoldingSystem',
          Holding: '../lineage/map/holding.ts#HeldArtifacts',
          HeldArtifact: '../lineage/map/holding.ts#Held',
          RecordRunPayload: '../ingest/adapters/graphql/payloads.ts#Payload',
          RecordMembersPayload: '../ingest/adapters/graphql/payloads.ts#MembersPayload',
          CustomerPayload: '../ingest/adapters/graphql/payloads.ts#Payload',
          SystemPayload: '../ingest/adapters/graphql/payloads.ts#Payload',
          ArtifactPayload: '../ingest/adapters/graphql/payloads.ts#Payload',
          VersionPayload: '../ingest/adapters/graphql/payloads.ts#Payload',
        },
      },
    },
    'api/src/generated/webOperations.ts': { plugins: [{ add: { content: webOperations } }] },
    'web/src/generated/graphql.ts': {
      documents: textIn('web/src'),
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown' },
        enumType: 'const',
        useTypeImports: true,
        strictScalars: true,
        documentMode: 'string',
        pureMagicComment: true,
        avoidOptionals: { field: true },
      },
    },
    'testkit/generated/operations.ts': {
      documents: textIn('testkit'),
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown' },
        enumsAsConst: true,
        useTypeImports: true,
        strictScalars: true,
        documentMode: 'string',
        avoidOptionals: { field: true },
      },
    },
  },
}

export default config
