import type {
  DeployInput,
  LinkIdentitiesInput,
  RecordDestructionInput,
  RecordErasureInput,
  RecordInferencesInput,
  RecordMembersInput,
  RecordRunInput,
  RegisterArtifactInput,
  RegisterModelVersionInput,
  RegisterSystemInput,
  VersionInput,
} from '../../testkit/generated/operations.ts'
import type { Calendar } from './calendar.ts'
import type { Company, Erasure, List, Rollout } from './company.ts'
import { columnsOf, type Directory, directoryOf } from './directory.ts'
import { type Execution, executionsOf, runIdOf, splitColumn } from './executions.ts'
import { defineColumn } from './glossary.ts'
import { type LineageEvent, lineageEvents } from './openlineage.ts'
import { identitiesOf } from './people.ts'
import { runReport } from './reports.ts'

/** An erasure names its version by id, which only the API knows. */
export type NamedErasure = Omit<RecordErasureInput, 'versionId'> & { version: VersionInput & { version: string } }

/** A run as its job's own way of reporting has it. */
export type RunMessage =
  | { through: 'graphql'; report: RecordRunInput }
  | { through: 'openlineage'; events: LineageEvent[] }

/** Everything that a company's pipelines say, in the order in which they say it, sorted by the way it is said. */
export type Statements = {
  systems: RegisterSystemInput[]
  artifacts: RegisterArtifactInput[]
  /** In the order of time, but for what arrives late or twice. */
  runs: RunMessage[]
  modelVersions: RegisterModelVersionInput[]
  rollouts: DeployInput[]
  inferences: RecordInferencesInput[]
  members: RecordMembersInput[]
  links: LinkIdentitiesInput[]
  destructions: RecordDestructionInput[]
  erasures: NamedErasure[]
}

/** A company's story on a calendar. The same company and calendar give the same statements, keys included. */
export function statementsOf(company: Company, calendar: Calendar): Statements {
  const directory = directoryOf(company)
  const executions = inOrderOfTelling(executionsOf(company, directory, calendar))
  const { artifact } = directory
  const version = (name: string): VersionInput => {
    const [model = '', versionName = ''] = name.split('@')
    return { artifact: artifact(model), version: versionName }
  }
  return {
    systems: company.systems.map(({ namespace: _, ...system }) => ({
      idempotencyKey: `system/${system.key}`,
      ...system,
    })),
    artifacts: company.assets.map((asset) => ({
      idempotencyKey: `artifact/${asset.name}`,
      artifact: artifact(asset.name),
      systemKey: asset.system,
      columns: columnsOf(asset).map((column) => defineColumn(column, asset.purposes)),
    })),
    runs: executions.map((execution) => tell(execution, directory)),
    modelVersions: company.modelVersions.map((model) => ({
      idempotencyKey: `model/${model.model}/${model.version}`,
      at: calendar.at(model.day, '04:45'),
      version: { artifact: artifact(model.model), version: model.version },
      trainedBy: runIdOf(company.workspace, model.trainedBy, model.day),
      ...(model.parent ? { parent: version(model.parent) } : {}),
      features: model.features
        .map(splitColumn)
        .map((feature) => ({ ...feature, artifact: artifact(feature.artifact) })),
    })),
    rollouts: company.rollouts.map((rollout) => rolloutOf(rollout, directory, calendar, version)),
    inferences: inferencesOf(company, directory, calendar),
    members: company.lists.flatMap((list) => membersOf(company, list, directory, calendar)),
    links: linksOf(company, calendar),
    destructions: company.destructions.map((destruction) => ({
      idempotencyKey: `destruction/${destruction.artifact}/${destruction.version}`,
      at: calendar.at(destruction.day, '11:00'),
      version: { artifact: artifact(destruction.artifact), version: calendar.date(destruction.version) },
      evidence: destruction.evidence,
    })),
    erasures: company.erasures.map((erasure) => erasureOf(erasure, directory, calendar)),
  }
}

/** By time; but the late come last, and the redelivered once more behind them. */
function inOrderOfTelling(executions: Execution[]): Execution[] {
  return [
    ...executions.filter((execution) => !execution.late),
    ...executions.filter((execution) => execution.late),
    ...executions.filter((execution) => execution.redelivered),
  ]
}

const tell = (execution: Execution, directory: Directory): RunMessage =>
  execution.job.reporter === 'graphql'
    ? { through: 'graphql', report: runReport(execution, directory) }
    : { through: 'openlineage', events: lineageEvents(execution, directory) }

function rolloutOf(
  rollout: Rollout,
  directory: Directory,
  calendar: Calendar,
  version: (name: string) => VersionInput,
): DeployInput {
  return {
    idempotencyKey: `deploy/${rollout.deployment}/${rollout.day}`,
    at: calendar.at(rollout.day, '10:00'),
    deployment: directory.artifact(rollout.deployment),
    models: rollout.models.map(version),
    systemKey: directory.systemOf(rollout.deployment),
  }
}

function inferencesOf(company: Company, directory: Directory, calendar: Calendar): RecordInferencesInput[] {
  return company.inferences.flatMap((inferences) =>
    inferences.days.map((day) => ({
      idempotencyKey: `inferences/${inferences.deployment}/${day}`,
      from: calendar.at(day - 8, '12:00'),
      to: calendar.at(day, '16:00'),
      deployment: directory.artifact(inferences.deployment),
      log: directory.artifact(inferences.log),
      members: company.people.filter((person) => inferences.who(person, day)).map(inferences.identity),
    })),
  )
}

function membersOf(company: Company, list: List, directory: Directory, calendar: Calendar): RecordMembersInput[] {
  return list.days
    .map((day) => ({
      idempotencyKey: `members/${list.artifact}/${day}`,
      at: calendar.at(day, list.clock),
      version: { artifact: directory.artifact(list.artifact), version: calendar.date(day) },
      mode: list.mode,
      members: company.people.filter((person) => list.who(person, day)).map(list.identity),
    }))
    .filter(({ mode, members }) => mode === 'FULL' || members.length > 0)
}

function linksOf(company: Company, calendar: Calendar): LinkIdentitiesInput[] {
  return company.people
    .map((person, position) => ({ person, position, identities: identitiesOf(person) }))
    .filter(({ identities }) => identities.length > 1)
    .map(({ person, position, identities }) => ({
      // Keys of statements are stored as they are: no identifier belongs into one.
      idempotencyKey: `link/${position}`,
      at: calendar.at(person.joined * 7, '20:30'),
      identities,
      evidence: 'One account: signed in with all of these.',
    }))
}

function erasureOf(erasure: Erasure, directory: Directory, calendar: Calendar): NamedErasure {
  return {
    idempotencyKey: `erasure/${erasure.artifact}/${erasure.version}/${erasure.day}`,
    at: calendar.at(erasure.day, '15:00'),
    customer: { identity: { namespace: 'email', value: erasure.person } },
    version: { artifact: directory.artifact(erasure.artifact), version: calendar.date(erasure.version) },
    outcome: 'deleted',
    evidence: erasure.evidence,
  }
}
