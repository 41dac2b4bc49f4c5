import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'api/src/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars: {
          DateTime: { input: '../instant.ts#InstantInput', output: 'number' },
          JSON: 'unknown',
        },
        enumsAsConst: true,
        useTypeImports: true,
        strictScalars: true,
        inputMaybeValue: 'T | null | undefined',
        avoidOptionals: { defaultValue: true },
        contextType: '../context.ts#Context',
        mappers: {
          Version: '../modules/artifacts/index.ts#VersionRow',
          Artifact: '../modules/artifacts/index.ts#ArtifactRow',
          Run: '../modules/runs/index.ts#RunRow',
          RunConnection: '../modules/runs/lists.ts#RunPage',
          Job: '../modules/runs/jobs.ts#JobRow',
          JobConnection: '../modules/runs/jobs.ts#JobPage',
          Namespace: '../modules/artifacts/namespaces.ts#NamespaceRow',
          Column: '../modules/artifacts/index.ts#ColumnRow',
          Customer: '../modules/customers/index.ts#CustomerRow',
          System: '../modules/systems/index.ts#SystemRow',
          CustomerImpact: '../modules/lineage/index.ts#Impact',
          ImpactSummary: '../modules/lineage/index.ts#Summary',
          Completeness: '../modules/lineage/index.ts#CompletenessRow',
          Caveat: '../modules/lineage/index.ts#CaveatRow',
          CaveatItem: '../modules/lineage/index.ts#CountedItem',
          Trace: '../modules/lineage/index.ts#TraceAnswer',
          EventConnection: '../modules/lineage/index.ts#EventPage',
          LineageEvent: '../modules/lineage/index.ts#PersonEvent',
          Activity: '../modules/activity/index.ts#Activity as ActivityRow',
          SystemMap: '../modules/systems/map.ts#MapOfSystems',
          SystemHolding: '../modules/systems/map.ts#HoldingSystem',
          Holding: '../modules/systems/holding.ts#HeldArtifacts',
          HeldArtifact: '../modules/systems/holding.ts#Held',
          RecordRunPayload: '../modules/ingest/payloads.ts#Payload',
          RecordMembersPayload: '../modules/ingest/payloads.ts#MembersPayload',
          CustomerPayload: '../modules/ingest/payloads.ts#Payload',
          SystemPayload: '../modules/ingest/payloads.ts#Payload',
          ArtifactPayload: '../modules/ingest/payloads.ts#Payload',
          VersionPayload: '../modules/ingest/payloads.ts#Payload',
        },
      },
    },
    'web/src/generated/graphql.ts': {
      documents: ['web/src/**/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', JSON: 'unknown' },
        enumsAsConst: true,
        useTypeImports: true,
        strictScalars: true,
        avoidOptionals: { field: true },
      },
    },
    'seed/src/generated/operations.ts': {
      documents: ['seed/src/**/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string', JSON: 'unknown' },
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
